"""The strategy at a glance: vision, goals, areas with their focus points, ways of working and what must be in place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sunnmore_oppvekst.domain.strategy import Initiative, PriorityArea, StrategyPlan
from sunnmore_oppvekst.messages.formatting import format_date
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.message import Message, _
from sunnmore_oppvekst.messages.periods import format_period
from sunnmore_oppvekst.report.parts import BulletList, Fact, Facts, Heading, Item, Paragraph, Part
from sunnmore_oppvekst.report.prose import Prose, Said, Span, joined, prose
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.wording import PERIOD

_HEADING = _("The strategy at a glance")
_VISION = _("Vision")
_ADOPTED = _("Adopted")
_GOALS = _("Overarching goals")
_AREAS = _("Priority areas")
_METHODS = _("Ways of working")
_CHANGES = _("Structural changes that will affect the work")
_FACTORS = _("Critical success factors")
_INITIATIVES = _("National initiatives")
_FUNDERS = _("Applies for funds from")


def strategy(sources: Sources) -> Iterator[Part]:
    """What the strategy plan says, on a page or two."""
    plan, language = sources.strategy, sources.language
    if plan is None:
        return
    yield Heading(level=2, text=_HEADING[language], id="strategy")
    yield Facts(tuple(_facts(sources, plan)))
    if plan.goals:
        yield Heading(level=3, text=_GOALS[language], id="goals")
        if plan.main_goal:
            yield Paragraph(sources.text(plan.main_goal))
        yield _listed(sources.text(goal.text) for goal in plan.goals)
    if plan.priority_areas:
        yield Heading(level=3, text=_AREAS[language], id="priority-areas")
        yield BulletList(tuple(_area(sources, area) for area in plan.priority_areas), is_numbered=True)
    methods, factors, changes = plan.working_methods, plan.success_factors, plan.structural_changes
    yield from _section(sources, _METHODS, "working-methods", [sources.text(each.text) for each in methods])
    yield from _section(sources, _FACTORS, "success-factors", [sources.text(each.text) for each in factors])
    yield from _section(sources, _CHANGES, "structural-changes", [sources.text(each.text) for each in changes])
    initiatives = [_initiative(sources, each) for each in plan.initiatives]
    yield from _section(sources, _INITIATIVES, "initiatives", initiatives)


def _facts(sources: Sources, plan: StrategyPlan) -> Iterator[Fact]:
    language = sources.language
    if plan.vision:
        vision = sources.text(plan.vision)
        yield Fact(_VISION[language], [Span(vision.text, vision.language, is_strong=True)])
    yield Fact(PERIOD[language], [format_period(plan.period.start, plan.period.end, language)])
    if plan.adopted:
        yield Fact(_ADOPTED[language], [format_date(plan.adopted, language)])
    if plan.funders:
        yield Fact(_FUNDERS[language], [joined(prose(sources.names.funder(each.id)) for each in plan.funders)])


def _area(sources: Sources, area: PriorityArea) -> Item:
    title, points = sources.text(area.title), (Item(sources.text(point.text)) for point in area.focus_points)
    strong = Span(title.text, title.language, is_strong=True)
    sectors = ", ".join(label(sector, sources.language) for sector in area.sectors)
    return Item(prose([strong, f" ({sectors})" if sectors else ""]), tuple(points))


def _initiative(sources: Sources, initiative: Initiative) -> Prose:
    name, details = sources.text(initiative.name), [label(initiative.kind, sources.language)]
    if initiative.period:
        details.append(format_period(initiative.period.start, initiative.period.end, sources.language))
    return prose([Span(name.text, name.language, url=initiative.url), f" ({', '.join(details)})"])


def _section(sources: Sources, heading: Message, id: str, texts: Sequence[Said]) -> Iterator[Part]:
    if texts:
        yield Heading(level=3, text=heading[sources.language], id=id)
        yield _listed(texts)


def _listed(texts: Iterable[Said]) -> BulletList:
    return BulletList(tuple(Item(text) for text in texts))
