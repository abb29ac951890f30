"""The sheets of a form, one file each: what they ask, and what is made of the answers."""
