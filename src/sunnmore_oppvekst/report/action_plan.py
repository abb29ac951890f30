"""Reports: the chapters, in the order a reader wants them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.funding import GrantApplication
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.people import People
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.findings import Findings
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.chapters.anchored_units import anchored_units
from sunnmore_oppvekst.report.chapters.areas import areas
from sunnmore_oppvekst.report.chapters.contacts import contacts
from sunnmore_oppvekst.report.chapters.coverage import coverage
from sunnmore_oppvekst.report.chapters.evaluation import evaluation
from sunnmore_oppvekst.report.chapters.findings import findings as findings_chapter
from sunnmore_oppvekst.report.chapters.making import making
from sunnmore_oppvekst.report.chapters.measures import measures
from sunnmore_oppvekst.report.chapters.money import money
from sunnmore_oppvekst.report.chapters.needs import needs
from sunnmore_oppvekst.report.chapters.network import network as network_chapter
from sunnmore_oppvekst.report.chapters.opening import opening
from sunnmore_oppvekst.report.chapters.organisation import organisation
from sunnmore_oppvekst.report.chapters.since import since
from sunnmore_oppvekst.report.chapters.strategy import strategy as strategy_chapter
from sunnmore_oppvekst.report.chapters.summary import summary
from sunnmore_oppvekst.report.chapters.timeline import timeline
from sunnmore_oppvekst.report.parts import Part, Report
from sunnmore_oppvekst.report.prose import Prose, prose
from sunnmore_oppvekst.report.sources import Sources

Chapter = Callable[[Sources], Iterator[Part]]

CHAPTERS: tuple[Chapter, ...] = (
    opening,
    summary,
    network_chapter,
    organisation,
    contacts,
    strategy_chapter,
    needs,
    areas,
    money,
    coverage,
    anchored_units,
    timeline,
    making,
    since,
    evaluation,
    findings_chapter,
    measures,
)
"""Every chapter there is; one whose sources are not at hand yields nothing."""

_WITHOUT_PLAN = _("Network and strategy")


def action_plan_report(
    plan: ActionPlan,
    *,
    on: date,
    network: Network | None = None,
    strategy: StrategyPlan | None = None,
    people: People | None = None,
    contributions: Iterable[Contribution] = (),
    applications: Iterable[GrantApplication] = (),
    findings: Findings | None = None,
    before: ActionPlan | None = None,
    language: Language | str = Language.NN,
    audience: Audience | str = Audience.PUBLIC,
) -> Report:
    """The report on one edition of an action plan, as it goes to a council.

    Args:
        plan: the edition.
        on: the day to tell progress on; the network is shown as it stood then, or nearest to then in the plan's year.
        network: the network; without it, municipalities and units keep their numbers and ids.
        strategy: the strategy plan that the plan carries out.
        people: the persons, shown only as far as `audience` allows.
        contributions: what municipalities have sent in.
        applications: grant applications; those of other plans are left out.
        findings: what the rules found, or None when nobody has asked them.
        before: the edition before, for what has changed since it.
        language: the language to write in.
        audience: who it is for; without a word about it, everyone.
    """
    return report_on(
        Sources(
            plan=plan,
            before=before,
            on=on,
            network=network,
            strategy=strategy,
            people=people,
            contributions=tuple(contributions),
            applications=tuple(applications),
            findings=findings,
            language=language,
            audience=audience,
        )
    )


def network_report(
    *,
    on: date,
    network: Network | None = None,
    strategy: StrategyPlan | None = None,
    people: People | None = None,
    findings: Findings | None = None,
    language: Language | str = Language.NN,
    audience: Audience | str = Audience.PUBLIC,
) -> Report:
    """The report on a network, a strategy plan or both, where there is no action plan yet.

    Args:
        on: the day to show the network on.
        network: the network.
        strategy: the strategy plan.
        people: the persons, shown only as far as `audience` allows.
        findings: what the rules found, or None when nobody has asked them.
        language: the language to write in.
        audience: who it is for; without a word about it, everyone.
    """
    return report_on(
        Sources(
            on=on,
            network=network,
            strategy=strategy,
            people=people,
            findings=findings,
            language=language,
            audience=audience,
        )
    )


def report_on(sources: Sources) -> Report:
    """The chapters that `sources` have something for."""
    parts = [part for chapter in CHAPTERS for part in chapter(sources)]
    subject = sources.plan or sources.network or sources.strategy
    return Report(
        title=_title(sources),
        language=sources.language,
        subject=subject.id if subject else "",
        on=sources.on,
        audience=sources.audience,
        parts=tuple(parts),
        register="measures" if sources.measures else "members",
    )


def _title(sources: Sources) -> Prose:
    if sources.plan:
        return prose(sources.text(sources.plan.title))
    if sources.network:
        return prose(sources.text(sources.network.name))
    if sources.strategy:
        return prose(sources.text(sources.strategy.title))
    return prose(_WITHOUT_PLAN[sources.language])
