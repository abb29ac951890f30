"""How others extend the library: specifications, descriptors, host."""
