"""Each area: where one stands, what one wants, and the measures."""

from __future__ import annotations

from collections.abc import Iterator

from sunnmore_oppvekst.analysis.coverage import measures_with_focus_point
from sunnmore_oppvekst.domain.current_state import Baseline, Evidence
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.strategy import FocusPoint, PriorityArea
from sunnmore_oppvekst.messages.formatting import format_date
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.chapters.measure_table import measure_table
from sunnmore_oppvekst.report.naming import measure_number
from sunnmore_oppvekst.report.parts import BulletList, Fact, Facts, Heading, Item, Paragraph, Part
from sunnmore_oppvekst.report.prose import Prose, Span, joined, prose
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.wording import MEASURES_HEADING, SECTORS, capital

_HEADING = _("The priority areas")
_SERVES = _("Overarching goals")
_STANDING = _("Current state")
_NO_STANDING = _("The current state is not described in this edition.")
_FOCUS = _("Focus points and measures")
_NO_MEASURE = _("no measures")
_NONE_YET = _("The area has no measures in this edition.")
_NO_AREA = _("Measures without an area")
_WHOLE = _("The whole area")


def areas(sources: Sources) -> Iterator[Part]:
    """The areas, in the strategy's order."""
    plan, language = sources.plan, sources.language
    if plan is None or not (sources.areas or plan.measures):
        return
    yield Heading(level=2, text=_HEADING[language], id="areas")
    for area in sources.areas:
        yield from _area(sources, plan, area)
    loose = tuple(measure for measure in plan.measures if measure.area is None)
    if loose:
        yield Heading(level=3, text=_NO_AREA[language], id="area-none")
        yield measure_table(sources, loose, prose(_NO_AREA[language]))


def _area(sources: Sources, plan: ActionPlan, id: str) -> Iterator[Part]:
    language, area = sources.language, sources.strategy.area(id) if sources.strategy else None
    title, measures = sources.names.numbered_area(id), plan.measures_in(id)
    yield Heading(level=3, text=title, id=f"area-{id}")
    if area and (area.sectors or area.goals):
        yield Facts(tuple(_facts(sources, area)))
    yield Heading(level=4, text=_STANDING[language], id=f"area-{id}-baseline")
    baselines = plan.baselines_in(id)
    if baselines:
        yield BulletList(tuple(_baseline(sources, baseline) for baseline in baselines))
    else:
        yield Paragraph(_NO_STANDING[language])
    if area and area.focus_points:
        yield Heading(level=4, text=_FOCUS[language], id=f"area-{id}-focus-points")
        yield BulletList(tuple(_focus_point(sources, point, measures) for point in area.focus_points))
    yield Heading(level=4, text=MEASURES_HEADING[language], id=f"area-{id}-measures")
    yield measure_table(sources, measures, title) if measures else Paragraph(_NONE_YET[language])


def _facts(sources: Sources, area: PriorityArea) -> Iterator[Fact]:
    language = sources.language
    if area.sectors:
        yield Fact(SECTORS[language], [", ".join(label(sector, language) for sector in area.sectors)])
    goals = [goal for goal in sources.strategy.goals if goal.id in area.goals] if sources.strategy else []
    if goals:
        yield Fact(_SERVES[language], [sources.text(goal.text) for goal in goals])


def _baseline(sources: Sources, baseline: Baseline) -> Item:
    language = sources.language
    where = [label(each, language) for each in (baseline.sector, baseline.level) if each is not None]
    if baseline.municipality:
        where.append(sources.names.municipality(baseline.municipality))
    about = capital(", ".join(where)) if where else _WHOLE[language]
    evidence = tuple(Item(_evidence(sources, each)) for each in baseline.evidence)
    return Item(prose([Span(f"{about}: ", is_strong=True), sources.text(baseline.text)]), evidence)


def _evidence(sources: Sources, evidence: Evidence) -> Prose:
    dated = format_date(evidence.on, sources.language) if evidence.on else ""
    source: list[Prose] = []
    if evidence.source or evidence.url:
        source.append(prose(Span(evidence.source or evidence.url or "", url=evidence.url)))
    if dated:
        source.append(prose(dated))
    said = joined(source)
    return prose((sources.text(evidence.text), *(prose((" (", *said, ")")) if said else ())))


def _focus_point(sources: Sources, point: FocusPoint, measures: tuple[Measure, ...]) -> Item:
    working = measures_with_focus_point(measures, point.id)
    links = joined(prose(Span(measure_number(each.id), target=f"measure-{each.id}")) for each in working)
    return Item(prose([sources.text(point.text), ": ", *(links or prose(_NO_MEASURE[sources.language]))]))
