"""What readers see: neutral parts, and the wording of them in nynorsk, bokmål and English."""

from typing import TYPE_CHECKING

from sunnmore_oppvekst.lazy import lazily
from sunnmore_oppvekst.report.prose import Prose as Prose
from sunnmore_oppvekst.report.prose import Span as Span
from sunnmore_oppvekst.report.prose import plain as plain
from sunnmore_oppvekst.report.prose import prose as prose

if TYPE_CHECKING:
    from sunnmore_oppvekst.report.action_plan import action_plan_report as action_plan_report
    from sunnmore_oppvekst.report.action_plan import network_report as network_report
    from sunnmore_oppvekst.report.action_plan import report_on as report_on
    from sunnmore_oppvekst.report.figure import Bar as Bar
    from sunnmore_oppvekst.report.figure import BarState as BarState
    from sunnmore_oppvekst.report.figure import Calendar as Calendar
    from sunnmore_oppvekst.report.figure import Category as Category
    from sunnmore_oppvekst.report.figure import Chart as Chart
    from sunnmore_oppvekst.report.figure import Edge as Edge
    from sunnmore_oppvekst.report.figure import Figure as Figure
    from sunnmore_oppvekst.report.figure import Layer as Layer
    from sunnmore_oppvekst.report.figure import Matrix as Matrix
    from sunnmore_oppvekst.report.figure import Node as Node
    from sunnmore_oppvekst.report.figure import NodeKind as NodeKind
    from sunnmore_oppvekst.report.figure import Occasion as Occasion
    from sunnmore_oppvekst.report.figure import Stack as Stack
    from sunnmore_oppvekst.report.figure import Stacks as Stacks
    from sunnmore_oppvekst.report.figure import Timeline as Timeline
    from sunnmore_oppvekst.report.parts import BulletList as BulletList
    from sunnmore_oppvekst.report.parts import Card as Card
    from sunnmore_oppvekst.report.parts import Fact as Fact
    from sunnmore_oppvekst.report.parts import Facts as Facts
    from sunnmore_oppvekst.report.parts import FindingList as FindingList
    from sunnmore_oppvekst.report.parts import Heading as Heading
    from sunnmore_oppvekst.report.parts import Item as Item
    from sunnmore_oppvekst.report.parts import ListedFinding as ListedFinding
    from sunnmore_oppvekst.report.parts import Paragraph as Paragraph
    from sunnmore_oppvekst.report.parts import Part as Part
    from sunnmore_oppvekst.report.parts import Report as Report
    from sunnmore_oppvekst.report.parts import Tag as Tag
    from sunnmore_oppvekst.report.sources import Sources as Sources
    from sunnmore_oppvekst.report.table import Cell as Cell
    from sunnmore_oppvekst.report.table import Column as Column
    from sunnmore_oppvekst.report.table import ColumnKind as ColumnKind
    from sunnmore_oppvekst.report.table import Table as Table

__getattr__, __dir__, __all__ = lazily(
    __name__,
    {
        "action_plan": (
            "action_plan_report",
            "network_report",
            "report_on",
        ),
        "figure": (
            "Bar",
            "BarState",
            "Calendar",
            "Category",
            "Chart",
            "Edge",
            "Figure",
            "Layer",
            "Matrix",
            "Node",
            "NodeKind",
            "Occasion",
            "Stack",
            "Stacks",
            "Timeline",
        ),
        "parts": (
            "BulletList",
            "Card",
            "Fact",
            "Facts",
            "FindingList",
            "Heading",
            "Item",
            "ListedFinding",
            "Paragraph",
            "Part",
            "Report",
            "Tag",
        ),
        "prose": ("Prose", "Span", "plain", "prose"),
        "sources": ("Sources",),
        "table": (
            "Cell",
            "Column",
            "ColumnKind",
            "Table",
        ),
    },
)
