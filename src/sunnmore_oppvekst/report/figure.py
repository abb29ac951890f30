"""Figures as neutral data: what to draw, with the words and the table that say the same."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from sunnmore_oppvekst.report.prose import Prose, prose
from sunnmore_oppvekst.report.table import Table


class NodeKind(StrEnum):
    """What a box in a chart stands for."""

    BODY = "body"
    ROLE = "role"
    GROUP = "group"
    MUNICIPALITY = "municipality"


@frozen(kw_only=True)
class Node:
    """A box.

    Attributes:
        id: unique in the chart.
        label: what it is.
        lines: what else is written in it.
        kind: what it stands for.
    """

    id: str
    label: str
    lines: tuple[str, ...] = ()
    kind: NodeKind = NodeKind.BODY


@frozen(kw_only=True)
class Edge:
    """An arrow.

    Attributes:
        start: id of the box it goes from.
        end: id of the box it goes to.
        label: what is written on it, or "".
    """

    start: str
    end: str
    label: str = ""


@frozen(kw_only=True)
class Chart:
    """Boxes and arrows.

    Attributes:
        nodes: the boxes.
        edges: the arrows.
        is_sideways: whether it reads from left to right, and not downwards.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...] = ()
    is_sideways: bool = False


class BarState(StrEnum):
    """How a bar is to look."""

    PLANNED = "planned"
    ACTIVE = "active"
    PAUSED = "paused"
    DONE = "done"
    LATE = "late"
    CANCELLED = "cancelled"


@frozen(kw_only=True)
class Layer:
    """What a colour stands for.

    Attributes:
        label: what it stands for.
        state: how it is to look, where it is a state; None where it is only to be told from the others.
    """

    label: str
    state: BarState | None = None


@frozen(kw_only=True)
class Bar:
    """A bar along time.

    Attributes:
        id: unique in the timeline.
        label: what it is.
        start: the first day.
        end: the first day after.
        group: heading of the bars it stands among, or "".
        state: how it is to look.
        share: how far it has come, from 0 to 1.
        note: what is said beside it, such as how far it has come, or "".
    """

    id: str
    label: str
    start: date
    end: date
    group: str = ""
    state: BarState = BarState.PLANNED
    share: float = 0.0
    note: str = ""


@frozen(kw_only=True)
class Timeline:
    """Bars along time.

    Attributes:
        start: the first day shown.
        end: the first day after.
        bars: in order, those of a group together.
        today: the day to mark, or None.
        legend: what the looks of its bars stand for.
    """

    start: date
    end: date
    bars: tuple[Bar, ...]
    today: date | None = None
    legend: tuple[Layer, ...] = ()


@frozen(kw_only=True)
class Stack:
    """A bar of several parts, one after the other.

    Attributes:
        label: what it is of.
        amounts: how much each layer is of it; none is below 0.
        said: the same for readers.
        total: what is said of it as a whole, or "".
    """

    label: str
    amounts: tuple[int, ...]
    said: tuple[str, ...]
    total: str = ""


@frozen(kw_only=True)
class Stacks:
    """Bars of the same parts, one under the other, so that they can be compared.

    Attributes:
        layers: the parts, in order.
        stacks: the bars, each with an amount for each part.
    """

    layers: tuple[Layer, ...]
    stacks: tuple[Stack, ...]


@frozen(kw_only=True)
class Matrix:
    """Counts in rows and columns, several to a cell.

    Attributes:
        rows: what the rows are.
        columns: what the columns are.
        layers: what each of the counts of a cell is of.
        counts: by row, column and layer.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    layers: tuple[str, ...]
    counts: tuple[tuple[tuple[int, ...], ...], ...]


class Category(StrEnum):
    """What sort of thing happens."""

    MEETING = "meeting"
    MILESTONE = "milestone"
    COMMITMENT = "commitment"
    DEADLINE = "deadline"
    PLAN = "plan"


@frozen(kw_only=True)
class Occasion:
    """Something that happens on a day, or at a time of one.

    Attributes:
        id: unique in the network, and the same in every edition and language.
        title: what it is.
        day: the day.
        category: what sort of thing it is.
        starts: local time it starts, `09:00`, or None when it lasts the whole day.
        ends: local time it ends.
        place: where, or "".
        text: what else is to be said of it, or "".
        is_cancelled: whether it is off.
        revision: the day that the document it is from was last known to change; a later one counts before an earlier.
    """

    id: str
    title: str
    day: date
    category: Category
    starts: str | None = None
    ends: str | None = None
    place: str = ""
    text: str = ""
    is_cancelled: bool = False
    revision: date


@frozen(kw_only=True)
class Calendar:
    """What happens, by day.

    Attributes:
        occasions: in order of time.
        id: of the network whose calendar it is.
        zone: the time zone that times are told in, by its name in the tz database.
    """

    id: str
    occasions: tuple[Occasion, ...]
    zone: str = "Europe/Oslo"


@frozen(kw_only=True)
class Figure:
    """A figure, with what those who do not see it need.

    Attributes:
        id: what it shows, the same in every language, such as `organisation`.
        caption: what it shows, for readers.
        alt: what there is to see in it, in words.
        drawing: what to draw.
        table: the same facts as a table.
    """

    id: str
    caption: Prose = field(converter=prose)
    alt: str
    drawing: Chart | Timeline | Stacks | Matrix | Calendar
    table: Table
