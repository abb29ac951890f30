"""The plugins that are installed, before any of them is imported, and which of them may be."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points, version
from typing import Any

from attrs import frozen

from sunnmore_oppvekst.hooks.spec import GROUP, GROUPS

VARIABLE = "OPPVEKST_PLUGINS"
"""The environment variable that says which may be loaded: `off`, or distributions, each with or without `==version`."""
OFF = "off"
DISTRIBUTION = "sunnmore-oppvekst"


@frozen(kw_only=True)
class Candidate:
    """An installed plugin that has not been imported.

    Attributes:
        name: the name of its entry point.
        distribution: the name of the distribution that it comes with.
        version: the version of the distribution.
        load: imports it.
        hooks: the hooks that it is to be asked for, or None for all of them.
    """

    name: str
    distribution: str
    version: str
    load: Callable[[], Any]
    hooks: frozenset[str] | None = None

    def may_bring(self, hook: str) -> bool:
        """Whether it is to be asked for what a hook brings."""
        return self.hooks is None or hook in self.hooks


def built_in() -> Candidate:
    """What the library brings itself, through the same hooks."""
    return Candidate(
        name="built-in",
        distribution=DISTRIBUTION,
        version=version(DISTRIBUTION),
        load=partial(import_module, "sunnmore_oppvekst.exporters.built_in"),
        hooks=frozenset({"oppvekst_exporters", "oppvekst_reports"}),
    )


def installed() -> tuple[Candidate, ...]:
    """Every installed plugin, by distribution and name, so that the order never depends on the machine."""
    found: dict[tuple[str, str, str], list[EntryPoint]] = {}
    known, told = entry_points(), dict[int, tuple[str, str]]()
    for group in (GROUP, *GROUPS):
        for point in known.select(group=group):
            if id(point.dist) not in told:
                told[id(point.dist)] = _held(point)
            found.setdefault((told[id(point.dist)][0], point.name, point.value), []).append(point)
    return tuple(_candidate(found[key], *told[id(found[key][0].dist)]) for key in sorted(found))


def allowed(candidates: Iterable[Candidate], said: str | None = None) -> tuple[Candidate, ...]:
    """Those that may be loaded.

    Args:
        candidates: the installed plugins.
        said: what the environment variable says; None to read it.
    """
    wanted = os.environ.get(VARIABLE) if said is None else said
    if wanted is None:
        return tuple(candidates)
    names = {each.strip().lower() for each in wanted.split(",") if each.strip()} - {OFF}
    return tuple(
        each
        for each in candidates
        if names & {each.distribution.lower(), f"{each.distribution}=={each.version}".lower()}
    )


def _held(point: EntryPoint) -> tuple[str, str]:
    """The name and version of the distribution that a plugin comes with, for which its metadata is read once."""
    about = point.dist.metadata if point.dist else {"Name": "?", "Version": "?"}
    return about["Name"], about["Version"]


def _candidate(points: list[EntryPoint], distribution: str, version: str) -> Candidate:
    """One plugin, however many groups it is named in."""
    first, groups = points[0], {each.group for each in points}
    return Candidate(
        name=first.name,
        distribution=distribution,
        version=version,
        load=first.load,
        hooks=None if GROUP in groups else frozenset(GROUPS[group] for group in groups),
    )
