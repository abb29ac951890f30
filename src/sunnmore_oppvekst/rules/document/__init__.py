"""What must hold of every document."""
