"""A workspace folder: which documents lie where."""

from __future__ import annotations

import os
from pathlib import Path

from attrs import frozen

from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.funding import GrantApplication
from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.people import People
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.store.refusal import CREATE, READ, StrPath, refusals

SUFFIXES = (".yaml", ".yml", ".json")
FILES = {"network": Network.kind, "people": People.kind}
FOLDERS = {
    "strategy": StrategyPlan.kind,
    "plans": ActionPlan.kind,
    "contributions": Contribution.kind,
    "meetings": Meeting.kind,
    "applications": GrantApplication.kind,
}
_NOT_DOCUMENTS = (".", "~", "#")


@frozen
class WorkspaceFile:
    """A file where a document is expected.

    Attributes:
        name: its name from the workspace folder, with `/` between the parts.
        kind: the kind of document that belongs there.
    """

    name: str
    kind: str


def documents_in(folder: StrPath) -> tuple[WorkspaceFile, ...]:
    """The files of a workspace that documents are expected in, in the same order every time.

    Hidden files, what editors leave beside a file, and files that are not YAML or JSON by name are left out. A link
    that leads nowhere is in, so that whoever reads it is told.

    Raises:
        NotStored: the folder, or one of those in it, could not be looked into.
    """
    top = Path(folder)
    names = _names_in(top)
    found = [WorkspaceFile(name, kind) for stem, kind in FILES.items() for name in names if Path(name).stem == stem]
    for inner, kind in FOLDERS.items():
        if os.path.lexists(top / inner):
            found += [WorkspaceFile(f"{inner}/{name}", kind) for name in _names_in(top / inner)]
    return tuple(found)


def is_folder(path: StrPath) -> bool:
    """Whether there is a folder at `path`."""
    return Path(path).is_dir()


def is_there(path: StrPath) -> bool:
    """Whether there is anything at `path`."""
    return os.path.lexists(path)


def make_folder(path: StrPath) -> None:
    """Make a folder, and those that it is to lie in; one that is there already is left as it is.

    Raises:
        NotStored: it could not be made.
    """
    with refusals(CREATE, path):
        Path(path).mkdir(parents=True, exist_ok=True)


def _names_in(folder: Path) -> list[str]:
    with refusals(READ, folder), os.scandir(folder) as entries:
        return sorted(each.name for each in entries if _is_named_as_document(each.name) and not _is_folder(each))


def _is_named_as_document(name: str) -> bool:
    return name.lower().endswith(SUFFIXES) and not name.startswith(_NOT_DOCUMENTS)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
