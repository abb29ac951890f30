"""Who and what a report is about, as people name them; where nobody goes by the name, those who could be meant."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from sunnmore_oppvekst.cli.asking import day_of
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.messages.nearest import nearest
from sunnmore_oppvekst.messages.suggestion import with_suggestion
from sunnmore_oppvekst.workspace.reporting import report_kinds
from sunnmore_oppvekst.workspace.workspace import Workspace

_THESE = _("{sentence}; there are {known}")
_NONE = {
    "meeting": _("there are no meetings here yet"),
    "grant application": _("no applications here yet"),
}
_NOBODY = _('there is no municipality or role "{name}"')


class UnknownAmong(UnknownName):
    """A name that nothing answers to, among a few that could be meant.

    Attributes:
        known: those that could be.
    """

    def __init__(self, kind: str, name: str, suggestion: str | None, known: tuple[str, ...]) -> None:
        super().__init__(kind, name, suggestion)
        self.known = known
        self.says = _THESE.bind(sentence=self.says, known=known) if known else _NONE[kind]


class UnknownWho(UnknownName):
    """A name that no municipality and no role goes by."""

    def __init__(self, kind: str, name: str, suggestion: str | None = None) -> None:
        super().__init__(kind, name, suggestion)
        self.says = with_suggestion(_NOBODY.bind(name=name), suggestion)


def known_kind(what: str, *more: str) -> None:
    """See that a report is called this, or that it is one of `more`.

    Raises:
        UnknownName: nothing is.
    """
    known = (*report_kinds(), *more)
    if what not in known:
        raise UnknownName("report", what, nearest(what, known))


@contextmanager
def listed_where_unknown(workspace: Workspace) -> Iterator[None]:
    """Name the meetings or applications there are where the one asked for is not among them."""
    try:
        yield
    except UnknownName as unknown:
        context = workspace.context()
        documents: dict[str, tuple[Any, ...]] = {
            "meeting": context.meetings,
            "grant application": context.applications,
        }
        if unknown.kind not in documents:
            raise
        known = tuple(str(each.id) for each in documents[unknown.kind])
        raise UnknownAmong(unknown.kind, unknown.name, unknown.suggestion, known) from None


def standing_on(workspace: Workspace, plan: str | None, on: str | None) -> date:
    """The day that names and members are those of: the one asked for, or settled, kept within the edition's year."""
    day = day_of(on, workspace.settings.on) if on else workspace.settings.on
    if not workspace.plans and plan is None:
        return workspace.context(day).day_of(workspace.network)
    edition = workspace.plan(plan)
    year, day = edition.year_period, workspace.context(day).day_of(edition)
    return min(max(day, year.start), year.last_day or day)


def concerned(workspace: Workspace, said: str | None, day: date) -> str | None:
    """The number of the municipality or id of the role that is meant by a number, a name or an id.

    A name that several municipalities have had means the one that has it on the day.

    Raises:
        UnknownName: the network has none such.
    """
    if said is None:
        return None
    network, folded = workspace.network, said.casefold()
    ids = {*(each.number for each in network.municipalities), *(each.id for each in network.roles)}
    if folded in ids:
        return folded
    named = _named(network, day)
    found = named.get(folded)
    if found is None:
        raise UnknownWho("municipality", said, nearest(said, [*ids, *(name for name, _ in named.values())]))
    return found[1]


def _named(network: Network, day: date) -> dict[str, tuple[str, str]]:
    """What municipalities and roles are called, and the number or id of each, by the name in small letters."""
    roles = [(each.name[language], each.id) for each in network.roles for language in Language]
    ordered = sorted(network.municipalities, key=lambda each: each.exists_on(day))
    municipalities = [(each.name_on(day), each.number) for each in ordered]
    return {name.casefold(): (name, id) for name, id in (*roles, *municipalities)}
