"""Reminders of what members took home from meetings and have not done in time."""
