"""What has been judged once: names and tuples of names, which come again and again, and are shared."""

from __future__ import annotations

import re
from typing import Any

from sunnmore_oppvekst.documents.compiled import Way
from sunnmore_oppvekst.domain.scalars import Scalar

_MOST_KNOWN = 50_000
_LONGEST_ID = 80
_IDS = re.compile("[a-z0-9]++(?:[-\\n][a-z0-9]++)*+").fullmatch


class Known:
    """What has been seen of one kind and found good.

    Attributes:
        seen: what was made of each good one.
    """

    def __init__(self, make: Way) -> None:
        self.seen: dict[Any, Any] = {}
        self._make = make

    def learn(self, raw: Any) -> Any:
        """Judge one that has not been seen, and remember what is made of it.

        Raises:
            ValueError: it is not good.
        """
        made = self._make(raw)
        if len(self.seen) >= _MOST_KNOWN:
            self.seen.clear()
        self.seen[raw] = made
        return made


CHOICES = Known(lambda raw: raw)
"""Tuples of choices, which are good as they come."""
_NAMES: dict[str, Known] = {}
_TUPLES: dict[str, Known] = {}


def names_known(scalar: Scalar) -> Known:
    """The names of a kind that have been seen."""
    return _NAMES.setdefault(scalar.name, Known(lambda raw: raw if scalar.accepts(raw) else refuse(raw)))


def tuples_known(scalar: Scalar) -> Known:
    """The tuples of such names that have been seen."""
    names = names_known(scalar)

    def judged(raw: tuple[str, ...]) -> tuple[str, ...]:
        for name in raw:
            if name not in names.seen:
                names.learn(name)
        return raw

    return _TUPLES.setdefault(scalar.name, Known(judged))


def judge_ids(ids: list[str]) -> None:
    """Refuse unless each of `ids` is a slug; all at once, since most ids are seen only here."""
    listed = "\n".join(ids)
    if ids and (listed.count("\n") >= len(ids) or max(map(len, ids)) > _LONGEST_ID or not _IDS(listed)):
        raise ValueError(ids)


def refuse(raw: Any) -> Any:
    """Refuse something."""
    raise ValueError(raw)
