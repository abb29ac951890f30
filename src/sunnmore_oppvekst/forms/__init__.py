"""What people fill in: forms out of a plan, and what comes back."""
