"""A table of facts: documented columns, each a list, that any frame library reads as Arrow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from attrs import evolve, field, frozen

from sunnmore_oppvekst.analysis.arrow import arrow_schema, arrow_table
from sunnmore_oppvekst.errors import InvalidValue, UnknownName
from sunnmore_oppvekst.language.html import html_table
from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.nearest import nearest
from sunnmore_oppvekst.language.numbers import say_amount, say_percent, say_short_date
from sunnmore_oppvekst.language.words import Sayable, Words

Data = Mapping[str, Sequence[Any]]
Called = Mapping[Any, Sayable]
"""From what a column holds to what readers call it."""
NO_WORDS = Words("", "", "")
_SHOWN = 20
_YES, _NO = Words("ja", "ja", "yes"), Words("nei", "nei", "no")
_MORE = Words("{shown} av {rows} rader.", "{shown} av {rows} rader.", "{shown} of {rows} rows.")
_AS_LONG = Words(
    "kolonnar som alle er like lange",
    "kolonner som alle er like lange",
    "columns that are all as long as each other",
)


class Kind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    TEXTS = "texts"
    WHOLE = "whole"
    NUMBER = "number"
    SHARE = "share"
    FLAG = "flag"
    DAY = "day"


@frozen(kw_only=True)
class Column:
    """One column of a table.

    Attributes:
        name: its name.
        kind: what it holds; a share is a number from 0 to 1.
        says: what that is.
        unit: what it is counted in, such as `NOK`, where it is counted.
        is_key: whether it is one of those that together tell one row from the others.
        is_optional: whether it may be missing in a row.
        refers_to: what it holds the id of, such as `area`.
        heading: what readers call it; None for what it holds.
        called: what readers call what it holds, where that is ids or choices.
    """

    name: str
    kind: Kind = Kind.TEXT
    says: Words = NO_WORDS
    unit: str | None = None
    is_key: bool = False
    is_optional: bool = False
    refers_to: str | None = None
    heading: Words | None = None
    called: Called = field(factory=dict, eq=False, repr=False)

    def heading_in(self, language: Language | str) -> str:
        """What it is called above a picture or beside an axis."""
        said = (self.heading or self.says)[language] or self.name
        return said[:1].upper() + said[1:]

    def say(self, value: Any, language: Language | str) -> str:
        """What readers call a value that it holds; a dash for what is missing."""
        if isinstance(value, list | tuple):
            return ", ".join(self.say(each, language) for each in value)
        if value in self.called:
            return self.called[value][Language(language)]
        return "–" if value is None else _said(value, self, language)


class Mark(StrEnum):
    """What sort of picture shows a table best."""

    HEAT = "heat"
    BARS = "bars"
    LINES = "lines"
    LAYERS = "layers"


@frozen(kw_only=True)
class Picture:
    """How a table is best shown to those who would rather look than read.

    Attributes:
        mark: the sort of picture.
        x: the column along.
        y: the column up, or, of bars, how long they are.
        colour: the column that colours, or None.
        row: the column with a picture for each of its values, or None.
        column: another such, along; the pictures then make a grid.
    """

    mark: Mark
    x: str
    y: str
    colour: str | None = None
    row: str | None = None
    column: str | None = None


@frozen(kw_only=True, eq=False, repr=False)
class Table:
    """A table of facts, column by column.

    pandas, polars, DuckDB, pyarrow and every other library that speaks the Arrow PyCapsule interface take it as it is;
    `to_dicts` needs none of them.

    Source: Apache Arrow, "The Arrow PyCapsule Interface".

    Attributes:
        name: what it is a table of, such as `measures`.
        title: the same, for readers.
        columns: its columns.
        data: from the name of each column to what it holds, a list as long as the others.
        summary: what it tells, in a sentence with facts to fill in.
        facts: name and value of each fact in the sentence.
        picture: how it is best shown, or None.
    """

    name: str
    title: Words
    columns: tuple[Column, ...]
    data: Data
    summary: Words = NO_WORDS
    facts: tuple[tuple[str, object], ...] = ()
    picture: Picture | None = field(default=None)

    def __attrs_post_init__(self) -> None:
        lengths = {name: len(values) for name, values in self.data.items()}
        if len(set(lengths.values())) > 1 or list(lengths) != [column.name for column in self.columns]:
            raise InvalidValue("Table", "data", lengths, _AS_LONG)

    def __len__(self) -> int:
        return len(next(iter(self.data.values()), ()))

    def __getitem__(self, name: str) -> Sequence[Any]:
        """What a column holds.

        Raises:
            UnknownName: there is no such column.
        """
        self.column(name)
        return self.data[name]

    def __iter__(self) -> Iterator[dict[str, Any]]:
        names = tuple(self.data)
        return (dict(zip(names, row, strict=True)) for row in zip(*self.data.values(), strict=True))

    def __repr__(self) -> str:
        return f"Table({self.name!r}, {len(self)} rows, {len(self.columns)} columns)"

    def column(self, name: str) -> Column:
        """The column with this name.

        Raises:
            UnknownName: there is none.
        """
        for each in self.columns:
            if each.name == name:
                return each
        raise UnknownName("column", name, nearest(name, self.data))

    def to_dicts(self) -> list[dict[str, Any]]:
        """Each row as a dict of plain values."""
        return list(self)

    def to_arrow(self) -> Any:
        """The same as a `pyarrow.Table`.

        Raises:
            NeedsExtra: pyarrow is not installed.
        """
        return arrow_table(self.columns, self.data)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.to_arrow().__arrow_c_stream__(requested_schema)

    def __arrow_c_schema__(self) -> object:
        return arrow_schema(self.columns).__arrow_c_schema__()

    def select(self, *names: str) -> Table:
        """The same rows with just these columns.

        Raises:
            UnknownName: there is no such column.
        """
        columns = tuple(self.column(name) for name in names)
        return evolve(self, columns=columns, data={name: self.data[name] for name in names}, picture=None)

    def where(self, **wanted: object) -> Table:
        """The rows that hold just these values: `where(area="learning", measures=0)`.

        Raises:
            UnknownName: there is no such column.
        """
        kept: Iterable[int] = range(len(self))
        for name, value in wanted.items():
            held = self[name]
            kept = [index for index in kept if held[index] == value]
        listed = list(kept)
        return evolve(self, data={name: [values[index] for index in listed] for name, values in self.data.items()})

    def with_frame(self, frame: Any) -> Table:
        """The same table with the rows of a frame, such as one that was filtered in pandas or polars.

        Args:
            frame: a frame of any library that narwhals knows, with these columns, in any order, and no others.

        Raises:
            NeedsExtra: narwhals is not installed.
            UnknownName: a column is missing, or is none of these.
        """
        from sunnmore_oppvekst.analysis.arrow import columns_of_frame

        held = columns_of_frame(frame)
        for name in (*held, *self.data):
            self.column(name)
            if name not in held:
                raise UnknownName("column", name, nearest(name, held))
        return evolve(self, data={name: held[name] for name in self.data})

    def summed_up(self, language: Language | str = Language.NN) -> str:
        """What it tells, in a sentence; with the denominator of what it counts."""
        return self.summary.fill(language, self.facts)

    def to_html(self, language: Language | str = Language.NN, *, most: int | None = None) -> str:
        """The table as accessible HTML, with a caption and headings.

        Args:
            language: what the caption is in.
            most: at most so many rows; None for all.
        """
        shown = range(len(self) if most is None else min(most, len(self)))
        more = _MORE.fill(language, {"shown": len(shown), "rows": len(self)}) if len(shown) < len(self) else ""
        said = (self.title[language], self.summed_up(language), more)
        return html_table(
            " – ".join(part for part in said if part),
            tuple(self.data),
            ([each.say(self.data[each.name][row], language) for each in self.columns] for row in shown),
        )

    def _repr_html_(self) -> str:
        return self.to_html(most=_SHOWN)


def _said(value: Any, column: Column, language: Language | str) -> str:
    if isinstance(value, bool):
        return _YES[language] if value else _NO[language]
    if column.kind is Kind.SHARE:
        return say_percent(value, language)
    if isinstance(value, date):
        return say_short_date(value, language)
    return say_amount(value, language) if column.unit == "NOK" else str(value)
