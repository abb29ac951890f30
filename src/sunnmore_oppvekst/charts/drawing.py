"""Tables as Altair charts, one function for each sort of picture."""

from __future__ import annotations

from textwrap import wrap
from typing import Any

from sunnmore_oppvekst.analysis.column import Kind
from sunnmore_oppvekst.analysis.table import Mark, Picture, Table
from sunnmore_oppvekst.charts.axes import SCHEME, Drawn, altair, locale
from sunnmore_oppvekst.charts.layers import layers
from sunnmore_oppvekst.language.html import legible
from sunnmore_oppvekst.language.languages import Language

_FONTS = "Liberation Sans, Arial, Helvetica, sans-serif"
"""The first is what the converter measures text with; the next are as wide."""
_HEIGHT, _WIDTH, _LOW = 320, 480, 60
_ROW_HEIGHT = 22
_DARK = "#222222"
_RANK, _FIGURE, _VALUE = "rank", "figure", "value"
_CELL, _LINE, _NARROWEST = 92, 16, 18
_DASHES = [[4, 3], [1, 0], [2, 2], [8, 3], [8, 3, 2, 3]]


def drawn(table: Table, picture: Picture, language: Language) -> Any:
    """The Altair chart of a table.

    Raises:
        NeedsExtra: Altair is not installed.
    """
    draw = {Mark.HEAT: _heat, Mark.BARS: _bars, Mark.LINES: _lines, Mark.LAYERS: layers, Mark.FIGURES: _figures}
    made = draw[picture.mark](Drawn(table=table, language=language), picture)
    said = ". ".join(part for part in (table.title[language], table.summed_up(language)) if part)
    named = made.properties(title=legible(table.title[language]), description=legible(said))
    return (
        named.configure(locale=locale(language), font=_FONTS)
        .configure_title(anchor="start")
        .configure_view(stroke=None)
    )


def _heat(drawn: Drawn, picture: Picture) -> Any:
    """A field of cells, each coloured and with its number in it."""
    alt, colour = altair(), str(picture.colour)
    kind = drawn.column(colour).kind
    cells = alt.Chart(alt.Data(values=drawn.rows()))
    x, y = drawn.axis("X", picture.x), drawn.axis("Y", picture.y)
    wide = max(_WIDTH // (2 if picture.row else 1), len(drawn.order(picture.x)) * _NARROWEST)
    tall = max(_LOW, len(drawn.order(picture.y)) * _ROW_HEIGHT)
    field = cells.mark_rect(stroke="white").encode(x=x, y=y, color=drawn.axis("Color", colour))
    most = 1.0 if kind is Kind.SHARE else max((value or 0 for value in drawn.table[colour]), default=0)
    text = alt.Text(f"{colour}:Q", format=".0%" if kind is Kind.SHARE else "d")
    ink = alt.condition(f"datum['{colour}'] > {most / 2}", alt.value(_DARK), alt.value("white"))
    made = (field + cells.mark_text(fontSize=10).encode(x=x, y=y, text=text, color=ink)).properties(
        width=wide, height=tall
    )
    if picture.row and picture.column:
        return made.facet(row=drawn.facet("Row", picture.row), column=drawn.facet("Column", picture.column))
    return _faceted(made, drawn, picture, 2)


def _figures(drawn: Drawn, picture: Picture) -> Any:
    """Several shares beside each other, a row of cells for each name."""
    alt = altair()
    names = (picture.x, *picture.more)
    headings = ["\n".join(wrap(drawn.heading(name), _LINE)) for name in names]
    up = drawn.column(picture.y)
    rows = [
        {picture.y: drawn.shown(up, row[picture.y]), _FIGURE: heading, _VALUE: row[name]}
        for row in drawn.table
        for name, heading in zip(names, headings, strict=True)
        if row[name] is not None
    ]
    axis = alt.Axis(labelAngle=0, labelExpr="split(datum.label, '\\n')", labelLimit=_CELL)
    x, y = alt.X(f"{_FIGURE}:N", title=None, sort=headings, axis=axis), drawn.axis("Y", picture.y)
    legend = alt.Legend(format=".0%", title=None)
    colour = alt.Color(f"{_VALUE}:Q", scale=alt.Scale(scheme=SCHEME, domain=[0, 1]), legend=legend)
    ink = alt.condition(f"datum.{_VALUE} > 0.5", alt.value(_DARK), alt.value("white"))
    cells = alt.Chart(alt.Data(values=rows))
    field = cells.mark_rect(stroke="white").encode(x=x, y=y, color=colour)
    text = cells.mark_text(fontSize=10).encode(x=x, y=y, text=alt.Text(f"{_VALUE}:Q", format=".0%"), color=ink)
    tall = max(_LOW, len(drawn.order(picture.y)) * _ROW_HEIGHT)
    return (field + text).properties(width=_CELL * len(names), height=tall)


def _bars(drawn: Drawn, picture: Picture) -> Any:
    """A bar for each name, lying, so that names can be read."""
    alt = altair()
    along, up = drawn.axis("X", picture.y), drawn.axis("Y", picture.x)
    if drawn.column(picture.y).kind is not Kind.SHARE:
        along.shorthand = f"sum({picture.y}):Q"
    encoded = {"x": along, "y": up}
    rows = drawn.rows()
    if picture.colour is not None:
        encoded["color"] = drawn.axis("Color", picture.colour)
        encoded["order"] = alt.Order(f"{_RANK}:Q")
        ranks = {label: rank for rank, label in enumerate(drawn.order(picture.colour))}
        rows = [{**row, _RANK: ranks.get(row[picture.colour])} for row in rows]
    tall = max(_LOW, len(drawn.order(picture.x)) * _ROW_HEIGHT)
    made = alt.Chart(alt.Data(values=rows)).mark_bar().encode(**encoded).properties(width=_WIDTH, height=tall)
    return _faceted(made, drawn, picture, 1)


def _lines(drawn: Drawn, picture: Picture) -> Any:
    """A line for each series, told apart by colour and by dashes."""
    alt, colour = altair(), str(picture.colour)
    x = drawn.axis("X", picture.x)
    if drawn.column(picture.x).kind is Kind.WHOLE:
        x.shorthand, x.axis = f"{picture.x}:O", alt.Axis(labelAngle=0)
    made = (
        alt.Chart(alt.Data(values=drawn.rows()))
        .mark_line(point=True)
        .encode(
            x=x,
            y=drawn.axis("Y", picture.y),
            color=drawn.axis("Color", colour),
            strokeDash=drawn.axis("StrokeDash", colour, scale=alt.Scale(range=_DASHES), legend=None),
        )
    )
    made = made.properties(width=_WIDTH // (2 if picture.row else 1), height=_HEIGHT // (2 if picture.row else 1))
    return _faceted(made, drawn, picture, 2)


def _faceted(made: Any, drawn: Drawn, picture: Picture, columns: int) -> Any:
    return made if picture.row is None else made.facet(drawn.facet("Facet", picture.row), columns=columns)
