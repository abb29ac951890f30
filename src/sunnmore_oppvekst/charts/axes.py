"""What every picture is made of: rows in readers' words, axes with headings, and numbers as readers write them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from textwrap import wrap
from typing import Any

from attrs import field, frozen

from sunnmore_oppvekst.analysis.column import Column, Kind
from sunnmore_oppvekst.analysis.table import Table
from sunnmore_oppvekst.errors import NeedsExtra
from sunnmore_oppvekst.messages.amounts import MONTHS, WEEKDAYS
from sunnmore_oppvekst.messages.html import legible
from sunnmore_oppvekst.messages.languages import Language

SCHEME = "viridis"
_LABEL_LIMIT, _TITLE_PADDING = 300, 10
_SHARES = (0, 1)
_SHORT, _ROOMY, _FEW = 3, 4, 5
_LINE = 32
_LINES = 2
_LEFT_OUT = "… "
_LOW, _ROW_HEIGHT, _TWO_LINES_HEIGHT = 60, 22, 30
_NAMED = {Kind.TEXT, Kind.TEXTS, Kind.FLAG}


def altair() -> Any:
    """The library Altair.

    Raises:
        NeedsExtra: it is not installed.
    """
    try:
        import altair as alt
    except ModuleNotFoundError as error:
        raise NeedsExtra("altair", "notebook") from error
    return alt


@frozen(kw_only=True)
class Drawn:
    """A table on its way to a picture.

    Attributes:
        table: the table.
        language: what readers read.
    """

    table: Table
    language: Language
    _labels: dict[str, dict[Any, str]] = field(factory=dict, init=False)

    def column(self, name: str) -> Column:
        """A column of the table."""
        return self.table.column(name)

    def heading(self, name: str) -> str:
        """What readers call a column, with what it is counted in."""
        column = self.column(name)
        said = column.heading_in(self.language)
        return f"{said} (kr)" if column.unit == "NOK" else said

    def rows(self) -> list[dict[str, Any]]:
        """The rows, with ids and choices in readers' words."""
        return [{each.name: self.shown(each, row[each.name]) for each in self.table.columns} for row in self.table]

    def shown(self, column: Column, value: Any) -> Any:
        """A value as a picture takes it; names that are the same in readers' words are told apart by what is held."""
        if column.called or column.kind in _NAMED:
            return self.labels(column)[value]
        return value.isoformat() if isinstance(value, date) else value

    def labels(self, column: Column) -> dict[Any, str]:
        """What a picture calls each value of a column."""
        if column.name not in self._labels:
            held = dict.fromkeys(self.table[column.name])
            said = {value: on_two_lines(legible(column.say(value, self.language))) for value in held}
            times = Counter(said.values())
            self._labels[column.name] = {
                value: label if times[label] == 1 else f"{label} ({value})" for value, label in said.items()
            }
        return self._labels[column.name]

    def order(self, name: str) -> list[Any]:
        """What stands in a column, in readers' words, in the order of the table."""
        column = self.column(name)
        shown = dict.fromkeys(self.shown(column, value) for value in self.table[name])
        return [value for value in shown if value is not None]

    def tall(self, name: str) -> int:
        """How tall a picture is with a row for each of what stands in a column."""
        labels = self.order(name)
        is_on_two = any("\n" in str(label) for label in labels)
        return max(_LOW, len(labels) * (_TWO_LINES_HEIGHT if is_on_two else _ROW_HEIGHT))

    def axis(self, kind: str, name: str, **more: Any) -> Any:
        """A column as the channel `kind` of Altair, such as `X`: names in their order, numbers and days as such."""
        alt = altair()
        column = self.column(name)
        sort = {"sort": self.order(name)} if _type(column) == "N" else {}
        title = None if _names_itself(column, kind) else self.heading(name)
        return getattr(alt, kind)(
            f"{name}:{_type(column)}", title=title, **{**sort, **self._look(column, kind), **more}
        )

    def _look(self, column: Column, kind: str) -> Mapping[str, Any]:
        """How numbers and names are written, and how far scales go."""
        alt = altair()
        look: dict[str, Any] = {}
        if kind in {"X", "Y"}:
            is_roomy = kind == "Y" or self._has_room(self.order(column.name))
            angle = {"labelAngle": 0} if is_roomy else {}
            limits = {"labelLimit": _LABEL_LIMIT, "maxExtent": _LABEL_LIMIT, "titlePadding": _TITLE_PADDING}
            look["axis"] = alt.Axis(**limits, **angle, **_format(column))
        elif kind == "Color":
            look["legend"] = alt.Legend(labelLimit=_LABEL_LIMIT, **_format(column), **self._few(column))
        if _type(column) == "Q":
            domain = {"domain": list(_SHARES)} if column.kind is Kind.SHARE else {"zero": True}
            look["scale"] = alt.Scale(scheme=SCHEME, **domain) if kind == "Color" else alt.Scale(**domain)
        return look

    @staticmethod
    def _has_room(labels: list[Any]) -> bool:
        """Whether labels have room beside each other: few of them, or short ones."""
        return len(labels) <= _ROOMY or all(len(str(label)) <= _SHORT for label in labels)

    def _few(self, column: Column) -> Mapping[str, Any]:
        """The whole numbers of a legend, where they are so few that it would make halves of them."""
        most = max((value or 0 for value in self.table[column.name]), default=0) if _type(column) == "Q" else 0
        return {"values": list(range(most + 1))} if column.kind is Kind.WHOLE and 0 < most <= _FEW else {}

    def facet(self, kind: str, name: str) -> Any:
        """A column with a picture for each of its values."""
        alt = altair()
        above = {"labelOrient": "top", "labelAnchor": "start"} if kind == "Row" else {}
        header = alt.Header(labelLimit=_LABEL_LIMIT, **above)
        title = None if above else self.heading(name)
        return getattr(alt, kind)(f"{name}:N", title=title, sort=self.order(name), header=header)


def on_two_lines(label: str) -> str:
    """A label on one line or two, broken between words; of a longer one the beginning and the end, as both tell."""
    line = " ".join(label.split())
    lines = wrap(line, _LINE)
    if len(lines) <= _LINES:
        return "\n".join(lines)
    before, end = line[: -(_LINE - len(_LEFT_OUT))], line[-(_LINE - len(_LEFT_OUT)) :]
    whole = end if before.endswith(" ") else end.partition(" ")[2] or end
    return f"{lines[0]}\n{_LEFT_OUT}{whole.lstrip()}"


def _type(column: Column) -> str:
    if column.kind is Kind.DAY:
        return "T"
    is_number = column.kind in {Kind.WHOLE, Kind.SHARE} and not column.is_key
    return "Q" if is_number else "N"


def _names_itself(column: Column, kind: str) -> bool:
    """Whether names beside an axis tell by themselves what they are of."""
    return kind == "Y" and _type(column) == "N" and column.kind is not Kind.WHOLE


def _format(column: Column) -> Mapping[str, Any]:
    if column.kind is Kind.SHARE:
        return {"format": ".0%"}
    if column.kind is Kind.DAY:
        return {"format": "%b"}
    return {"format": ",d", "tickMinStep": 1} if _type(column) == "Q" else {}


def locale(language: Language) -> dict[str, Any]:
    """How a language writes numbers and days, as Vega-Lite wants to know it.

    Source: Vega-Lite documentation, "Config", `locale`; Unicode CLDR, locales nn, nb and en.
    """
    months = [MONTHS[number][language] for number in MONTHS]
    weekdays = [each[language] for each in WEEKDAYS]
    is_english = language is Language.EN
    return {
        "number": {
            "decimal": "." if is_english else ",",
            "thousands": "," if is_english else "\u00a0",
            "grouping": [3],
            "currency": ["NOK\u00a0", ""] if is_english else ["", "\u00a0kr"],
            "percent": "%" if is_english else "\u00a0%",
        },
        "time": {
            "dateTime": "%A %-d %B %Y %X",
            "date": "%d.%m.%Y",
            "time": "%H:%M:%S",
            "periods": ["AM", "PM"],
            "days": weekdays,
            "shortDays": [each[:_SHORT] for each in weekdays],
            "months": months,
            "shortMonths": [each[:_SHORT] for each in months],
        },
    }
