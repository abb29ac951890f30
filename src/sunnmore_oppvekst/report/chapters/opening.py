"""What the reader holds in hand: which plan, for which period, how far it has come, and how it stood on which day."""

from __future__ import annotations

from collections.abc import Iterator

from sunnmore_oppvekst.domain.decision import Decision, DecisionKind
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.messages.formatting import format_date
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.messages.periods import format_period
from sunnmore_oppvekst.report.parts import Fact, Facts, Part
from sunnmore_oppvekst.report.prose import Prose, prose
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.wording import NETWORK, PERIOD, STATUS, STRATEGY, capital

_EDITION = _("Edition")
_DECIDED = _("Adopted by")
_BY_ON = _("{body}, {day}")
_UPDATED = _("Last updated")
_TELLS = _("The report shows how it stood on")


def opening(sources: Sources) -> Iterator[Part]:
    """A few facts under the title."""
    language, facts = sources.language, []
    if sources.network:
        facts.append(Fact(NETWORK[language], [sources.text(sources.network.name)]))
    if sources.plan:
        facts += _plan_facts(sources, sources.plan)
    if sources.strategy:
        facts.append(Fact(STRATEGY[language], [[sources.text(sources.strategy.title)]]))
    facts.append(Fact(_TELLS[language], [format_date(sources.on, language)]))
    yield Facts(tuple(facts))


def _plan_facts(sources: Sources, plan: ActionPlan) -> Iterator[Fact]:
    language = sources.language
    yield Fact(_EDITION[language], [str(plan.year)])
    if plan.period != Period.calendar_year(plan.year):
        yield Fact(PERIOD[language], [format_period(plan.period.start, plan.period.end, language)])
    yield Fact(STATUS[language], [capital(label(plan.status, language))])
    adopted = [_adopted(sources, each) for each in plan.decisions_of(DecisionKind.ADOPTED)]
    if adopted:
        yield Fact(_DECIDED[language], adopted[-1:])
    updated = plan.last_change()
    if updated:
        yield Fact(_UPDATED[language], [format_date(updated, language)])


def _adopted(sources: Sources, decision: Decision) -> Prose:
    return prose(sources.say(_BY_ON, day=decision.on, body=sources.names.body(decision.body)))
