"""Tables over many documents, made piece by piece as somebody reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from sunnmore_oppvekst.analysis.arrow import arrow_schema, pyarrow
from sunnmore_oppvekst.analysis.table import Column, Table
from sunnmore_oppvekst.analysis.tables import TABLES, Material
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.findings import NO_FINDINGS, Findings
from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.nearest import nearest
from sunnmore_oppvekst.many import Outcome


class TableStream:
    """A table that is never in memory as a whole: each reader goes through the documents anew.

    pandas, polars, DuckDB and pyarrow take it as it is. Documents that could not be read are left out, and told of in
    `findings` once somebody has read to the end.
    """

    def __init__(self, name: str, outcomes: Callable[[], Iterator[Outcome]], language: Language) -> None:
        """Make a stream of the outcomes of going through a portfolio; `Portfolio.tables` is the usual way in."""
        self.name = name
        self.findings: Findings = NO_FINDINGS
        self._outcomes = outcomes
        self._language = language

    @property
    def columns(self) -> tuple[Column, ...]:
        """Its columns."""
        return TABLES[self.name].plain_columns

    def __repr__(self) -> str:
        return f"TableStream({self.name!r}, {len(self.columns)} columns)"

    def batches(self) -> Iterator[Any]:
        """The table as Arrow record batches, some rows at a time."""
        pa = pyarrow()
        unread: list[Findings] = []
        for outcome in self._outcomes():
            if outcome.kind == "table":
                with pa.ipc.open_stream(outcome.value) as reader:
                    yield from reader
            elif self.name == "findings":
                yield from self._found(outcome.findings)
            else:
                unread.append(outcome.findings)
        self.findings = sum(unread, NO_FINDINGS)

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

    def _found(self, findings: Findings) -> Iterator[Any]:
        if findings:
            table: Table = TABLES["findings"].of(Material(findings=findings, language=self._language))
            yield from table.to_arrow().to_batches()


class StreamedTables:
    """The tables of a portfolio, each a stream."""

    def __init__(self, stream: Callable[[str], TableStream]) -> None:
        """Make tables by name; `Portfolio.tables` is the usual way in."""
        self._stream = stream

    def __getitem__(self, name: str) -> TableStream:
        """The table of this name.

        Raises:
            UnknownName: there is none.
        """
        if name not in TABLES:
            raise UnknownName("table", name, nearest(name, TABLES))
        return self._stream(name)

    def __iter__(self) -> Iterator[TableStream]:
        return map(self._stream, TABLES)

    def __repr__(self) -> str:
        return f"StreamedTables({', '.join(TABLES)})"

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
