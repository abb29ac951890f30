"""A graph from left to right: a column of dots for each step, and a line for each edge."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import define, field

from sunnmore_oppvekst.analysis.questions.traceability import STEPS
from sunnmore_oppvekst.analysis.table import Picture
from sunnmore_oppvekst.charts.axes import Drawn, altair

_COLUMN_WIDTH, _HEIGHT, _DOT_HEIGHT = 130, 320, 9
_ORDER = tuple(STEPS)
_COLOURS, _SHAPES = ("#1b6ca8", "#c0392b"), ("circle", "diamond")
_GREY = "#555555"
_LEGIBLE = 24

Dot = tuple[str, str]


@define
class _Graph:
    """Where each dot stands, filled as edges come.

    Attributes:
        places: number of each dot in its column.
        broken: the dots that nothing comes after.
        edges: from dot to dot.
    """

    places: dict[Dot, int] = field(factory=dict)
    broken: set[Dot] = field(factory=set)
    edges: list[tuple[Dot, Dot]] = field(factory=list)

    def add(self, row: dict[str, Any]) -> None:
        start = self._placed((row["from_kind"], row["from"]))
        if row["to"] is None:
            self.broken.add(start)
            return
        id = f"{row['from']}/{row['to']}" if row["to_kind"] == "unit" else row["to"]
        self.edges.append((start, self._placed((row["to_kind"], id))))

    def _placed(self, dot: Dot) -> Dot:
        self.places.setdefault(dot, 1 + sum(kind == dot[0] for kind, _ in self.places))
        return dot

    @property
    def tall(self) -> int:
        """How many dots the longest column has."""
        return max(self.places.values(), default=1)

    def at(self, dot: Dot) -> tuple[int, float]:
        """Which column, and how far down; columns are spread over the same height."""
        many = sum(kind == dot[0] for kind, _ in self.places)
        return _ORDER.index(dot[0]), self.places[dot] * self.tall / (many + 1)

    def lines(self) -> Iterator[dict[str, float]]:
        for start, end in self.edges:
            (x, y), (x2, y2) = self.at(start), self.at(end)
            yield {"x": x, "y": y, "x2": x2, "y2": y2}

    def dots(self, drawn: Drawn) -> Iterator[dict[str, Any]]:
        named, broken = drawn.column("from"), drawn.column("is_gap")
        for dot in self.places:
            x, y = self.at(dot)
            said = named.say(dot[1].rpartition("/")[2] if dot[0] == "unit" else dot[1], drawn.language)
            is_broken = dot in self.broken
            label = dot[1] if is_broken and len(dot[1]) <= _LEGIBLE else ""
            yield {"x": x, "y": y, "id": said, "label": label, "state": broken.say(is_broken, drawn.language)}


def layers(drawn: Drawn, picture: Picture) -> Any:
    """The graph of a table of edges."""
    alt = altair()
    graph = _Graph()
    for row in drawn.table:
        graph.add(row)
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
