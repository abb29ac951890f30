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
BRAND, PALE, QUIET, LINE = "#0B3A57", "#E9EEF2", "#4D5A66", "#BFC9D1"
"""The colours of headings, of what is only told, of what is said beside, and of lines."""
_A4, _LINE_POINTS = 9, 15
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


def set_up_page(sheet: Any, heading_row: int) -> None:
    """Lying A4 pages, as wide as the sheet, each with the headings again and its number at the foot."""
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(heading_row)
    sheet.set_footer("&L&A&R&P / &N")
    sheet.hide_gridlines(2)


def height_of(text: str, width: int) -> float:
    """How high a cell of a width, in letters, is with a text in it, in points."""
    lines = sum(max(-(-len(line) // max(width, 1)), 1) for line in text.split("\n"))
    return float(_LINE_POINTS * lines)


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
