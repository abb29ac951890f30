"""Tables over many documents, made piece by piece as somebody reads them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from typing import Any

from sunnmore_oppvekst.analysis.arrow import arrow_schema, pyarrow
from sunnmore_oppvekst.analysis.column import Column
from sunnmore_oppvekst.analysis.tables import TABLES
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.findings import NO_FINDINGS, Findings
from sunnmore_oppvekst.many.outcome import Outcome
from sunnmore_oppvekst.messages.html import html_table
from sunnmore_oppvekst.messages.nearest import nearest
from sunnmore_oppvekst.workspace.checking import gathered

Outcomes = Callable[[str, tuple[str, ...]], Iterator[Outcome]]
"""Goes through a portfolio for the table of a name, with just these columns."""


class TableStream:
    """A table that is never in memory as a whole: each reader goes through the documents anew.

    pandas, polars, DuckDB and pyarrow take it as it is. Documents that could not be read are left out, and told of in
    `findings` once somebody has read to the end.

    Attributes:
        name: what it is a table of, such as `measures`.
        columns: its columns.
        findings: what is wrong with the documents that the last reader could not have.
    """

    def __init__(self, name: str, columns: tuple[Column, ...], outcomes: Outcomes) -> None:
        """Make a stream of the outcomes of going through a portfolio; `Portfolio.tables` is the usual way in."""
        self.name = name
        self.columns = columns
        self.findings: Findings = NO_FINDINGS
        self._outcomes = outcomes

    def __repr__(self) -> str:
        return f"TableStream({self.name!r}, {len(self.columns)} columns)"

    def _repr_html_(self) -> str:
        """What columns there are, without making any."""
        rows = [(each.name, each.kind.value, each.says["en"]) for each in self.columns]
        return html_table(repr(self), ("column", "holds", "what it is"), rows)

    def select(self, *names: str) -> TableStream:
        """The same rows with just these columns; the others are not even made.

        Raises:
            UnknownName: there is no such column.
        """
        known = {each.name: each for each in self.columns}
        for name in names:
            if name not in known:
                raise UnknownName("column", name, nearest(name, known))
        return TableStream(self.name, tuple(known[name] for name in names), self._outcomes)

    def batches(self) -> Generator[Any, None, None]:
        """The table as Arrow record batches, some rows at a time."""
        pa = pyarrow()
        unread: list[Findings] = []
        for outcome in self._outcomes(self.name, tuple(each.name for each in self.columns)):
            if outcome.kind == "table":
                with pa.ipc.open_stream(outcome.value) as reader:
                    yield from reader
            else:
                unread.append(outcome.findings)
        self.findings = gathered(unread)

    def to_arrow(self) -> Any:
        """The whole as a `pyarrow.Table`, all of it in memory."""
        return pyarrow().Table.from_batches(self.batches(), schema=arrow_schema(self.columns))

    def to_dicts(self) -> Iterator[dict[str, Any]]:
        """Each row as a dict of plain values, one after the other."""
        return (row for batch in self.batches() for row in batch.to_pylist())

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        reader = pyarrow().RecordBatchReader.from_batches(arrow_schema(self.columns), self.batches())
        return reader.__arrow_c_stream__(requested_schema)

    def __arrow_c_schema__(self) -> object:
        return arrow_schema(self.columns).__arrow_c_schema__()


class StreamedTables:
    """The tables of a portfolio, each a stream."""

    def __init__(self, outcomes: Outcomes) -> None:
        """Make tables by name; `Portfolio.tables` is the usual way in."""
        self._outcomes = outcomes

    def __getitem__(self, name: str) -> TableStream:
        """The table of this name.

        Raises:
            UnknownName: there is none.
        """
        if name not in TABLES:
            raise UnknownName("table", name, nearest(name, TABLES))
        return TableStream(name, TABLES[name].plain_columns, self._outcomes)

    def __iter__(self) -> Iterator[TableStream]:
        return (self[name] for name in TABLES)

    def __repr__(self) -> str:
        return f"StreamedTables({', '.join(TABLES)})"

    def _repr_html_(self) -> str:
        """What tables there are, without making any."""
        rows = [(each.name, ", ".join(column.name for column in each.columns)) for each in self]
        return html_table("StreamedTables", ("name", "columns"), rows)

    def __getattr__(self, name: str) -> TableStream:
        """What is not there, with the nearest that is."""
        raise AttributeError(str(UnknownName("table", name, nearest(name, TABLES))), name=name, obj=self)

    @property
    def measures(self) -> TableStream:
        """A row for each measure in each edition."""
        return self["measures"]

    @property
    def milestones(self) -> TableStream:
        """A row for each milestone."""
        return self["milestones"]

    @property
    def anchoring(self) -> TableStream:
        """A row for each unit that takes part in a measure, or has made it its own."""
        return self["anchoring"]

    @property
    def baselines(self) -> TableStream:
        """A row for each baseline."""
        return self["baselines"]

    @property
    def status(self) -> TableStream:
        """A row for each status report."""
        return self["status"]

    @property
    def budget(self) -> TableStream:
        """A row for each budget line."""
        return self["budget"]

    @property
    def commitments(self) -> TableStream:
        """A row for each thing that a member took home from a meeting."""
        return self["commitments"]

    @property
    def findings(self) -> TableStream:
        """A row for each finding."""
        return self["findings"]
