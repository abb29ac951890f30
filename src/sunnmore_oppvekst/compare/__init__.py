"""What differs: diff and merge, over the shapes of the domain classes."""
