"""A graph from left to right: a column of dots for each step, and a line for each edge."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from attrs import define, field

from sunnmore_oppvekst.analysis.questions.traceability import STEPS
from sunnmore_oppvekst.analysis.table import Picture
from sunnmore_oppvekst.charts.axes import Drawn, altair
from sunnmore_oppvekst.messages.html import legible

_COLUMN_WIDTH, _HEIGHT, _DOT_HEIGHT = 130, 320, 9
_ORDER = tuple(STEPS)
_COLOURS, _SHAPES = ("#1b6ca8", "#c0392b"), ("circle", "diamond")
_GREY = "#555555"
_LEGIBLE, _MOST = 24, 80
_AFTER_MEASURES = {"unit", "evidence"}

_ENDS = (("from_kind", "from"), ("to_kind", "to"))

Dot = tuple[str, str]


@define
class _Graph:
    """Where each dot stands, filled as edges come.

    Attributes:
        places: number of each dot in its column.
        many: how many dots each column has.
        broken: the dots that nothing comes after, or that nothing comes before.
        edges: from dot to dot.
    """

    places: dict[Dot, int] = field(factory=dict)
    many: Counter[str] = field(factory=Counter)
    broken: set[Dot] = field(factory=set)
    edges: dict[tuple[Dot, Dot], None] = field(factory=dict)

    def add(self, row: dict[str, Any]) -> None:
        ends = [(row[kind], row[id]) for kind, id in _ENDS if row[id] is not None]
        for dot in ends:
            self._place(dot)
        if len(ends) == len(_ENDS):
            self.edges[ends[0], ends[1]] = None
        else:
            self.broken.update(ends)

    def _place(self, dot: Dot) -> None:
        if dot not in self.places:
            self.many[dot[0]] += 1
            self.places[dot] = self.many[dot[0]]

    @property
    def tall(self) -> int:
        """How many dots the longest column has."""
        return max(self.many.values(), default=1)

    def at(self, dot: Dot) -> tuple[int, float]:
        """Which column, and how far down; columns are spread over the same height."""
        return _ORDER.index(dot[0]), self.places[dot] * self.tall / (self.many[dot[0]] + 1)

    def lines(self) -> Iterator[dict[str, float]]:
        for start, end in self.edges:
            (x, y), (x2, y2) = self.at(start), self.at(end)
            yield {"x": x, "y": y, "x2": x2, "y2": y2}

    def dots(self, drawn: Drawn) -> Iterator[dict[str, Any]]:
        named, broken = drawn.column("from"), drawn.column("is_gap")
        for dot in self.places:
            x, y = self.at(dot)
            is_broken = dot in self.broken
            label = dot[1] if is_broken and len(dot[1]) <= _LEGIBLE else ""
            said = legible(named.say(dot[1], drawn.language))
            yield {"x": x, "y": y, "id": said, "label": label, "state": broken.say(is_broken, drawn.language)}


def _graph(rows: list[dict[str, Any]]) -> _Graph:
    """The graph of rows; where it is too large to be read, with what comes of a measure as one dot in each column."""
    graph = _Graph()
    for row in rows:
        graph.add(row)
    if graph.tall <= _MOST:
        return graph
    small = _Graph()
    for row in rows:
        small.add({**row, **{id: _gathered(row[kind], row[id], row["from"]) for kind, id in _ENDS}})
    return small


def _gathered(kind: str, id: str | None, start: str | None) -> str | None:
    """The id of an end; of units and evidence, that of the measure that they belong to."""
    if id is None or kind not in _AFTER_MEASURES:
        return id
    return (id if kind == "unit" else start or id).partition("/")[0]


def layers(drawn: Drawn, picture: Picture) -> Any:
    """The graph of a table of edges."""
    alt = altair()
    graph = _graph(list(drawn.table))
    x = alt.X("x:Q", axis=_steps(drawn), scale=alt.Scale(domain=[-0.3, len(_ORDER) - 0.7], nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(reverse=True))
    lines = alt.Chart(alt.Data(values=list(graph.lines()))).mark_rule(opacity=0.35, color=_GREY)
    dots = alt.Chart(alt.Data(values=list(graph.dots(drawn))))
    broken = drawn.column(str(picture.colour))
    states = [broken.say(state, drawn.language) for state in (False, True)]
    told = {"title": drawn.heading(str(picture.colour))}
    points = dots.mark_point(filled=True, size=60, opacity=1).encode(
        x=x,
        y=y,
        color=alt.Color("state:N", scale=alt.Scale(domain=states, range=list(_COLOURS)), **told),
        shape=alt.Shape("state:N", scale=alt.Scale(domain=states, range=list(_SHAPES)), **told),
        tooltip="id:N",
    )
    names = dots.mark_text(dx=8, align="left", fontSize=9, color=_COLOURS[1]).encode(x=x, y=y, text="label:N")
    made = lines.encode(x=x, y=y, x2="x2:Q", y2="y2:Q") + points + names
    return made.properties(width=_COLUMN_WIDTH * len(_ORDER), height=max(_HEIGHT, graph.tall * _DOT_HEIGHT))


def _steps(drawn: Drawn) -> Any:
    """An axis with the name of each step in place of its number."""
    alt = altair()
    said = [words[drawn.language] for words in STEPS.values()]
    names = " : ".join(f"datum.value == {number} ? '{name}'" for number, name in enumerate(said))
    return alt.Axis(
        labelExpr=f"{names} : ''", values=list(range(len(said))), grid=False, title=None, labelAngle=0, orient="top"
    )
