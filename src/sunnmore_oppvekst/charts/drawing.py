"""Tables as Altair charts, one function for each sort of picture."""

from __future__ import annotations

from datetime import date
from typing import Any

from sunnmore_oppvekst.analysis.questions.traceability import STEPS
from sunnmore_oppvekst.analysis.table import Column, Kind, Mark, Picture, Table
from sunnmore_oppvekst.errors import NeedsExtra
from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.words import Words

_ALL = Words("alle", "alle", "all")
_GAP = Words("broten", "brutt", "broken")
_LINK = Words("heil", "hel", "whole")
_HEIGHT, _WIDTH, _LOW = 320, 480, 120
_ROW_HEIGHT, _COLUMN_WIDTH = 18, 130
_SCHEME = "viridis"


def drawn(table: Table, picture: Picture, language: Language) -> Any:
    """The Altair chart of a table.

    Raises:
        NeedsExtra: Altair is not installed.
    """
    try:
        import altair as alt
    except ModuleNotFoundError as error:
        raise NeedsExtra("altair", "notebook") from error
    draw = {Mark.HEAT: _heat, Mark.BARS: _bars, Mark.LINES: _lines, Mark.LAYERS: _layers}[picture.mark]
    made = draw(alt, table, picture, language)
    said = f"{table.title[language]}. {table.summed_up(language)}"
    return made.properties(title=table.title[language], description=said)


def _data(alt: Any, table: Table) -> Any:
    return alt.Data(values=[{name: _plain(value) for name, value in row.items()} for row in table])


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _axis(alt: Any, kind: Any, table: Table, name: str, language: Language, **more: Any) -> Any:
    """A column on an axis or as a colour, with its heading in the reader's language."""
    column = table.column(name)
    if column.kind is Kind.SHARE:
        format_as = {"format": ".0%"}
        more.setdefault(
            "legend" if kind is alt.Color else "axis", (alt.Legend if kind is alt.Color else alt.Axis)(**format_as)
        )
    return kind(f"{name}:{_type(column)}", title=_heading(column, language), **more)


def _heading(column: Column, language: Language) -> str:
    said = column.says[language] or column.name
    said = said[:1].upper() + said[1:]
    return f"{said} ({column.unit})" if column.unit == "NOK" else said


def _type(column: Column) -> str:
    if column.kind is Kind.DAY:
        return "T"
    is_number = column.kind in {Kind.WHOLE, Kind.NUMBER, Kind.SHARE} and not column.is_key
    return "Q" if is_number else "N"


def _faceted(alt: Any, made: Any, table: Table, picture: Picture, language: Language, columns: int) -> Any:
    if picture.row is None:
        return made
    column = table.column(picture.row)
    facet = alt.Facet(f"{picture.row}:N", title=_heading(column, language), sort=_order(table, picture.row))
    return made.facet(facet, columns=columns)


def _order(table: Table, name: str) -> list[Any]:
    return [value for value in dict.fromkeys(table[name]) if value is not None]


def _heat(alt: Any, table: Table, picture: Picture, language: Language) -> Any:
    colour = str(picture.colour)
    x = _axis(alt, alt.X, table, picture.x, language, sort=_order(table, picture.x))
    y = _axis(alt, alt.Y, table, picture.y, language, sort=_order(table, picture.y), axis=alt.Axis(labelLimit=240))
    shade = _axis(alt, alt.Color, table, colour, language, scale=alt.Scale(scheme=_SCHEME))
    made = alt.Chart(_data(alt, table)).mark_rect().encode(x=x, y=y, color=shade)
    rows = len(_order(table, picture.y))
    made = made.properties(width=_WIDTH // (2 if picture.row else 1), height=max(_LOW, rows * _ROW_HEIGHT))
    if picture.row and picture.column:
        down, along = (
            kind(f"{name}:N", title=_heading(table.column(name), language), sort=_order(table, name))
            for kind, name in ((alt.Row, picture.row), (alt.Column, picture.column))
        )
        return made.facet(row=down, column=along)
    return _faceted(alt, made, table, picture, language, 2)


def _bars(alt: Any, table: Table, picture: Picture, language: Language) -> Any:
    y = _axis(alt, alt.X, table, picture.y, language)
    if table.column(picture.y).kind is not Kind.SHARE:
        y = alt.X(f"sum({picture.y}):Q", title=_heading(table.column(picture.y), language))
    x = alt.Y(
        f"{picture.x}:N",
        title=_heading(table.column(picture.x), language),
        sort=_order(table, picture.x),
        axis=alt.Axis(labelLimit=240),
    )
    encoded = {"x": y, "y": x}
    if picture.colour is not None:
        encoded["color"] = _axis(alt, alt.Color, table, picture.colour, language)
    height = max(_LOW, len(_order(table, picture.x)) * _ROW_HEIGHT)
    made = alt.Chart(_data(alt, table)).mark_bar().encode(**encoded).properties(width=_WIDTH, height=height)
    return _faceted(alt, made, table, picture, language, 1)


def _lines(alt: Any, table: Table, picture: Picture, language: Language) -> Any:
    x = _axis(alt, alt.X, table, picture.x, language)
    if table.column(picture.x).kind is Kind.WHOLE:
        x = alt.X(f"{picture.x}:O", title=_heading(table.column(picture.x), language))
    y = _axis(alt, alt.Y, table, picture.y, language, scale=alt.Scale(domain=[0, 1]))
    shade = _axis(alt, alt.Color, table, str(picture.colour), language)
    values = [
        {**{name: _plain(value) for name, value in row.items()}, **_named_whole(row, picture, language)}
        for row in table
    ]
    dash = alt.StrokeDash(f"{picture.colour}:N", title=_heading(table.column(str(picture.colour)), language))
    made = alt.Chart(alt.Data(values=values)).mark_line(point=True).encode(x=x, y=y, color=shade, strokeDash=dash)
    wide = _WIDTH // 2 if picture.row else _WIDTH
    made = made.properties(width=wide, height=_HEIGHT // 2 if picture.row else _HEIGHT)
    if picture.row is None:
        return made
    order = [*_order(table, picture.row), _ALL[language]]
    heading = _heading(table.column(picture.row), language)
    return made.facet(alt.Facet(f"{picture.row}:N", title=heading, sort=order), columns=2)


def _named_whole(row: dict[str, Any], picture: Picture, language: Language) -> dict[str, Any]:
    """The row of the whole, which has no area, by a name."""
    is_whole = picture.row is not None and row[picture.row] is None
    return {str(picture.row): _ALL[language]} if is_whole else {}


def _layers(alt: Any, table: Table, picture: Picture, language: Language) -> Any:
    """A graph from left to right: a column of dots for each step, and a line for each edge."""
    places: dict[tuple[str, str], int] = {}
    counts: dict[str, int] = {}

    def place(kind: str, id: str) -> int:
        if (kind, id) not in places:
            places[kind, id] = counts[kind] = counts.get(kind, 0) + 1
        return places[kind, id]

    edges, gaps = [], []
    for row in table:
        start = (STEPS.index(row["from_kind"]), place(row["from_kind"], row["from"]))
        if row["to"] is None:
            gaps.append((row["from_kind"], row["from"]))
        else:
            to = f"{row['from']}/{row['to']}" if row["to_kind"] == "unit" else row["to"]
            end = (STEPS.index(row["to_kind"]), place(row["to_kind"], to))
            edges.append((start, end))
    tall = max(counts.values(), default=1)
    spread = {kind: tall / (number + 1) for kind, number in counts.items()}
    lines = [
        {"x": x1, "y": y1 * spread[STEPS[x1]], "x2": x2, "y2": y2 * spread[STEPS[x2]]} for (x1, y1), (x2, y2) in edges
    ]
    dots = [
        {
            "x": STEPS.index(kind),
            "y": number * spread[kind],
            "id": id,
            "state": (_GAP if (kind, id) in set(gaps) else _LINK)[language],
        }
        for (kind, id), number in places.items()
    ]
    steps = " : ".join(f"datum.value == {index} ? '{step}'" for index, step in enumerate(STEPS))
    axis = alt.Axis(labelExpr=f"{steps} : ''", values=list(range(len(STEPS))), grid=False, title=None, labelAngle=0)
    x = alt.X("x:Q", axis=axis, scale=alt.Scale(domain=[-0.3, len(STEPS) - 0.7]))
    up = alt.Y("y:Q", axis=None)
    drawn_lines = (
        alt.Chart(alt.Data(values=lines)).mark_rule(opacity=0.35, color="#555").encode(x=x, y=up, x2="x2:Q", y2="y2:Q")
    )
    colours = alt.Scale(domain=[_LINK[language], _GAP[language]], range=["#1b6ca8", "#c0392b"])
    shapes = alt.Scale(domain=[_LINK[language], _GAP[language]], range=["circle", "diamond"])
    drawn_dots = (
        alt.Chart(alt.Data(values=dots))
        .mark_point(filled=True, size=60, opacity=1)
        .encode(
            x=x,
            y=up,
            color=alt.Color("state:N", title=_heading(table.column("is_gap"), language), scale=colours),
            shape=alt.Shape("state:N", title=_heading(table.column("is_gap"), language), scale=shapes),
            tooltip="id:N",
        )
    )
    return (drawn_lines + drawn_dots).properties(width=_COLUMN_WIDTH * len(STEPS), height=max(_HEIGHT, tall * 8))
