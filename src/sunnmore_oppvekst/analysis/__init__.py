"""What can be counted: numbers and tables, never findings."""
