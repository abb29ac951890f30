"""What is done to each piece of a portfolio: check it, lead it through a function, or turn it into tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from attrs import field, frozen

from sunnmore_oppvekst.analysis.arrow import pyarrow
from sunnmore_oppvekst.analysis.tables import TABLES, Material
from sunnmore_oppvekst.documents.writing import to_json
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import NO_FINDINGS, Findings
from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.many import Done, Outcome, Piece
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.selection import Selection
from sunnmore_oppvekst.store.many import Sort
from sunnmore_oppvekst.store.parquet import write_table
from sunnmore_oppvekst.workspace.checking import applied, check
from sunnmore_oppvekst.workspace.judging import judged
from sunnmore_oppvekst.workspace.many.items import Item, items_of, placed
from sunnmore_oppvekst.workspace.many.surroundings import Surroundings
from sunnmore_oppvekst.workspace.opening import open_workspace

WITHOUT_YEAR = "__HIVE_DEFAULT_PARTITION__"
"""How Hive names the partition of what has no value."""


def _kind(item: Item) -> str:
    return item.document.kind if item.document else ""


def _about(item: Item, *, value: Any = None, findings: Findings | None = None) -> Outcome:
    document = item.document
    return Outcome(
        file=item.file,
        line=item.line,
        kind=_kind(item),
        id=str(getattr(document, "id", "")),
        value=value,
        findings=item.findings if findings is None else findings,
    )


@frozen(kw_only=True)
class Checking:
    """Checks each document, and of a workspace all that lies in it together.

    Attributes:
        surroundings: where networks and strategy plans stand.
        within: what all documents are judged within, instead, or None.
        select: only rules whose code begins with one of these.
        ignore: and none whose code begins with one of these.
        selection: the same, settled.
        on: the day to judge on, or None for each document's own day.
    """

    surroundings: Surroundings
    within: Context | None = field(default=None, repr=False)
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    selection: Selection
    on: date | None = None

    @property
    def name(self) -> str:
        """What tells it from other work."""
        within = self.within and (self.within.network, self.within.strategies)
        return repr(("check", self.surroundings, self.select, self.ignore, self.selection, self.on, hash(within)))

    def __call__(self, piece: Piece) -> Done:
        if piece.place.sort is Sort.WORKSPACE:
            return Done(outcomes=(self._whole(piece.place.path),))
        is_alone = piece.place.sort is Sort.DOCUMENT
        return Done(
            outcomes=tuple(_about(each, findings=self._findings(each, is_alone=is_alone)) for each in items_of(piece))
        )

    def _whole(self, folder: str) -> Outcome:
        workspace = open_workspace(folder)
        found = check(workspace, select=self.select, ignore=self.ignore, on=self.on)
        name = next((each.id for each in (workspace.context().network,) if each), "")
        return Outcome(file=folder, kind="workspace", id=name, findings=placed(found, folder))

    def _findings(self, item: Item, *, is_alone: bool) -> Findings:
        if item.document is None:
            return applied(item.findings, self.selection)
        context = self.within or self.surroundings.of(item.document, item.file, is_alone=is_alone)
        found = judged(item.document, context, selection=self.selection, file=item.file)
        return found.on_line(item.line) if found and item.line else found


@frozen(kw_only=True)
class Mapping:
    """Leads each document through a function.

    Attributes:
        function: from a document to anything.
        kind: only documents of this kind, or None for all.
    """

    function: Callable[[Any], Any]
    kind: str | None = None

    @property
    def name(self) -> str:
        """What tells it from other work; another function of the same name cannot be told."""
        named = getattr(self.function, "__qualname__", repr(type(self.function)))
        code = getattr(self.function, "__code__", None)
        return repr(("map", getattr(self.function, "__module__", ""), named, code and code.co_code, self.kind))

    def __call__(self, piece: Piece) -> Done:
        asked = (each for each in items_of(piece) if each.findings or self.kind in {None, _kind(each)})
        return Done(outcomes=tuple(_about(each, value=self._made(each)) for each in asked))

    def _made(self, item: Item) -> Any:
        if item.document is None:
            return None
        try:
            return self.function(item.document)
        except Exception as error:
            error.add_note(
                f"while going through {item.file}" + (f", line {item.line} of the piece" if item.line else "")
            )
            raise


@frozen(kw_only=True)
class Tabling:
    """Turns each piece into one table, as bytes of Arrow's stream format.

    Attributes:
        table: the name of the table.
        checking: how findings are found, where that is the table.
        on: the day that progress is told on, or None.
        language: the language of texts.
    """

    table: str
    checking: Checking
    on: date | None = None
    language: Language = Language.NN

    @property
    def name(self) -> str:
        """What tells it from other work."""
        return repr(("tables", self.table, self.checking.name, self.on, self.language))

    def __call__(self, piece: Piece) -> Done:
        if self.table == "findings":
            return self.checking(piece)
        documents, outcomes = [], []
        for item in items_of(piece):
            if item.document is not None:
                documents.append(item.document)
            elif item.findings:
                outcomes.append(_about(item))
        made = TABLES[self.table].of(material_of(documents, self.on, self.language))
        outcomes.append(Outcome(file=piece.place.path, kind="table", id=self.table, value=to_stream(made.to_arrow())))
        return Done(outcomes=tuple(outcomes))


@frozen(kw_only=True)
class Storing:
    """Writes the documents of each piece, and their tables, as Parquet by network and year.

    Attributes:
        folder: where to.
        on: the day that progress is told on, or None.
        language: the language of texts.
    """

    folder: str
    on: date | None = None
    language: Language = Language.NN

    @property
    def name(self) -> str:
        """What tells it from other work."""
        return repr(("parquet", self.folder, self.on, self.language))

    def __call__(self, piece: Piece) -> Done:
        groups: dict[tuple[str, str], list[Item]] = {}
        outcomes = []
        for item in items_of(piece):
            if item.document is not None:
                groups.setdefault(_partition(item.document), []).append(item)
            elif item.findings:
                outcomes.append(_about(item))
        for (network, year), items in groups.items():
            where = f"network={network}/year={year}/piece-{piece.number:06}.parquet"
            for name, table in self._tables(items):
                if len(table):
                    write_table(Path(self.folder, name, where), table)
        count = sum(map(len, groups.values()))
        outcomes.append(Outcome(file=piece.place.path, kind="piece", id=str(piece.number), value=count))
        return Done(outcomes=tuple(outcomes))

    def _tables(self, items: list[Item]) -> Iterator[tuple[str, Any]]:
        yield "documents", _documents(items)
        material = material_of([each.document for each in items if each.document], self.on, self.language)
        for name, kind in TABLES.items():
            if name != "findings":
                arrow = kind.of(material).to_arrow()
                kept = [column for column in arrow.column_names if column not in {"network", "year"}]
                yield name, arrow.select(kept)


def _partition(document: Document) -> tuple[str, str]:
    network = str(getattr(document, "network", None) or getattr(document, "id", ""))
    year = getattr(document, "year", None) or (document.on.year if isinstance(document, Meeting) else None)
    return network, str(year or WITHOUT_YEAR)


def _documents(items: list[Item]) -> Any:
    pa = pyarrow()
    held = [(item, item.document) for item in items if item.document is not None]
    return pa.table(
        {
            "kind": pa.array([document.kind for _, document in held], pa.string()),
            "id": pa.array([str(getattr(document, "id", "")) for _, document in held], pa.string()),
            "file": pa.array([item.file for item, _ in held], pa.string()),
            "data": pa.array([to_json(document).decode() for _, document in held], pa.string()),
        }
    )


def material_of(documents: list[Document], on: date | None, language: Language) -> Material:
    """What the tables of these documents are made of."""
    return Material(
        plans=[each for each in documents if isinstance(each, ActionPlan)],
        meetings=[each for each in documents if isinstance(each, Meeting)],
        findings=NO_FINDINGS,
        on=on,
        language=language,
    )


def to_stream(table: Any) -> bytes:
    """An Arrow table as bytes of the stream format."""
    pa = pyarrow()
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    data: bytes = sink.getvalue().to_pybytes()
    return data
