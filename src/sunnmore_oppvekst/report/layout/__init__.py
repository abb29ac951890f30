"""Where the parts of a drawing go, for formats that draw them themselves; in pixels from the upper left corner."""

from sunnmore_oppvekst.report.layout.charts import Arrow, Box, BoxLine, LaidOutChart, laid_out_chart
from sunnmore_oppvekst.report.layout.legends import LegendItem
from sunnmore_oppvekst.report.layout.stacks import LaidOutStacks, Piece, StackRow, laid_out_stacks
from sunnmore_oppvekst.report.layout.timelines import LaidOutTimeline, Month, TimelineRow, laid_out_timeline

__all__ = [
    "Arrow",
    "Box",
    "BoxLine",
    "LaidOutChart",
    "LaidOutStacks",
    "LaidOutTimeline",
    "LegendItem",
    "Month",
    "Piece",
    "StackRow",
    "TimelineRow",
    "laid_out_chart",
    "laid_out_stacks",
    "laid_out_timeline",
]
