"""The known name nearest to one that was written wrongly."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

_REMEMBERED = 4096


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name most like `name`, or None when none is like it."""
    return _nearest(name, known if isinstance(known, frozenset) else frozenset(known))


@lru_cache(maxsize=_REMEMBERED)
def _nearest(name: str, known: frozenset[str]) -> str | None:
    """Remembered, as one mistake often comes again in many documents, and comparing takes its time."""
    by_folded = {candidate.casefold(): candidate for candidate in sorted(known, reverse=True)}
    found = get_close_matches(name.casefold(), sorted(by_folded), n=1, cutoff=0.6)
    return by_folded[found[0]] if found else None
