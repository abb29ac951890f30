"""A portfolio: many documents, wherever they lie, gone through lazily."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from datetime import date
from pathlib import PurePath
from typing import Any

from attrs import evolve, field, frozen

from sunnmore_oppvekst import store
from sunnmore_oppvekst.analysis.given import day
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.kinds import KINDS
from sunnmore_oppvekst.errors import InvalidDocument, InvalidValue, NotStored, UnknownName
from sunnmore_oppvekst.findings import Findings
from sunnmore_oppvekst.many.going import Along, go_through
from sunnmore_oppvekst.many.outcome import Outcome, Work
from sunnmore_oppvekst.many.piece import PIECE_BYTES, Piece, pieces
from sunnmore_oppvekst.many.runner import Runner, is_whole, runner_for
from sunnmore_oppvekst.messages.html import html_table
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.messages.nearest import nearest
from sunnmore_oppvekst.messages.reprs import one_line
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.selection import EVERYTHING, codes_given
from sunnmore_oppvekst.store.filling import holds_only, new_folder
from sunnmore_oppvekst.store.many import PARQUET, Sort, has_places, is_workspace, places
from sunnmore_oppvekst.store.parquet import sweep
from sunnmore_oppvekst.store.within import would_be_among
from sunnmore_oppvekst.workspace.checking import chosen, gathered
from sunnmore_oppvekst.workspace.documents import format_of, is_stream
from sunnmore_oppvekst.workspace.given import with_schemes
from sunnmore_oppvekst.workspace.many.items import items_of
from sunnmore_oppvekst.workspace.many.streams import StreamedTables
from sunnmore_oppvekst.workspace.many.surroundings import surroundings_of
from sunnmore_oppvekst.workspace.many.works import STORED, Checking, Mapping, Storing, Tabling
from sunnmore_oppvekst.workspace.opening import open_workspace
from sunnmore_oppvekst.workspace.workspace import Workspace

StrPath = str | os.PathLike[str]
_WIDEST = 60
_WITH_WORKSPACES = _(
    "a folder with workspaces in it; documents in JSON Lines, Parquet and single files are gone through with map"
)
_AMONG = _(
    "cannot be written: the documents that are opened lie there, and it would be one of them the next "
    "time; choose another place"
)
_ANY_PARQUET = "documents/network=x/year=0/piece-000000.parquet"
_POSITIVE = _("a number from 1 up")


@frozen(kw_only=True)
class Portfolio:
    """Many documents, wherever they lie, gone through in constant memory.

    What comes of it does not depend on how many processes go through it, or in which order they finish. One document
    that cannot be read is a finding, and the others go on.

    Attributes:
        path: what it was opened with.
        pieces: what is gone through in one go.
    """

    path: str
    pieces: tuple[Piece, ...] = field(repr=False)

    def __repr__(self) -> str:
        name = one_line(PurePath(self.path).name or self.path, _WIDEST)
        return f"Portfolio({name!r}, {len(self.pieces)} pieces)"

    def __iter__(self) -> Iterator[Document]:
        """The documents, in order.

        Raises:
            InvalidDocument: one is not as it should be; what came before has been given.
        """
        for piece in self.pieces:
            for item in items_of(piece):
                if item.document is not None:
                    yield item.document
                elif item.findings:
                    raise InvalidDocument(item.findings)

    def _repr_html_(self) -> str:
        held: dict[Sort, list[Piece]] = {}
        for piece in self.pieces:
            held.setdefault(piece.place.sort, []).append(piece)
        rows = [
            (sort.value, str(len({each.place for each in many})), str(len(many)), str(sum(map(_size, many))))
            for sort, many in held.items()
        ]
        return html_table(repr(self), ("sort", "places", "pieces", "bytes"), rows)

    def workspaces(self) -> Iterator[Workspace]:
        """The workspaces, one at a time: those that are folders. Documents in other files are passed over.

        Raises:
            InvalidValue: there are only other files, such as JSON Lines or Parquet.
            NotStored: one cannot be looked into; raised when its turn has come.
        """
        folders = [each.place.at for each in self.pieces if each.place.sort is Sort.WORKSPACE]
        if self.pieces and not folders:
            raise InvalidValue("Portfolio", "workspaces", self.path, _WITH_WORKSPACES)
        return map(open_workspace, folders)

    def check(
        self,
        *,
        within: Workspace | Context | None = None,
        select: str | Iterable[str] | None = None,
        ignore: str | Iterable[str] | None = None,
        on: date | None = None,
        jobs: int = 1,
        checkpoint: StrPath | None = None,
        along: Along = iter,
        runner: Runner | None = None,
    ) -> Generator[Outcome, None, None]:
        """What the rules have to say of each document, or of each workspace as a whole, in order.

        Args:
            within: what documents are judged within; None for the networks and strategy plans among them, or beside
                them.
            select: only rules whose code begins with one of these.
            ignore: and none whose code begins with one of these.
            on: the day to judge on; None for each document's own day.
            jobs: how many processes; 0 for one on each core.
            checkpoint: a file to keep what is done in, so that a run that was stopped can go on there.
            along: what the pieces are led through, such as a progress bar.
            runner: where it is done, instead of here; plugins give such.

        Raises:
            Damaged: the checkpoint is of other work, or of files that have changed since.
            InvalidValue: there cannot be so many processes.
            NotStored: something cannot be read or written, or the checkpoint would lie among the documents.
            UnknownName: no rule has a code that begins as `select` or `ignore` says.
        """
        work = self._checking(within, select, ignore, on)
        return self._through(work, jobs, checkpoint, along, runner)

    def findings(self, **how: Any) -> Findings:
        """All that `check` finds, together; takes the same arguments."""
        return gathered(outcome.findings for outcome in self.check(**how))

    def map(
        self,
        function: Callable[[Any], Any],
        *,
        kind: str | None = None,
        jobs: int = 1,
        checkpoint: StrPath | None = None,
        along: Along = iter,
        runner: Runner | None = None,
    ) -> Generator[Outcome, None, None]:
        """What a function makes of each document, in order, as the `value` of each outcome.

        Args:
            function: from a document to anything; what it raises stops the run. With several processes it and what it
                makes are sent between them; functions of a notebook can be.
            kind: only documents of this kind, such as `action-plan`.
            jobs: how many processes; 0 for one on each core.
            checkpoint: a file to keep what is done in; then the function gives text, numbers, dates, lists, mappings or
                values of this library.
            along: what the pieces are led through, such as a progress bar.
            runner: where it is done, instead of here.

        Raises:
            Damaged: the checkpoint is of other work, or of files that have changed since.
            InvalidValue: the function made something that a checkpoint cannot keep, or is one that it cannot recognise
                another time.
            NotStored: something cannot be read or written.
            UnknownName: there are no documents of such a kind.
        """
        if kind is not None and kind not in KINDS:
            raise UnknownName("kind of document", kind, nearest(kind, KINDS))
        return self._through(Mapping(function=function, kind=kind), jobs, checkpoint, along, runner)

    def tables(
        self,
        *,
        on: date | None = None,
        language: Language | str = Language.NN,
        trusted: bool = False,
        jobs: int = 1,
        checkpoint: StrPath | None = None,
        along: Along = iter,
        runner: Runner | None = None,
    ) -> StreamedTables:
        """The tables of all documents, each a stream that is read once from start to end.

        Args:
            on: the day that progress is told on; None for each edition's own day.
            language: the language of texts and sentences.
            trusted: whether the documents are known to be right, as after a check. Then no more of JSON is read than
                the columns asked for look at, which takes a fraction of the time; what else may be wrong is not seen.
            jobs: how many processes; 0 for one on each core.
            checkpoint: the start of the names of files to keep what is done in, one for each table.
            along: what the pieces are led through, such as a progress bar.
            runner: where it is done, instead of here.

        Raises:
            InvalidValue: there cannot be so many processes.
            NotStored: the checkpoint would lie among the documents.
        """
        going = runner or runner_for(jobs, self.pieces)
        self._check_apart(checkpoint)
        spoken = Language(language)

        def outcomes(name: str, columns: tuple[str, ...]) -> Iterator[Outcome]:
            checking = self._checking(None, None, None, on, is_needed=name == "findings")
            work = Tabling(
                table=name,
                columns=columns,
                checking=checking,
                on=on,
                language=spoken,
                is_trusted=trusted,
            )
            keep = None if checkpoint is None else f"{os.fspath(checkpoint)}-{name}"
            return self._through(work, jobs, keep, along, going)

        return StreamedTables(outcomes)

    def to_parquet(
        self,
        folder: StrPath,
        *,
        on: date | None = None,
        language: Language | str = Language.NN,
        jobs: int = 1,
        along: Along = iter,
        runner: Runner | None = None,
        force: bool = False,
    ) -> Findings:
        """Write all documents and their tables as Parquet, a folder for each table, by network and year.

        Written once, they are read often: by DuckDB, by any frame library, and as a portfolio again.

        Args:
            folder: where to, outside of what the portfolio is opened with; it gets its name when it is full, and what
                goes wrong leaves nothing.
            on: the day that progress is told on; None for each edition's own day.
            language: the language of texts.
            jobs: how many processes; 0 for one on each core.
            along: what the pieces are led through, such as a progress bar.
            runner: where it is done, instead of here.
            force: whether a folder that was written so before is replaced.

        Returns:
            What is wrong with the documents that could not be read, which are left out.

        Raises:
            AlreadyThere: the folder is there already, or holds something else than what is written here.
            NeedsExtra: pyarrow is not installed.
            NotStored: something cannot be read or written, or the folder would lie among the documents.
        """
        self._check_apart(folder, _ANY_PARQUET)
        with new_folder(folder, force=force and holds_only(folder, STORED)) as beside:
            work = Storing(folder=str(beside), on=on and day(on), language=Language(language))
            with closing(self._through(work, jobs, None, along, runner)) as outcomes:
                found = gathered(each.findings for each in outcomes)
            sweep(beside)
            return found

    def _checking(
        self,
        within: Workspace | Context | None,
        select: str | Iterable[str] | None,
        ignore: str | Iterable[str] | None,
        on: date | None,
        *,
        is_needed: bool = True,
    ) -> Checking:
        settled = within.settings.selection if isinstance(within, Workspace) else EVERYTHING
        asked, without = codes_given(select), codes_given(ignore)
        is_alone = within is None and is_needed
        return Checking(
            surroundings=surroundings_of(self.pieces if is_alone else (), on),
            within=None if within is None else _judged_on(within, on),
            select=asked,
            ignore=without,
            selection=chosen(settled, asked, without),
            on=on and day(on),
        )

    def _through(
        self, work: Work, jobs: int, checkpoint: StrPath | None, along: Along, runner: Runner | None
    ) -> Generator[Outcome, None, None]:
        self._check_apart(checkpoint)
        return go_through(work, self.pieces, runner or runner_for(jobs, self.pieces), keep=checkpoint, along=along)

    def _check_apart(self, path: StrPath | None, inside: str = "") -> None:
        """Refuse to make a file that would come to be one of those that are gone through."""
        origin = next((each.place.origin for each in self.pieces), "")
        if path is not None and would_be_among(self.path, PurePath(path, inside), origin=origin):
            raise NotStored(os.fspath(path), _AMONG)


def portfolio(path: StrPath, *, piece_bytes: int = PIECE_BYTES) -> Portfolio:
    """Many documents, gone through lazily.

    Args:
        path: a folder with workspaces, documents, JSON Lines or Parquet below it; one such file; or a pattern such as
            `regions/**/*.jsonl`.
        piece_bytes: how much of a file of JSON Lines is gone through in one go. What comes of it does not depend on
            this; a checkpoint, a progress bar and the memory that is needed go by such pieces.

    Raises:
        InvalidValue: a piece cannot be so small.
        NotStored: there is nothing there, or it cannot be looked into.
        UnknownName: it is one file, and its name ends in nothing that is known.
    """
    name = os.fspath(path)
    if not is_whole(piece_bytes, least=1):
        raise InvalidValue("Portfolio", "piece_bytes", piece_bytes, _POSITIVE)
    found = places(name)
    if len(found) == 1 and found[0].path == name and found[0].sort is Sort.DOCUMENT:
        format_of(name)
    return Portfolio(path=name, pieces=pieces(found, size=piece_bytes))


def holds_many(path: StrPath) -> bool:
    """Whether there are many documents at a path: JSON Lines, Parquet, or a folder that holds more than a workspace."""
    if store.is_folder(path):
        return not is_workspace(path) and has_places(path)
    return is_stream(path) or os.fspath(path).lower().endswith(PARQUET)


def _size(piece: Piece) -> int:
    return piece.end - piece.start


def _judged_on(within: Workspace | Context, on: date | None) -> Context:
    """What documents are judged within, on the day that is asked for, or on its own."""
    if isinstance(within, Workspace):
        return with_schemes(within.context(on))
    return with_schemes(within if on is None else evolve(within, on=on))
