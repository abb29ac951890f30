"""What exists: the network, its plans, and everything in them, as frozen values."""
