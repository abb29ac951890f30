"""What must hold of an action plan."""
