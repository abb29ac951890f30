"""What all tests share: property tests that say which seed they failed on, and take the time they need."""

from hypothesis import settings

settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")
