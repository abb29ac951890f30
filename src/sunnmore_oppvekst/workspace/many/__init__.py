"""Many documents at once: checked, turned into tables, or led through a function, in constant memory."""

from sunnmore_oppvekst.workspace.many.collection import Portfolio, holds_many, portfolio
from sunnmore_oppvekst.workspace.many.streams import StreamedTables, TableStream

__all__ = ["Portfolio", "StreamedTables", "TableStream", "holds_many", "portfolio"]
