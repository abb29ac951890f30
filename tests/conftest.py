"""What all tests share: property tests that say which seed they failed on, and files that take long first."""

from collections import Counter

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None, print_blob=True, max_examples=50)
settings.register_profile("few-examples", parent=settings.get_profile("house"), max_examples=10)
settings.load_profile("house")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with few tests first: each of theirs takes long, and the processes then end at the same time."""
    many = Counter(item.path for item in items)
    items.sort(key=lambda item: many[item.path])
