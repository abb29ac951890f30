"""Tables whose cells keep the value beside the text, so that a spreadsheet can count and a page can show."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import evolve, field, frozen

from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.prose import Prose, optional_prose, plain, prose

CellValue = str | int | bool | date | None

_AS_MANY = _("a row with as many cells as the table has columns")


class ColumnKind(StrEnum):
    """What a column holds: how it is aligned and, in a spreadsheet, formatted."""

    TEXT = "text"
    COUNT = "count"
    PERCENT = "percent"
    AMOUNT = "amount"
    DATE = "date"
    FLAG = "flag"

    @property
    def is_number(self) -> bool:
        """Whether it is aligned to the right."""
        return self in {ColumnKind.COUNT, ColumnKind.PERCENT, ColumnKind.AMOUNT}


@frozen(kw_only=True)
class Column:
    """One column of a table.

    Attributes:
        id: its name for software, the same in every language.
        heading: its name for readers.
        kind: what it holds.
        is_implied: whether a reader of the whole report knows it already from the headings, or from another column;
            a page leaves such a column out, a file that is to be counted or sorted does not.
    """

    id: str
    heading: str
    kind: ColumnKind = ColumnKind.TEXT
    is_implied: bool = False


@frozen(kw_only=True)
class Cell:
    """One cell of a table.

    Attributes:
        text: what a reader sees.
        value: what it is, for software; None when there is nothing. Per cent and kroner are whole numbers.
    """

    text: Prose = field(converter=prose)
    value: CellValue = None

    @classmethod
    def of(cls, said: Prose) -> Cell:
        """A cell whose value is its text."""
        return cls(text=said, value=plain(said))


Row = tuple[Cell, ...]


@frozen(kw_only=True)
class Table:
    """A table.

    Attributes:
        id: what it is a table of, the same in every language, such as `measures`; tables with the same id have the
            same columns, and together they are the whole.
        caption: what it shows.
        columns: its columns; the first is the row's heading.
        rows: its rows, each with a cell for each column.
        total: the sums, if it has any.
        note: what a reader should know of it, or None.
        together: what the tables with this id are called together, where each of them shows a part; or "".
    """

    id: str
    caption: Prose = field(converter=prose)
    columns: tuple[Column, ...]
    rows: tuple[Row, ...] = ()
    total: Row | None = None
    note: Prose | None = field(default=None, converter=optional_prose)
    together: str = ""

    def __attrs_post_init__(self) -> None:
        for row in (*self.rows, *([self.total] if self.total else [])):
            if len(row) != len(self.columns):
                raise InvalidValue("Table", "rows", row, _AS_MANY)

    def without_empty(self, *ids: str) -> Table:
        """The same without those of these columns that hold nothing in any row."""
        empty = {
            index
            for index, column in enumerate(self.columns)
            if column.id in ids and all(row[index].value is None for row in self.rows)
        }
        return self._with_columns([index for index in range(len(self.columns)) if index not in empty])

    @property
    def shown(self) -> Table:
        """The same without the columns that a reader of the whole report knows already."""
        return self._with_columns([index for index, column in enumerate(self.columns) if not column.is_implied])

    def _with_columns(self, kept: list[int]) -> Table:
        if len(kept) == len(self.columns):
            return self
        return evolve(
            self,
            columns=tuple(self.columns[index] for index in kept),
            rows=tuple(tuple(row[index] for index in kept) for row in self.rows),
            total=tuple(self.total[index] for index in kept) if self.total else None,
        )
