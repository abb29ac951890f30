"""A workbook whose bytes depend on what is written in it alone, and in which no text ever becomes a formula."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "default_date_format": "dd.mm.yyyy",
}
DATE = "dd.mm.yyyy"
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_LONGEST_NAME = 31


@contextmanager
def book(title: str, on: date) -> Iterator[tuple[Any, BytesIO]]:
    """A workbook to write in, and where its bytes are afterwards."""
    held = BytesIO()
    made = Workbook(held, _OPTIONS)
    made.set_properties({"title": title[:255], "created": datetime(on.year, on.month, on.day)})  # noqa: DTZ001
    yield made, held
    made.close()


class Names:
    """Names for sheets: as Excel allows them, and each used once."""

    def __init__(self) -> None:
        self._taken: set[str] = {"history", "historikk"}

    def named(self, wanted: str) -> str:
        """The name nearest to the one that is wanted."""
        stem = " ".join(wanted.translate(_FORBIDDEN).split())[:_LONGEST_NAME].strip() or "Ark"
        name, number = stem, 2
        while name.casefold() in self._taken:
            tail = f" {number}"
            name, number = f"{stem[: _LONGEST_NAME - len(tail)].strip()}{tail}", number + 1
        self._taken.add(name.casefold())
        return name
