"""A Django project with the action plans of networks in it."""
