"""What questions are asked of: the documents of a network, and what lies in them."""

from __future__ import annotations

from typing import Protocol

from sunnmore_oppvekst.analysis.called import Callings
from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.funding import GrantApplication
from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.domain.municipality import Municipality
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.plan import ActionPlan, PlanStatus
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.errors import InvalidDocument, InvalidValue, UnknownName
from sunnmore_oppvekst.findings import NO_FINDINGS, Findings
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.messages.nearest import nearest

_NEEDED = ("network", "strategies", "plans", "contributions", "meetings", "applications")
_WANTED = _("a workspace, as from open_workspace, or anything else with {others}").bind(others=", ".join(_NEEDED))


class Documents(Protocol):
    """The documents of a network; a workspace is one such."""

    @property
    def network(self) -> Network: ...
    @property
    def strategies(self) -> tuple[StrategyPlan, ...]: ...
    @property
    def plans(self) -> tuple[ActionPlan, ...]: ...
    @property
    def contributions(self) -> tuple[Contribution, ...]: ...
    @property
    def meetings(self) -> tuple[Meeting, ...]: ...
    @property
    def applications(self) -> tuple[GrantApplication, ...]: ...


def asked(documents: Documents) -> Documents:
    """What a question is asked of, made sure of.

    Raises:
        InvalidValue: it is something else, such as a path or a plan.
    """
    if not all(hasattr(documents, name) for name in _NEEDED):
        raise InvalidValue("documents", "", documents, _WANTED)
    return documents


def editions(documents: Documents) -> tuple[ActionPlan, ...]:
    """One edition for each year, oldest first: the last of those that were not withdrawn, where there are several.

    Raises:
        InvalidDocument: one could not be read.
        InvalidValue: these are no documents of a network.
    """
    known = _editions(documents)
    _make_sure_all_were_read(documents)
    return tuple(known[year] for year in sorted(known))


def edition(documents: Documents, year: int | str | None) -> ActionPlan:
    """The edition of a year; None for the latest.

    Raises:
        InvalidDocument: it is not known which it is, as one could not be read.
        InvalidValue: these are no documents of a network.
        UnknownName: there is none.
    """
    known = {str(each): plan for each, plan in _editions(documents).items()}
    if year is not None and str(year) in known:
        return known[str(year)]
    _make_sure_all_were_read(documents)
    if year is not None or not known:
        raise UnknownName("document", str(year or ActionPlan.kind), nearest(str(year), known))
    return known[max(known, key=int)]


def _editions(documents: Documents) -> dict[int, ActionPlan]:
    found: dict[int, ActionPlan] = {}
    for plan in asked(documents).plans:
        if plan.status is not PlanStatus.WITHDRAWN or plan.year not in found:
            found[plan.year] = plan
    return found


def _make_sure_all_were_read(documents: Documents) -> None:
    """Documents that know which files they come from, as a workspace does, know what could not be read, too."""
    files = [each for each in getattr(documents, "entries", ()) if each.kind == ActionPlan.kind]
    unread: list[Findings] = [each.findings for each in files if each.document is None]
    if unread:
        raise InvalidDocument(sum(unread, NO_FINDINGS))


def callings(documents: Documents, plan: ActionPlan) -> Callings:
    """What readers call what lies in an edition."""
    return Callings(network=documents.network, plan=plan, strategy=strategy_of(documents, plan))


def strategy_of(documents: Documents, plan: ActionPlan) -> StrategyPlan | None:
    """The strategy plan that an edition names; else the last one in force on its own day, or the last; or None."""
    known = documents.strategies
    named = [each for each in known if each.id == plan.strategy]
    in_force = [each for each in known if each.is_in_force(plan.own_day)]
    return next(reversed([*known, *in_force, *named]), None)


def areas_of(documents: Documents, plan: ActionPlan) -> tuple[str, ...]:
    """Ids of the areas: the strategy's in its order, then others that measures name."""
    strategy = strategy_of(documents, plan)
    listed = [area.id for area in strategy.priority_areas] if strategy else []
    return tuple(dict.fromkeys([*listed, *sorted(plan.areas_in_use())]))


def members_of(documents: Documents, plan: ActionPlan) -> tuple[Municipality, ...]:
    """The members on the first day of the edition's year."""
    return documents.network.as_of(plan.year_period.start).members
