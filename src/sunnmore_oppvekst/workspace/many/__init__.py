"""Many documents at once: checked, turned into tables, or led through a function, in constant memory."""
