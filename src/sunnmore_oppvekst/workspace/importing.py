"""What comes in from elsewhere: files that a source knows how to read, against a plan."""

from __future__ import annotations

import os
from pathlib import PurePath
from typing import Any

from sunnmore_oppvekst import store
from sunnmore_oppvekst.documents.limits import LIMITS
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.errors import PluginFailed, UnknownName
from sunnmore_oppvekst.findings.codes.plugins import PLUGIN_FAILED
from sunnmore_oppvekst.forms.source import Base, Incoming, Source
from sunnmore_oppvekst.hooks.host import Given, host
from sunnmore_oppvekst.messages.nearest import nearest
from sunnmore_oppvekst.workspace.judging import copy_of
from sunnmore_oppvekst.workspace.workspace import Workspace

StrPath = str | os.PathLike[str]


def import_file(
    path: StrPath, workspace: Workspace, *, plan: ActionPlan | int | str | None = None, source: str | None = None
) -> Incoming:
    """What a file that came in says, as a document of the workspace; nothing is written.

    Args:
        path: the file.
        workspace: the documents that it is read against.
        plan: the plan that it is for, or its year or id; None for the latest edition.
        source: the name of the source that reads it; None to go by what its name ends in.

    Raises:
        UnknownName: no source reads such a file, or there is no such edition.
        NotStored: the file cannot be read.
        PluginFailed: the plugin that reads it raised.
    """
    given = _source(source, os.fspath(path))
    data = store.read_bytes(path, limit=LIMITS.bytes)
    edition = plan if isinstance(plan, ActionPlan) else workspace.plan(plan)
    base = Base(
        file=os.fspath(path),
        network=workspace.network,
        plan=edition,
        strategy=workspace.context().strategy_for(edition),
    )
    found = host().working(given, lambda: _incoming(given.value.read(data, copy_of(base))))
    if found is None:
        raise PluginFailed(host().findings.with_code(PLUGIN_FAILED.code))
    return found


def sources() -> dict[str, Source]:
    """Every source, by name."""
    return {name: given.value for name, given in _known().items()}


def _known() -> dict[str, Given]:
    return host().named("oppvekst_sources", Source, lambda each: each.name)


def _source(name: str | None, path: str) -> Given:
    known = _known()
    if name is not None:
        if name not in known:
            raise UnknownName("source", name, nearest(name, known))
        return known[name]
    suffix = PurePath(path).suffix.lower()
    by_suffix = {each: given for given in reversed(known.values()) for each in given.value.suffixes}
    if suffix not in by_suffix:
        raise UnknownName("source", suffix or path, nearest(suffix, by_suffix))
    return by_suffix[suffix]


def _incoming(read: Any) -> Incoming:
    if not isinstance(read, Incoming):
        raise TypeError(f"{type(read).__name__} is not Incoming")
    return read
