"""What is done to each piece of a portfolio: check it, lead it through a function, or turn it into tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from attrs import field, frozen

from sunnmore_oppvekst.analysis.arrow import pyarrow
from sunnmore_oppvekst.analysis.tables import TABLES, Material, TableKind
from sunnmore_oppvekst.documents.explained import unreadable
from sunnmore_oppvekst.documents.wanted import Wanted
from sunnmore_oppvekst.documents.writing import to_json
from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.funding import GrantApplication
from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.errors import NotStored
from sunnmore_oppvekst.findings import NO_FINDINGS, Findings
from sunnmore_oppvekst.findings.codes.plugins import is_about_plugin
from sunnmore_oppvekst.hooks.host import host
from sunnmore_oppvekst.many.outcome import Done, Outcome
from sunnmore_oppvekst.many.piece import Piece
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.selection import Selection
from sunnmore_oppvekst.store.many import Place, Sort
from sunnmore_oppvekst.store.parquet import write_table
from sunnmore_oppvekst.workspace.checking import applied, check, chosen, gathered, weighed
from sunnmore_oppvekst.workspace.given import with_schemes
from sunnmore_oppvekst.workspace.judging import judged, plugin_findings
from sunnmore_oppvekst.workspace.many.function import said_of_function
from sunnmore_oppvekst.workspace.many.items import Item, Look, in_folder, items_of
from sunnmore_oppvekst.workspace.many.said import said_of
from sunnmore_oppvekst.workspace.many.surroundings import Surroundings
from sunnmore_oppvekst.workspace.opening import open_workspace

WITHOUT_YEAR = "__HIVE_DEFAULT_PARTITION__"
"""How Hive names the partition of what has no value."""
STORED = ("documents", *(name for name in TABLES if name != "findings"))
"""The folders that documents and tables are stored in."""


def _about(item: Item, *, value: Any = None, findings: Findings | None = None) -> Outcome:
    return Outcome(
        file=item.file,
        line=item.line,
        kind=item.kind,
        id=item.id,
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
        asked = (self.select, self.ignore, self.selection, self.on)
        plugins = [(each.distribution, each.version) for each in host().candidates]
        return repr(("check", self.surroundings.name, said_of(self.within), asked, plugins))

    def __call__(self, piece: Piece) -> Done:
        outcomes = tuple(self.outcomes(piece))
        return Done(outcomes=outcomes, plugins=weighed(plugin_findings(), self.selection))

    def outcomes(self, piece: Piece) -> Iterator[Outcome]:
        """What the rules have to say of each document, or of a workspace as a whole."""
        if piece.place.sort is Sort.WORKSPACE:
            yield self._whole(piece.place)
            return
        is_alone = piece.place.sort is Sort.DOCUMENT
        for item in items_of(piece):
            yield _about(item, findings=self._findings(item, is_alone=is_alone))

    def _whole(self, place: Place) -> Outcome:
        folder = place.path
        try:
            workspace = open_workspace(place.at)
        except NotStored as error:
            return Outcome(file=folder, kind="workspace", findings=unreadable(folder, error.says))
        found = check(workspace, select=self.select, ignore=self.ignore, on=self.on)
        own = Findings(tuple(each for each in found if not is_about_plugin(each)), found.not_run)
        name = next((each.id for each in workspace.documents if isinstance(each, Network)), "")
        return Outcome(file=folder, kind="workspace", id=name, findings=in_folder(own, folder))

    def _findings(self, item: Item, *, is_alone: bool) -> Findings:
        home = self.surroundings.home_of(item.file) if is_alone else None
        selection = chosen(home.settings.selection, self.select, self.ignore) if home else self.selection
        if item.document is None:
            return applied(item.findings, selection)
        context = with_schemes(home.context(self.on)) if home else self._around(item.document, item.file)
        return item.placed(judged(item.document, context, selection=selection, file=item.file))

    def _around(self, document: Document, file: str) -> Context:
        return self.surroundings.of(document, file) if self.within is None else self.within


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
        """What tells it from other work, as far as the function tells it; what it closes over does not."""
        return repr(("map", said_of_function(self.function), self.kind))

    def __call__(self, piece: Piece) -> Done:
        asked = (each for each in items_of(piece) if each.document is None or self.kind in {None, each.kind})
        return Done(outcomes=tuple(_about(each, value=self._made(each)) for each in asked))

    def _made(self, item: Item) -> Any:
        if item.document is None:
            return None
        try:
            return self.function(item.document)
        except Exception as error:
            error.add_note(f"while going through {item.file}" + (f", line {item.line}" if item.line else ""))
            raise


@frozen(kw_only=True)
class Tabling:
    """Turns each piece into one table, as bytes of Arrow's stream format.

    Attributes:
        table: the name of the table.
        columns: the names of its columns that are wanted, in order.
        checking: how findings are found, where that is the table.
        on: the day that progress is told on, or None.
        language: the language of texts.
        is_trusted: whether no more of the documents is read than the columns look at.
    """

    table: str
    columns: tuple[str, ...]
    checking: Checking
    on: date | None = None
    language: Language = Language.NN
    is_trusted: bool = False

    @property
    def name(self) -> str:
        """What tells it from other work."""
        return repr(("tables", self.table, self.columns, self.checking.name, self.on, self.language, self.is_trusted))

    def __call__(self, piece: Piece) -> Done:
        if self.table == "findings":
            return self._found(piece)
        documents, outcomes = [], []
        for item in items_of(piece, self._look):
            if item.document is not None:
                documents.append(item.document)
            elif item.findings:
                outcomes.append(_about(item))
        outcomes.append(self._made(piece, material_of(documents, self.on, self.language)))
        return Done(outcomes=tuple(outcomes))

    @property
    def _kind(self) -> TableKind[Any]:
        return _with_only(self.table, self.columns)

    @property
    def _look(self) -> Look | None:
        return _look_at(self.table, self.columns) if self.is_trusted else None

    def _found(self, piece: Piece) -> Done:
        found = gathered(outcome.findings for outcome in self.checking.outcomes(piece))
        return Done(outcomes=(self._made(piece, Material(findings=found, language=self.language)),))

    def _made(self, piece: Piece, material: Material) -> Outcome:
        made = self._kind.of(material)
        return Outcome(file=piece.place.path, kind="table", id=self.table, value=to_stream(made.to_arrow()))


@cache
def _with_only(table: str, columns: tuple[str, ...]) -> TableKind[Any]:
    return TABLES[table].only(*columns)


@cache
def _look_at(table: str, columns: tuple[str, ...]) -> Look | None:
    kind = _with_only(table, columns)
    return None if kind.about is None else Look(about=kind.about, wanted=Wanted.of(kind.fields))


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
                    write_table(Path(self.folder), f"{name}/{where}", table)
        count = sum(map(len, groups.values()))
        outcomes.append(Outcome(file=piece.place.path, kind="piece", id=str(piece.number), value=count))
        return Done(outcomes=tuple(outcomes))

    def _tables(self, items: list[Item]) -> Iterator[tuple[str, Any]]:
        yield "documents", _documents(items)
        material = material_of([each.document for each in items if each.document], self.on, self.language)
        for name in STORED[1:]:
            arrow = TABLES[name].of(material).to_arrow()
            kept = [column for column in arrow.column_names if column not in {"network", "year"}]
            yield name, arrow.select(kept)


def _partition(document: Document) -> tuple[str, str]:
    network = str(getattr(document, "network", None) or getattr(document, "id", ""))
    return network, str(_year_of(document) or WITHOUT_YEAR)


def _year_of(document: Document) -> int | None:
    match document:
        case ActionPlan() | Contribution():
            return document.year
        case Meeting():
            return document.on.year
        case GrantApplication():
            day = document.period.start if document.period else document.deadline or document.submitted
            return day.year if day else None
        case _:
            return None


def _documents(items: list[Item]) -> Any:
    pa = pyarrow()
    held = [(item, item.document) for item in items if item.document is not None]
    return pa.table(
        {
            "kind": pa.array([document.kind for _, document in held], pa.string()),
            "id": pa.array([str(getattr(document, "id", "")) for _, document in held], pa.string()),
            "file": pa.array([item.file for item, _ in held], pa.string()),
            "line": pa.array([item.line for item, _ in held], pa.int64()),
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
