"""Ids for what a plan gets that it did not have."""

from __future__ import annotations

from collections.abc import Container


def free_id(id: str, taken: Container[str]) -> str:
    """The id itself, or the first of `id-2`, `id-3` and so on that is not taken."""
    found, number = id, 1
    while found in taken:
        number += 1
        found = f"{id}-{number}"
    return found
