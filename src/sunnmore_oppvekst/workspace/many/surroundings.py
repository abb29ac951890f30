"""What the documents of a portfolio are judged within: the network and the strategy plans that stand among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from functools import lru_cache
from pathlib import Path
from uuid import uuid4

import msgspec
from attrs import field, frozen

from sunnmore_oppvekst.documents.limits import LIMITS
from sunnmore_oppvekst.documents.reading import read
from sunnmore_oppvekst.documents.wire import schema_line
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.errors import NotStored
from sunnmore_oppvekst.many.piece import Piece
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.store.many import Sort, changes_in, has_network, head_of, line_at, lines_that
from sunnmore_oppvekst.workspace.given import with_schemes
from sunnmore_oppvekst.workspace.many.items import items_of
from sunnmore_oppvekst.workspace.opening import open_workspace
from sunnmore_oppvekst.workspace.workspace import Workspace

_NETWORK, _STRATEGY = schema_line(Network), schema_line(StrategyPlan)
_NEEDLES = (_NETWORK.encode(), _STRATEGY.encode())
_SAID = 60
_WITHOUT_YEAR = "year=__HIVE_DEFAULT_PARTITION__"
_MOST_NETWORKS, _MOST_HOMES = 16, 8


@frozen(kw_only=True)
class Stand:
    """Where a network or a strategy plan stands.

    Attributes:
        network: id of the network.
        file: the file it is in, or was in before it came to be in Parquet.
        piece: the piece that it can be read from.
        at: the first byte of its line, in a file with a document a line.
    """

    network: str
    file: str
    piece: Piece
    at: int | None = None


@frozen(kw_only=True)
class Surroundings:
    """Where the networks and strategy plans of a portfolio stand; read when they are needed, and kept for one run.

    Attributes:
        run: which run it is of; another one reads anew, as files may have changed.
        stands: where they stand, by network.
        homes: the workspace that documents in a folder lie in, by folder.
        on: the day to judge on, or None for each document's own day.
    """

    run: str = field(factory=lambda: uuid4().hex, repr=False)
    stands: Mapping[str, tuple[Stand, ...]] = field(factory=dict, eq=False, repr=False)
    homes: Mapping[str, str] = field(factory=dict, eq=False, repr=False)
    on: date | None = field(default=None, eq=False)

    @property
    def name(self) -> str:
        """What tells it from others over the same pieces: the workspaces around them, as they are now."""
        return repr([(folder, changes_in(home)) for folder, home in sorted(self.homes.items())])

    def home_of(self, file: str) -> Workspace | None:
        """The workspace that a file lies in, or None."""
        home = self.homes.get(str(Path(file).parent))
        return None if home is None else _home(self, home)

    def of(self, document: Document, file: str) -> Context:
        """What a document that lies in no workspace is judged within: what stands in its own file before all else."""
        network = str(getattr(document, "network", getattr(document, "id", "")))
        stands = self.stands.get(network, ())
        return _context(self, network, file if any(each.file == file for each in stands) else "")


def surroundings_of(pieces: Iterable[Piece], on: date | None) -> Surroundings:
    """The surroundings of these pieces."""
    listed = tuple(pieces)
    loose = [each.place for each in listed if each.place.sort is Sort.DOCUMENT]
    folders = {str(Path(each.path).parent): str(Path(each.at).parent) for each in loose}
    found = {shown: home for shown, folder in folders.items() if (home := _home_folder(folder)) is not None}
    stands: dict[str, list[Stand]] = {}
    for each in _stands(listed, found):
        stands.setdefault(each.network, []).append(each)
    return Surroundings(stands={name: tuple(held) for name, held in stands.items()}, homes=found, on=on)


def _home_folder(folder: str) -> str | None:
    return next((str(each) for each in (Path(folder), Path(folder).parent) if has_network(each)), None)


def _stands(pieces: Iterable[Piece], homes: Mapping[str, str]) -> Iterator[Stand]:
    for piece in pieces:
        path, place = piece.place.path, piece.place
        with suppress(NotStored):
            match place.sort:
                case Sort.LINES if piece.start == 0:
                    yield from _in_lines(piece)
                case Sort.PARQUET if "year=" not in path or _WITHOUT_YEAR in path:
                    yield from _in_documents(piece)
                case Sort.DOCUMENT if str(Path(path).parent) not in homes and any(
                    n in head_of(place.at) for n in _NEEDLES
                ):
                    yield from _in_documents(piece)


class _Head(msgspec.Struct):
    schema: str = ""
    id: str = ""
    network: str = ""


def _in_lines(piece: Piece) -> Iterator[Stand]:
    decode = msgspec.json.Decoder(_Head).decode
    for at, line in lines_that(piece.place.at, _may_be_one):
        with suppress(msgspec.MsgspecError):
            head = decode(line)
            network = {_NETWORK: head.id, _STRATEGY: head.network}.get(head.schema)
            if network is not None:
                yield Stand(network=network, file=piece.place.path, piece=piece, at=at)


def _may_be_one(line: bytes) -> bool:
    """Whether a line may be a network or a strategy plan; the library's own say what they are at the start."""
    said = line[:_SAID] if line.startswith(b'{"schema":"') else line
    return any(needle in said for needle in _NEEDLES)


def _in_documents(piece: Piece) -> Iterator[Stand]:
    for item in items_of(piece):
        network = _network_of(item.document)
        if network is not None:
            yield Stand(network=network, file=item.file, piece=piece)


def _network_of(document: Document | None) -> str | None:
    """The id of the network that a document gives, or has the strategy plan of."""
    if isinstance(document, Network):
        return document.id
    return document.network if isinstance(document, StrategyPlan) else None


@lru_cache(maxsize=_MOST_NETWORKS)
def _context(surroundings: Surroundings, network: str, file: str) -> Context:
    stands = surroundings.stands.get(network, ())
    beside = [each for each in stands if each.file == file] or stands
    held: dict[tuple[str, str], Document] = {}
    for stand in dict.fromkeys(beside):
        for document in _read(stand):
            if _network_of(document) == network and document is not None:
                held.setdefault((document.kind, str(getattr(document, "id", ""))), document)
    return with_schemes(Context.of(held.values(), on=surroundings.on))


def _read(stand: Stand) -> Iterator[Document | None]:
    with suppress(NotStored):
        if stand.at is not None:
            yield read(line_at(stand.piece.place.at, stand.at, limit=LIMITS.bytes), "json").value
        else:
            yield from (item.document for item in items_of(stand.piece))


@lru_cache(maxsize=_MOST_HOMES)
def _home(surroundings: Surroundings, folder: str) -> Workspace | None:
    with suppress(NotStored):
        return open_workspace(folder)
    return None
