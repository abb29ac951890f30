"""What readers see: neutral parts, and the wording of them in nynorsk, bokmål and English."""

from sunnmore_oppvekst.report.action_plan import action_plan_report, network_report, report_on
from sunnmore_oppvekst.report.figure import (
    Bar,
    BarState,
    Calendar,
    Category,
    Chart,
    Edge,
    Figure,
    Node,
    NodeKind,
    Occasion,
    Timeline,
)
from sunnmore_oppvekst.report.parts import (
    BulletList,
    Fact,
    Facts,
    FindingList,
    Heading,
    Item,
    ListedFinding,
    Paragraph,
    Part,
    Report,
)
from sunnmore_oppvekst.report.prose import Prose, Span, plain, prose
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.table import Cell, Column, ColumnKind, Table

__all__ = [
    "Bar",
    "BarState",
    "BulletList",
    "Calendar",
    "Category",
    "Cell",
    "Chart",
    "Column",
    "ColumnKind",
    "Edge",
    "Fact",
    "Facts",
    "Figure",
    "FindingList",
    "Heading",
    "Item",
    "ListedFinding",
    "Node",
    "NodeKind",
    "Occasion",
    "Paragraph",
    "Part",
    "Prose",
    "Report",
    "Sources",
    "Span",
    "Table",
    "Timeline",
    "action_plan_report",
    "network_report",
    "plain",
    "prose",
    "report_on",
]
