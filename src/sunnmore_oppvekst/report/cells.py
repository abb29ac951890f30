"""Cells of tables: a value, and how it is said."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sunnmore_oppvekst.messages.formatting import format_amount, format_number, format_percent, format_short_date
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.report.prose import Said, prose
from sunnmore_oppvekst.report.table import Cell
from sunnmore_oppvekst.report.wording import NO, NONE, YES

EMPTY = Cell(text=NONE)
BLANK = Cell(text="")


def text_cell(said: Said | None) -> Cell:
    """Message, or a dash when there are none."""
    spans = prose(said) if said is not None else ()
    return Cell.of(spans) if spans else EMPTY


def count_cell(number: int | None, language: Language) -> Cell:
    """A number of something; a dash when it is not known."""
    return EMPTY if number is None else Cell(text=format_number(number, language), value=number)


def tally_cell(number: int, language: Language) -> Cell:
    """A number of something in a table where most are 0: a dash for 0."""
    return Cell(text=format_number(number, language) if number else NONE, value=number)


def amount_cell(amount_nok: int | None, language: Language) -> Cell:
    """Whole kroner; a dash when there are none."""
    return Cell(text=format_amount(amount_nok, language), value=amount_nok) if amount_nok else Cell(text=NONE, value=0)


def share_cell(share: float, language: Language) -> Cell:
    """A share from 0 to 1, as whole per cent."""
    return Cell(text=format_percent(share, language), value=round(share * 100))


def date_cell(day: date | None, language: Language) -> Cell:
    """A day; a dash when there is none."""
    return EMPTY if day is None else Cell(text=format_short_date(day, language), value=day)


def flag_cell(is_so: bool, language: Language) -> Cell:
    """Yes or no."""
    return Cell(text=(YES if is_so else NO)[language], value=is_so)


def sum_of(amounts: Iterable[int], language: Language) -> Cell:
    """Whole kroner together."""
    return amount_cell(sum(amounts), language)
