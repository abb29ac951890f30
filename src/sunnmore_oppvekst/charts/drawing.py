"""Tables as Altair charts, one function for each sort of picture."""

from __future__ import annotations

from textwrap import wrap
from typing import Any

from sunnmore_oppvekst.analysis.column import Kind
from sunnmore_oppvekst.analysis.table import Mark, Picture, Table
from sunnmore_oppvekst.charts.axes import Drawn, altair, locale
from sunnmore_oppvekst.charts.layers import layers
from sunnmore_oppvekst.charts.told import told
from sunnmore_oppvekst.messages.html import legible
from sunnmore_oppvekst.messages.languages import Language

_FONTS = "Liberation Sans, Arial, Helvetica, sans-serif"
"""The first is what the converter measures text with; the next are as wide."""
_HEIGHT, _WIDTH = 320, 480
_DARK, _MISSING = "#222222", "#e6e6e6"
_NEUTRAL = ["#f3f6fa", "#6f9fd0"]
"""From little to much, where much is good in one column and bad in the next; light enough for dark ink."""
_RANK, _END, _FIGURE, _VALUE, _TOLD = "rank", "end", "figure", "value", "told"
_CELL, _LINE, _NARROWEST, _LETTER = 92, 16, 18, 7
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
        named.configure(locale=locale(language), font=_FONTS, lineBreak="\n")
        .configure_title(anchor="start")
        .configure_view(stroke=None)
    )


def _heat(drawn: Drawn, picture: Picture) -> Any:
    """A field of cells, each coloured and with its number in it."""
    alt, colour = altair(), str(picture.colour)
    said = [told(drawn, picture.told or (colour,), [row]) for row in drawn.table]
    rows = [{**row, _TOLD: text} for row, text in zip(drawn.rows(), said, strict=True)]
    cells = alt.Chart(alt.Data(values=rows)).encode(x=drawn.axis("X", picture.x), y=drawn.axis("Y", picture.y))
    is_share = drawn.column(colour).kind is Kind.SHARE
    most = 1.0 if is_share else max((value or 0 for value in drawn.table[colour]), default=0)
    is_light = f"datum['{colour}'] === null || datum['{colour}'] > {most / 2}"
    ink = alt.condition(is_light, alt.value(_DARK), alt.value("white"))
    narrowest = max(_NARROWEST, _LETTER * max(map(len, said), default=0))
    wide = max(_WIDTH // (2 if picture.row else 1), len(drawn.order(picture.x)) * narrowest)
    made = _coloured(cells, drawn.axis("Color", colour), ink).properties(width=wide, height=drawn.tall(picture.y))
    if picture.row and picture.column:
        return made.facet(row=drawn.facet("Row", picture.row), column=drawn.facet("Column", picture.column))
    return _faceted(made, drawn, picture, 2)


def _coloured(cells: Any, colour: Any, ink: Any) -> Any:
    """Cells with their colour, grey where there is no figure to colour them by, and what they tell."""
    missing = cells.mark_rect(stroke="white", fill=_MISSING)
    field = cells.mark_rect(stroke="white").encode(color=colour)
    return missing + field + cells.mark_text(fontSize=10).encode(text=f"{_TOLD}:N", color=ink)


def _figures(drawn: Drawn, picture: Picture) -> Any:
    """Several shares beside each other, a row of cells for each name."""
    alt = altair()
    names = (picture.x, *picture.more)
    headings = ["\n".join(wrap(drawn.heading(name), _LINE)) for name in names]
    up = drawn.column(picture.y)
    rows = [
        {
            picture.y: drawn.shown(up, row[picture.y]),
            _FIGURE: heading,
            _VALUE: row[name],
            _TOLD: told(drawn, (name,), [row]),
        }
        for row in drawn.table
        for name, heading in zip(names, headings, strict=True)
    ]
    axis = alt.Axis(labelAngle=0, labelLimit=_CELL)
    x = alt.X(f"{_FIGURE}:N", title=None, sort=headings, axis=axis)
    cells = alt.Chart(alt.Data(values=rows)).encode(x=x, y=drawn.axis("Y", picture.y))
    colour = alt.Color(f"{_VALUE}:Q", scale=alt.Scale(range=_NEUTRAL, domain=[0, 1]), legend=None)
    return _coloured(cells, colour, alt.value(_DARK)).properties(width=_CELL * len(names), height=drawn.tall(picture.y))


def _bars(drawn: Drawn, picture: Picture) -> Any:
    """A bar for each name, lying, so that names can be read; amounts with the largest first."""
    alt = altair()
    along, end, up = drawn.axis("X", picture.y), drawn.axis("X", picture.y), drawn.axis("Y", picture.x)
    end.shorthand = f"{_END}:Q"
    if drawn.column(picture.y).kind is not Kind.SHARE:
        along.shorthand = f"sum({picture.y}):Q"
    rows = _with_ends(drawn, picture)
    if drawn.column(picture.y).unit == "NOK":
        ends = {row[picture.x]: row[_END] for row in rows if _END in row}
        up.sort = sorted(ends, key=lambda name: -ends[name])
    bars = alt.Chart(alt.Data(values=rows))
    made = bars.mark_bar().encode(x=along, y=up)
    if picture.colour is not None:
        below = alt.Legend(orient="bottom", columns=1, labelLimit=_WIDTH)
        made = made.encode(color=drawn.axis("Color", picture.colour, legend=below), order=alt.Order(f"{_RANK}:Q"))
        ranks = {label: rank for rank, label in enumerate(drawn.order(picture.colour))}
        for row in rows:
            row[_RANK] = ranks.get(row[picture.colour])
    if picture.told:
        said = bars.transform_filter(f"isValid(datum.{_TOLD})").mark_text(align="left", dx=4, fontSize=10)
        made += said.encode(x=end, y=up, text=f"{_TOLD}:N")
    return _faceted(made.properties(width=_WIDTH, height=drawn.tall(picture.x)), drawn, picture, 1)


def _with_ends(drawn: Drawn, picture: Picture) -> list[dict[str, Any]]:
    """The rows; the first of each bar with where it ends and what is written there."""
    rows = drawn.rows()
    bars: dict[tuple[Any, ...], list[tuple[dict[str, Any], dict[str, Any]]]] = {}
    for row, held in zip(rows, drawn.table, strict=True):
        bars.setdefault((row[picture.x], row.get(picture.row or "")), []).append((row, held))
    for parts in bars.values():
        row = parts[0][0]
        row[_END] = sum(held[picture.y] or 0 for _, held in parts)
        if picture.told:
            row[_TOLD] = told(drawn, picture.told, [held for _, held in parts])
    return rows


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
