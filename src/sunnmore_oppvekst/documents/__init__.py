"""How values are written down: bytes to values and back, with no disk."""
