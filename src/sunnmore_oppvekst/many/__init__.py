"""How many documents are gone through: in pieces, here or in several processes, with what is done so far kept."""
