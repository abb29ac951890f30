"""What the reader holds in hand: which plan, for which period, how far it has come, and how it stood on which day."""

from __future__ import annotations

from collections.abc import Iterator

from sunnmore_oppvekst.domain.decision import Decision, DecisionKind
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.language.labels import label
from sunnmore_oppvekst.language.numbers import say_date, say_period
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.report.parts import Fact, Facts, Part
from sunnmore_oppvekst.report.prose import Prose, prose
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.wording import NETWORK, PERIOD, STATUS, STRATEGY, capital

_EDITION = Words("Utgåve", "Utgave", "Edition")
_DECIDED = Words("Vedteken av", "Vedtatt av", "Adopted by")
_BY_ON = Words("{body}, {day}", "{body}, {day}", "{body}, {day}")
_UPDATED = Words("Sist oppdatert", "Sist oppdatert", "Last updated")
_TELLS = Words("Rapporten viser stoda per", "Rapporten viser status per", "The report shows how it stood on")


def opening(sources: Sources) -> Iterator[Part]:
    """A few facts under the title."""
    language, facts = sources.language, []
    if sources.network:
        facts.append(Fact(NETWORK[language], [sources.text(sources.network.name)]))
    if sources.plan:
        facts += _plan_facts(sources, sources.plan)
    if sources.strategy:
        facts.append(Fact(STRATEGY[language], [[sources.text(sources.strategy.title)]]))
    facts.append(Fact(_TELLS[language], [say_date(sources.on, language)]))
    yield Facts(tuple(facts))


def _plan_facts(sources: Sources, plan: ActionPlan) -> Iterator[Fact]:
    language = sources.language
    yield Fact(_EDITION[language], [str(plan.year)])
    if plan.period != Period.calendar_year(plan.year):
        yield Fact(PERIOD[language], [say_period(plan.period.start, plan.period.end, language)])
    yield Fact(STATUS[language], [capital(label(plan.status, language))])
    adopted = [_adopted(sources, each) for each in plan.decisions_of(DecisionKind.ADOPTED)]
    if adopted:
        yield Fact(_DECIDED[language], adopted[-1:])
    updated = plan.last_change()
    if updated:
        yield Fact(_UPDATED[language], [say_date(updated, language)])


def _adopted(sources: Sources, decision: Decision) -> Prose:
    return prose(sources.say(_BY_ON, day=decision.on, body=sources.names.body(decision.body)))
