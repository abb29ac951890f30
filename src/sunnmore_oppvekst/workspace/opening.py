"""Opening a folder, or the packaged reference data, as a workspace."""

from __future__ import annotations

import os
from pathlib import Path

from sunnmore_oppvekst import store
from sunnmore_oppvekst.documents.limits import LIMITS
from sunnmore_oppvekst.documents.reading import read
from sunnmore_oppvekst.documents.settings import SETTINGS_FILE, Problem, read_settings
from sunnmore_oppvekst.errors import NotStored, TooLarge, UnknownName
from sunnmore_oppvekst.messages.nearest import nearest
from sunnmore_oppvekst.reference_data import REFERENCES, reference_folder
from sunnmore_oppvekst.workspace.documents import format_of
from sunnmore_oppvekst.workspace.history import records_of
from sunnmore_oppvekst.workspace.workspace import UNSETTLED, Entry, Workspace

StrPath = str | os.PathLike[str]
_SUFFIXES = (".yaml", ".yml", ".json")


def open_workspace(path: StrPath) -> Workspace:
    """Open a folder with `network.yaml`, `people.yaml`, `strategy/`, `plans/`, `contributions/`, `meetings/` and more.

    Documents that are not as they should be do not stop it: `findings` on the workspace, and `check`, tell of them.

    Raises:
        NotStored: the folder cannot be looked into.
    """
    folder = Path(path)
    entries = tuple(_entry(folder, file) for file in store.documents_in(folder))
    settings = folder / SETTINGS_FILE
    settled = UNSETTLED
    problems: tuple[Problem, ...] = ()
    if store.is_there(settings):
        settled, problems = read_settings(store.read_bytes(settings, limit=LIMITS.bytes))
    records, flaws = records_of(folder, (each.document for each in entries))
    return Workspace(path=folder, entries=entries, settings=settled, problems=problems, records=records, flaws=flaws)


def home_of(path: StrPath) -> Workspace | None:
    """The workspace that a folder is, or that a file lies in, at most two folders up; None where there is none."""
    start = Path(path)
    for folder in (start, start.parent, start.parent.parent):
        if any(store.is_there(folder / f"network{suffix}") for suffix in _SUFFIXES):
            return open_workspace(folder)
    return open_workspace(start) if store.is_folder(start) else None


def reference(name: str = "nordre-sunnmore") -> Workspace:
    """The packaged reference data of a network: its network and strategy plan.

    Raises:
        UnknownName: there is no such reference data.
    """
    if name not in REFERENCES:
        raise UnknownName("reference network", name, nearest(name, REFERENCES))
    with reference_folder(name) as folder:
        opened = open_workspace(folder)
    return Workspace(entries=opened.entries, settings=opened.settings)


def _entry(folder: Path, file: store.WorkspaceFile) -> Entry:
    format = format_of(file.name)
    try:
        data = store.read_bytes(folder / file.name, limit=LIMITS.bytes)
    except NotStored as error:
        from sunnmore_oppvekst.documents.explained import unreadable

        findings = unreadable(file.name, error.says, is_bounds=isinstance(error, TooLarge))
        return Entry(file=file.name, kind=file.kind, format=format, data=b"", findings=findings)
    reading = read(data, format, file=file.name)
    return Entry(
        file=file.name, kind=file.kind, format=format, data=data, document=reading.value, findings=reading.findings
    )
