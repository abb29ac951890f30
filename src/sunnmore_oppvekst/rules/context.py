"""What a rule may ask about besides the value it looks at: the other documents, and the day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

from attrs import evolve, field, frozen

from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.funding import FundingScheme, GrantApplication
from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.domain.names import Names, names_in
from sunnmore_oppvekst.domain.network import Network, NetworkAsOf
from sunnmore_oppvekst.domain.people import People
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.messages.reprs import brief
from sunnmore_oppvekst.rules.known import NETWORK_NAMES, PLAN_NAMES, STRATEGY_NAMES

D = TypeVar("D", bound=Document)
_EARLIEST = date(1900, 1, 1)
_KIND_OF = {
    "network": Network.kind,
    "strategy": StrategyPlan.kind,
    "plan": ActionPlan.kind,
    "meeting": Meeting.kind,
    "person": People.kind,
}


@frozen(kw_only=True)
class PlanRecord:
    """What the history of a plan tells of it.

    Attributes:
        plan: id of the plan.
        has_adoption: whether its adoption is recorded.
        is_as_recorded: whether the plan is as it was after the last thing that is recorded.
    """

    plan: str
    has_adoption: bool
    is_as_recorded: bool


@frozen(kw_only=True, eq=False)
class Context:
    """The documents that belong together, and the day they are judged on.

    Attributes:
        network: the network, or None when it is not at hand.
        people: the persons, or None when they are not at hand.
        strategies: the strategy plans, oldest first.
        plans: the action plans, oldest edition first.
        meetings: the meetings, oldest first.
        contributions: the contributions.
        applications: the grant applications.
        records: what the histories tell, of the plans that have one.
        unread: the kinds of which some document could not be read, so that nothing can be said of what it gives.
        on: the day to judge on, or None to judge each document on its own day.
    """

    network: Network | None = None
    people: People | None = None
    strategies: tuple[StrategyPlan, ...] = ()
    plans: tuple[ActionPlan, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    applications: tuple[GrantApplication, ...] = ()
    records: tuple[PlanRecord, ...] = ()
    unread: frozenset[str] = frozenset()
    on: date | None = None
    _as_of: dict[date, NetworkAsOf] = field(factory=dict, init=False, repr=False)
    _known: dict[tuple[str, int], tuple[Document, frozenset[str]]] = field(factory=dict, init=False, repr=False)
    _named: list[tuple[Document, Names]] = field(factory=list, init=False, repr=False)

    __repr__ = brief

    @classmethod
    def of(
        cls,
        documents: Iterable[Document],
        *,
        on: date | None = None,
        unread: Iterable[str] = (),
        records: Iterable[PlanRecord] = (),
    ) -> Context:
        """The context that these documents make together."""
        listed = tuple(documents)
        return cls(
            network=next(iter(_only(Network, listed)), None),
            people=next(iter(_only(People, listed)), None),
            strategies=tuple(sorted(_only(StrategyPlan, listed), key=lambda each: each.period.start)),
            plans=tuple(sorted(_only(ActionPlan, listed), key=lambda each: (each.year, each.id))),
            meetings=tuple(sorted(_only(Meeting, listed), key=lambda each: (each.on, each.id))),
            contributions=_only(Contribution, listed),
            applications=_only(GrantApplication, listed),
            records=tuple(records),
            unread=frozenset(unread),
            on=on,
        )

    def has(self, needed: str) -> bool:
        """Whether the `network`, or a `strategy`, is at hand."""
        return self.network is not None if needed == "network" else bool(self.strategies)

    def day_of(self, document: Document) -> date:
        """The day that `document` is judged on.

        That is the day asked for; without one, an action plan's own day, a meeting's, or, for the rest, that of the
        latest edition of the action plan.
        """
        if self.on is not None:
            return self.on
        if isinstance(document, ActionPlan):
            return document.own_day
        if isinstance(document, Meeting):
            return document.on
        if self.plans:
            return self.plans[-1].own_day
        network = document if isinstance(document, Network) else self.network
        starts = [each.period.start for each in network.memberships or network.mandates] if network else []
        return max([*starts, *(s.period.start for s in self.strategies)], default=_EARLIEST)

    def network_on(self, day: date) -> NetworkAsOf | None:
        """The network as it stood on `day`, or None when it is not at hand."""
        if self.network is None:
            return None
        if day not in self._as_of:
            self._as_of[day] = self.network.as_of(day)
        return self._as_of[day]

    def network_for(self, document: Document) -> NetworkAsOf:
        """The network as it stood on the day that `document` is judged on; of a network, that network itself.

        Raises:
            LookupError: the network is not at hand; rules that ask this say so in `needs`.
        """
        if isinstance(document, Network) and document is not self.network:
            return document.as_of(self.day_of(document))
        found = self.network_on(self.day_of(document))
        if found is None:
            raise LookupError("the network is not at hand")
        return found

    def strategy_for(self, document: Document) -> StrategyPlan | None:
        """The strategy plan that `document` names or stands on, or None when it is not at hand."""
        if isinstance(document, StrategyPlan):
            return document
        if isinstance(document, Contribution):
            plan = self.plan(document.plan)
            if plan is not None:
                return self.strategy_for(plan)
            return None if ActionPlan.kind in self.unread else self._strategy_on(document)
        named = getattr(document, "strategy", None)
        found = next((each for each in self.strategies if each.id == named), None)
        may_be_unread = named is not None and StrategyPlan.kind in self.unread
        return found if found is not None or may_be_unread else self._strategy_on(document)

    def plan(self, id: str | None) -> ActionPlan | None:
        """The action plan with this id, or None."""
        return next((each for each in self.plans if each.id == id), None)

    def record_of(self, plan: ActionPlan) -> PlanRecord | None:
        """What the history of a plan tells of it, or None where it has none."""
        return next((each for each in self.records if each.plan == plan.id), None)

    def with_decisions(self, plan: ActionPlan) -> ActionPlan:
        """An action plan with all decisions about it: its own, and those of meetings that it has no copy of."""
        own = tuple(each for each in plan.decisions if each.plan in {None, plan.id})
        copied = {(each.meeting, each.id) for each in own}
        of_meetings = tuple(
            decision
            for meeting in self.meetings
            for decision in meeting.decisions
            if decision.plan == plan.id and copied.isdisjoint([(None, decision.id), (meeting.id, decision.id)])
        )
        decisions = own + of_meetings
        return plan if decisions == plan.decisions else evolve(plan, decisions=decisions)

    def scheme(self, id: str | None) -> FundingScheme | None:
        """The grant scheme with this id, or None."""
        known = self.network.schemes if self.network else ()
        return next((each for each in known if each.id == id), None)

    def is_of_members(self, meeting: Meeting) -> bool:
        """Whether a meeting is one of a body in which every member is represented."""
        body = self.network.body(meeting.body) if self.network else None
        return body is not None and body.represents_members

    def name_of(self, municipality: str) -> str:
        """What a municipality is called, or its number where the network does not know it."""
        known = self.network.municipalities if self.network else ()
        return next((each.name for each in known if each.number == municipality), municipality)

    def names_of(self, document: Document) -> Names:
        """The ids that `document` gives and refers to; those of the last one asked for are kept."""
        for kept, names in self._named:
            if kept is document:
                return names
        found = names_in(document)
        self._named[:] = [(document, found)]
        return found

    def known(self, kind: str, document: Document) -> frozenset[str] | None:
        """The ids of `kind` that `document` may refer to, or None when that cannot be told from what is at hand."""
        if kind in NETWORK_NAMES:
            network = document if isinstance(document, Network) else self.network
            return None if network is None else self._cached(kind, network, NETWORK_NAMES)
        if kind in STRATEGY_NAMES:
            return self._known_in_strategy(kind, document)
        if kind in PLAN_NAMES:
            return self._known_in_plan(kind, document)
        return self._known_documents(kind)

    def _known_in_strategy(self, kind: str, document: Document) -> frozenset[str] | None:
        if isinstance(document, Network):
            known = [self._cached(kind, strategy, STRATEGY_NAMES) for strategy in self.strategies]
            return frozenset().union(*known) if known and StrategyPlan.kind not in self.unread else None
        is_one_of_several = len(self.strategies) > 1 and self._is_without_plan(document)
        strategy = None if is_one_of_several else self.strategy_for(document)
        return None if strategy is None else self._cached(kind, strategy, STRATEGY_NAMES)

    def _known_in_plan(self, kind: str, document: Document) -> frozenset[str] | None:
        named = self.plan(getattr(document, "plan", None))
        if self._is_without_plan(document) or self._may_be_unread(document, named):
            return None
        plans: tuple[Any, ...] = self.plans if named is None else (named,)
        if isinstance(document, ActionPlan):
            plans = (document,)
        elif isinstance(document, Contribution):
            before = self.plan(named.revises) if named else None
            plans = (*plans, *([before] if before else []), document)
        return frozenset(name for plan in plans for name in PLAN_NAMES[kind](plan)) if plans else None

    def _is_without_plan(self, document: Document) -> bool:
        """Whether the plan that a contribution is written to is not at hand."""
        return isinstance(document, Contribution) and self.plan(document.plan) is None

    def _may_be_unread(self, document: Document, named: ActionPlan | None) -> bool:
        """Whether the plan that a document refers to, or the edition before it, may be one that could not be read."""
        if ActionPlan.kind not in self.unread or isinstance(document, ActionPlan):
            return False
        if named is None:
            return True
        is_before_known = named.revises is None or self.plan(named.revises) is not None
        return isinstance(document, Contribution) and not is_before_known

    def _known_documents(self, kind: str) -> frozenset[str] | None:
        found: dict[str, tuple[Document, ...]] = {
            "network": (self.network,) if self.network else (),
            "strategy": self.strategies,
            "plan": self.plans,
            "meeting": self.meetings,
        }
        if _KIND_OF[kind] in self.unread:
            return None
        if kind == "person":
            return frozenset(person.id for person in self.people.persons) if self.people else None
        return frozenset(str(getattr(each, "id", "")) for each in found[kind]) or None

    def _strategy_on(self, document: Document) -> StrategyPlan | None:
        day = self.day_of(document)
        in_force = [each for each in self.strategies if each.is_in_force(day)]
        return next(iter([*reversed(in_force), *reversed(self.strategies)]), None)

    def _cached(self, kind: str, source: Any, names: Any) -> frozenset[str]:
        """The source is kept along, so that no other can be taken for it."""
        key = (kind, id(source))
        if key not in self._known:
            self._known[key] = (source, frozenset(names[kind](source)))
        return self._known[key][1]


def _only(cls: type[D], documents: tuple[Document, ...]) -> tuple[D, ...]:
    return tuple(each for each in documents if isinstance(each, cls))
