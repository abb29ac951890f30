"""The library's rules, and those of plugins, over one document."""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from functools import partial
from typing import Any
from weakref import WeakKeyDictionary

from attrs import evolve

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Findings, Register
from sunnmore_oppvekst.forms.source import Source
from sunnmore_oppvekst.hooks.candidates import Candidate
from sunnmore_oppvekst.hooks.host import NAME_TAKEN, Given, host
from sunnmore_oppvekst.messages.nearest import nearest
from sunnmore_oppvekst.rules.catalogue import FINDING_CODES, RULES
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.engine import run
from sunnmore_oppvekst.rules.rule import Rule
from sunnmore_oppvekst.rules.selection import Selection
from sunnmore_oppvekst.workspace.given import wrong_local_fields

_COPIES: WeakKeyDictionary[Context, dict[Candidate, Context]] = WeakKeyDictionary()


def judged(document: Document, context: Context, *, selection: Selection, file: str | None = None) -> Findings:
    """What all rules have to say of a document; a plugin's rule that raises is told of, and the others run."""
    found = run(RULES, document, context, selection=selection, file=file)
    local = (selection.applied_to(each) for each in wrong_local_fields(document, file))
    found += Findings(tuple(each for each in local if each is not None))
    for given in plugin_rules():
        if isinstance(document, given.value.about) and selection.runs(given.value.code):
            apart = _apart(document, context, given.plugin)
            said = host().working(given, partial(run, (given.value,), *apart, selection=selection, file=file))
            if said is not None:
                found += said
    return found


def plugin_rules() -> tuple[Given, ...]:
    """The rules that plugins bring, in order; one whose code is taken is refused."""
    return tuple(host().named("oppvekst_rules", Rule, lambda rule: rule.code, taken=FINDING_CODES).values())


def known_codes() -> Register:
    """Every code that a check can give: the library's, and those of the rules that plugins bring."""
    return FINDING_CODES.extended(given.value for given in plugin_rules())


def every_code() -> Register:
    """Every code that a finding can have, those of plugins' sources too; a code that is taken is refused."""
    known = known_codes()
    for given in host().named("oppvekst_sources", Source, lambda each: each.name).values():
        for code in given.value.codes:
            if code.code in known:
                host().refuse(given, NAME_TAKEN.bind(name=code.code))
            else:
                known = known.extended([code])
    return known


def unknown_codes(selection: Selection) -> dict[str, str | None]:
    """What a selection names that no code begins with, and the nearest code."""
    if not selection.names_only(known_codes()):
        return {}
    known = every_code()
    return {unknown: nearest(unknown, known) for unknown in selection.names_only(known)}


def plugin_findings() -> Findings:
    """What went wrong with plugins so far."""
    return host().findings


def _apart(document: Document, context: Context, plugin: Candidate) -> tuple[Document, Context]:
    """Copies for a plugin's rules, so that what they do to them stays with the plugin.

    What a context has found out so far is not copied, as another thread may be about to find out more.
    """
    copies = _COPIES.setdefault(context, {})
    if plugin not in copies:
        copies.setdefault(plugin, copy_of(evolve(context)))
    place = _place_in(document, _documents(context))
    return (copy_of(document) if place is None else _documents(copies[plugin])[place]), copies[plugin]


def copy_of(value: Any) -> Any:
    """The same value, that shares nothing with it."""
    return pickle.loads(pickle.dumps(value))  # noqa: S301


def _documents(context: Context) -> tuple[Document, ...]:
    ones: Iterable[Document | None] = (context.network, context.people)
    many = (context.strategies, context.plans, context.meetings, context.contributions, context.applications)
    return (*(each for each in ones if each is not None), *(each for listed in many for each in listed))


def _place_in(document: Document, documents: tuple[Document, ...]) -> int | None:
    return next((place for place, each in enumerate(documents) if each is document), None)
