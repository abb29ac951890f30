"""What must hold of a strategy plan."""
