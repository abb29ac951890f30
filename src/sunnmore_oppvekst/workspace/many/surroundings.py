"""What the documents of a portfolio are judged within: the network and the strategy plans that stand among them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

from attrs import field, frozen

from sunnmore_oppvekst.documents.limits import LIMITS
from sunnmore_oppvekst.documents.reading import read
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.many import Piece
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.store.many import Sort, line_at, lines_with
from sunnmore_oppvekst.workspace.given import with_schemes
from sunnmore_oppvekst.workspace.many.items import items_of
from sunnmore_oppvekst.workspace.opening import home_of

_NEEDLES = tuple(f"sunnmore-oppvekst/{cls.kind}/".encode() for cls in (Network, StrategyPlan))
_KEPT_NETWORKS = 64


@frozen(kw_only=True)
class Surroundings:
    """Where the networks and strategy plans of a portfolio stand; read when they are first needed, and shared.

    Attributes:
        lines: file and place of each line that may hold one, in files with a document a line.
        parquet: the files of Parquet that may hold one.
        on: the day to judge on, or None for each document's own day.
    """

    lines: tuple[tuple[str, int], ...] = ()
    parquet: tuple[Piece, ...] = field(default=(), repr=False)
    on: date | None = None

    def of(self, document: Document, file: str, *, is_alone: bool) -> Context:
        """What a document is judged within.

        Args:
            document: the document.
            file: the file it lies in.
            is_alone: whether it lies in a file of its own, so that it may belong to a workspace.
        """
        if is_alone:
            home = _home(str(Path(file).parent), self.on)
            if home is not None:
                return home
        return _contexts(self).get(str(getattr(document, "network", getattr(document, "id", ""))), _bare(self.on))


def surroundings_of(pieces: Iterable[Piece], on: date | None) -> Surroundings:
    """The surroundings of these pieces."""
    listed = tuple(pieces)
    files = dict.fromkeys(each.place.path for each in listed if each.place.sort is Sort.LINES)
    return Surroundings(
        lines=tuple((file, place) for file in files for place in lines_with(file, *_NEEDLES)),
        parquet=tuple(each for each in listed if each.place.sort is Sort.PARQUET and _is_timeless(each.place.path)),
        on=on,
    )


def _is_timeless(path: str) -> bool:
    """Whether a Parquet file holds what has no year, as networks and strategy plans."""
    return "year=" not in path or "year=__HIVE_DEFAULT_PARTITION__" in path


@lru_cache(maxsize=2)
def _contexts(surroundings: Surroundings) -> Mapping[str, Context]:
    found: dict[str, list[Document]] = {}
    for document in _documents(surroundings):
        if isinstance(document, Network):
            found.setdefault(document.id, []).append(document)
        elif isinstance(document, StrategyPlan):
            found.setdefault(document.network, []).append(document)
    return {name: with_schemes(Context.of(held, on=surroundings.on)) for name, held in found.items()}


def _documents(surroundings: Surroundings) -> Iterable[Document | None]:
    for file, place in surroundings.lines:
        yield read(line_at(file, place, limit=LIMITS.bytes), "json").value
    for piece in surroundings.parquet:
        yield from (item.document for item in items_of(piece))


@lru_cache(maxsize=_KEPT_NETWORKS)
def _home(folder: str, on: date | None) -> Context | None:
    home = home_of(folder)
    return None if home is None or not home.entries else with_schemes(home.context(on))


@lru_cache(maxsize=2)
def _bare(on: date | None) -> Context:
    return with_schemes(Context(on=on))
