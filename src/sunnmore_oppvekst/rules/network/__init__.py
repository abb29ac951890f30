"""What must hold of the network."""
