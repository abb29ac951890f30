"""A table of facts: documented columns, each a list, that any frame library reads as Arrow."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any, overload

from attrs import evolve, field, frozen

from sunnmore_oppvekst.analysis.arrow import arrow_schema, arrow_table, columns_of_frame
from sunnmore_oppvekst.analysis.column import NO_WORDS, Column
from sunnmore_oppvekst.analysis.given import chosen
from sunnmore_oppvekst.analysis.wanted import holds
from sunnmore_oppvekst.errors import InvalidValue, UnknownName
from sunnmore_oppvekst.messages.html import html_table
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import Message, _
from sunnmore_oppvekst.messages.nearest import nearest

Data = Mapping[str, Sequence[Any]]
_SHOWN = 20
_CHOSEN = _("{rows} of {of} rows are chosen; for the whole table: {summary}")
_MORE = _("{shown} of {rows} rows.")
_AS_LONG = _("columns that are all as long as each other")


class Mark(StrEnum):
    """What sort of picture shows a table best."""

    HEAT = "heat"
    BARS = "bars"
    LINES = "lines"
    LAYERS = "layers"
    FIGURES = "figures"


@frozen(kw_only=True)
class Picture:
    """How a table is best shown to those who would rather look than read.

    Attributes:
        mark: the sort of picture.
        x: the column along; of figures beside each other, the first of them.
        y: the column up, or, of bars, how long they are.
        colour: the column that colours, or None.
        row: the column with a picture for each of its values, or None.
        column: another such, along; the pictures then make a grid.
        more: of figures beside each other, the columns with the rest of them.
        told: the column that is written on each bar or cell, and the one with what it is of, as in 4 of 14.
    """

    mark: Mark
    x: str
    y: str
    colour: str | None = None
    row: str | None = None
    column: str | None = None
    more: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


def _language(value: Language | str) -> Language:
    return chosen(Language, value)


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
        chosen_of: of how many rows these were chosen, or None where nobody has chosen among them.
        language: what it is said in where nobody asks for another.
    """

    name: str
    title: Message
    columns: tuple[Column, ...]
    data: Data
    summary: Message = NO_WORDS
    facts: tuple[tuple[str, object], ...] = ()
    picture: Picture | None = None
    chosen_of: int | None = None
    language: Language = field(default=Language.NN, converter=_language)

    def __attrs_post_init__(self) -> None:
        lengths = {name: len(values) for name, values in self.data.items()}
        if len(set(lengths.values())) > 1 or list(lengths) != [column.name for column in self.columns]:
            raise InvalidValue("Table", "data", lengths, _AS_LONG)

    def __len__(self) -> int:
        return len(next(iter(self.data.values()), ()))

    @overload
    def __getitem__(self, which: str) -> Sequence[Any]: ...
    @overload
    def __getitem__(self, which: int) -> dict[str, Any]: ...
    @overload
    def __getitem__(self, which: slice) -> Table: ...
    def __getitem__(self, which: str | int | slice) -> Sequence[Any] | dict[str, Any] | Table:
        """What a column holds, by its name; a row, by its number; or, by a slice, a table of some rows.

        Raises:
            IndexError: there is no such row.
            UnknownName: there is no such column.
        """
        if isinstance(which, str):
            self.column(which)
            return self.data[which]
        if isinstance(which, slice):
            return self._with({name: values[which] for name, values in self.data.items()})
        row = range(len(self))[which]
        return {name: values[row] for name, values in self.data.items()}

    def head(self, rows: int = 5) -> Table:
        """The first rows."""
        return self[: max(rows, 0)]

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
        """The same as a `pyarrow.Table`, whose metadata say what it and each column are.

        Raises:
            NeedsExtra: pyarrow is not installed.
        """
        said = {"name": self.name, "title": self.title["en"], "summary": self.summed_up(Language.EN)}
        return arrow_table(self.columns, self.data, {name: text for name, text in said.items() if text})

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

    def where(self, **wanted: Any) -> Table:
        """The rows that hold just these values, or that these functions say yes to.

        `where(area="learning", measures=0)`, `where(carried_over=lambda times: times >= 3)`, `where(units="unit-1")`;
        of a column with several texts, those that have this one among them. A function is not asked about what is
        missing.

        Raises:
            InvalidValue: a column never holds anything of the kind, as a text where there are numbers.
            UnknownName: there is no such column, or it holds one of a closed set, and this is none of them.
        """
        fits = [holds(self.column(name), value, self.data[name]) for name, value in wanted.items()]
        kept = [index for index in range(len(self)) if all(each(index) for each in fits)]
        return self._with({name: [values[index] for index in kept] for name, values in self.data.items()})

    def with_frame(self, frame: Any) -> Table:
        """The same table with the rows of a frame, such as one that was filtered in pandas or polars.

        Args:
            frame: a frame of any library that narwhals knows, with these columns, in any order, and no others.

        Raises:
            InvalidValue: a column holds something else than it is to.
            NeedsExtra: narwhals or pyarrow is not installed.
            UnknownName: a column is missing, or is none of these.
        """
        return self._with(columns_of_frame(frame, self.columns))

    def _with(self, data: Data) -> Table:
        """The same table with other rows."""
        made = evolve(self, data=data)
        of = len(self) if self.chosen_of is None else self.chosen_of
        return evolve(made, chosen_of=None if len(made) == of else of)

    def said_in(self, language: Language | str) -> Table:
        """The same table, said in another language.

        Raises:
            InvalidValue: there is no such language.
        """
        return evolve(self, language=language)

    def summed_up(self, language: Language | str | None = None) -> str:
        """What it tells, in a sentence; with the denominator of what it counts."""
        language = chosen(Language, language or self.language)
        said = self.summary.format(language, self.facts)
        if not said or self.chosen_of is None:
            return said
        return _CHOSEN.format(language, {"rows": len(self), "of": self.chosen_of, "summary": said})

    def to_html(self, language: Language | str | None = None, *, most: int | None = None) -> str:
        """The table as accessible HTML in readers' words, with a caption and headings.

        Args:
            language: what it is in; None for the table's own.
            most: at most so many rows; None for all.
        """
        language = chosen(Language, language or self.language)
        headings = [each.heading_in(language) for each in self.columns]
        return self._html(headings, lambda column, value: column.say(value, language), language, most)

    def _repr_html_(self) -> str:
        """The first rows, with names and values as they are, to go on with."""
        return self._html(list(self.data), _as_it_is, self.language, _SHOWN)

    def _html(
        self, headings: Sequence[str], say: Callable[[Column, Any], str], language: Language, most: int | None
    ) -> str:
        shown = range(len(self) if most is None else min(most, len(self)))
        more = _MORE.format(language, {"shown": len(shown), "rows": len(self)}) if len(shown) < len(self) else ""
        said = (self.title[language], self.summed_up(language), more)
        keys = [index for index, column in enumerate(self.columns) if column.is_key]
        return html_table(
            " – ".join(part for part in said if part),
            headings,
            ([say(each, self.data[each.name][row]) for each in self.columns] for row in shown),
            keys=keys or (0,),
            language=language,
        )


def _as_it_is(column: Column, value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.3g}"
    return ", ".join(value) if isinstance(value, tuple) else "" if value is None else str(value)
