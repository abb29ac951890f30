"""Each measure in full: what the table of its area has no room for."""

from __future__ import annotations

from collections.abc import Iterator

from sunnmore_oppvekst.domain.measure import Measure, Participation
from sunnmore_oppvekst.messages.formatting import format_date
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.message import Message, _, n_, p_
from sunnmore_oppvekst.messages.periods import format_period
from sunnmore_oppvekst.report.chapters.anchoring import anchoring
from sunnmore_oppvekst.report.chapters.measure_table import progress_of
from sunnmore_oppvekst.report.chapters.measure_tags import Tagging
from sunnmore_oppvekst.report.chapters.steps import budget, indicators, milestones
from sunnmore_oppvekst.report.local import listed, said_value
from sunnmore_oppvekst.report.naming import measure_number
from sunnmore_oppvekst.report.parts import Card, Fact, Facts, Heading, Part
from sunnmore_oppvekst.report.prose import Prose, joined, prose
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.wording import (
    AREA,
    FOCUS_POINTS,
    GOAL,
    LEVEL,
    PERIOD,
    PROGRESS,
    RESPONSIBLE,
    SECTORS,
    UNITS,
)

_HEADING = _("The measures one by one")
_CRITERIA = p_("goal", "Success criteria")
_METHODS = _("Ways of working")
_INITIATIVES = _("National initiatives")
_PARTICIPANTS = _("Participants")
_PARTNERS = _("Partners")
_PROPOSED_BY = _("Proposed by")
_REPORT = _("Latest status report")
_BY = _("{day}, {who}")
_CARRIED = _("Carried over")
_EDITIONS = n_("from the edition before", "from {n} earlier editions")
_ENDING = _("Next edition")
_ENDS = _("The measure leaves the plan.")


def measures(sources: Sources) -> Iterator[Part]:
    """A card for each measure, in the plan's order within its area."""
    if not sources.measures:
        return
    yield Heading(level=2, text=_HEADING[sources.language], id="measures")
    tags = Tagging(sources)
    places = {area: place for place, area in enumerate(sources.areas)}
    for measure in sorted(sources.measures, key=lambda each: places.get(each.area or "", len(places))):
        title = (f"{measure_number(measure.id)} ", sources.text(measure.title))
        yield Card(
            heading=Heading(level=3, text=title, id=f"measure-{measure.id}"),
            tags=tuple(tags.of(measure)),
            parts=tuple(_under(sources, measure)),
            share=measure.progress(sources.on).share,
        )


def _under(sources: Sources, measure: Measure) -> Iterator[Part]:
    language, facets = sources.language, {AREA: "area", LEVEL: "level", SECTORS: "sector"}
    facts = ((words, values) for words, values in _facts(sources, measure) if values)
    yield Facts(tuple(Fact(words[language], values, facets.get(words, "")) for words, values in facts))
    yield from milestones(sources, measure)
    yield from indicators(sources, measure)
    yield from anchoring(sources, measure)
    yield from budget(sources, measure)


def _facts(sources: Sources, measure: Measure) -> Iterator[tuple[Message, list[Prose]]]:
    names, language = sources.names, sources.language
    yield AREA, [names.numbered_area(measure.area)] if measure.area else []
    yield GOAL, [prose(sources.text(measure.goal))] if measure.goal else []
    yield _CRITERIA, [prose(sources.text(criterion.text)) for criterion in measure.success_criteria]
    yield FOCUS_POINTS, [prose(names.focus_point(point)) for point in measure.focus_points]
    yield LEVEL, [prose(label(measure.level, language))] if measure.level else []
    yield SECTORS, _one(prose(", ".join(label(sector, language) for sector in measure.sectors)))
    yield _METHODS, [prose(names.working_method(method)) for method in measure.working_methods]
    yield _INITIATIVES, _one(joined(prose(names.initiative(each)) for each in measure.initiatives))
    yield RESPONSIBLE, _one(names.parties(measure.responsible))
    yield _PARTICIPANTS, _participants(sources, measure.participants) if measure.participants else []
    yield _PARTNERS, _one(joined(prose(names.partner(partner)) for partner in measure.partners))
    yield PERIOD, _one(_period(sources, measure))
    yield PROGRESS, [progress_of(sources, measure)]
    yield _REPORT, _report(sources, measure)
    yield _PROPOSED_BY, _one(prose(names.municipality(measure.proposed_by) if measure.proposed_by else ""))
    yield _CARRIED, [prose(sources.count(measure.carried_over, _EDITIONS))] if measure.carried_over else []
    yield _ENDING, [prose(_ENDS[language])] if measure.is_ending else []
    yield from _local(sources, measure)


def _local(sources: Sources, measure: Measure) -> Iterator[tuple[Message, list[Prose]]]:
    """The local fields that a plugin has declared, as far as the audience may see them."""
    for extension in sources.extensions:
        if extension.belongs_to(measure):
            for words, value in extension.shown(measure, sources.audience):
                yield words, [said_value(each, sources.language) for each in listed(value)]


def _one(said: Prose) -> list[Prose]:
    return [said] if said else []


def _period(sources: Sources, measure: Measure) -> Prose:
    period = measure.period
    return prose(format_period(period.start, period.end, sources.language) if period else "")


def _participants(sources: Sources, taking_part: Participation) -> list[Prose]:
    names = sources.names
    said = [
        prose(names.municipalities(taking_part.municipalities)),
        prose(sources.count(len(set(taking_part.units)), UNITS) if taking_part.units else ""),
        joined(prose(names.role(role)) for role in taking_part.roles),
        prose(sources.text(taking_part.note)) if taking_part.note else (),
    ]
    return [each for each in said if each]


def _report(sources: Sources, measure: Measure) -> list[Prose]:
    report = measure.status_on(sources.on)
    if report is None or not (report.note or report.by):
        return []
    dated = prose(format_date(report.on, sources.language))
    signed = sources.say(_BY, day=report.on, who=sources.names.party(report.by)) if report.by else dated
    return [prose([sources.text(report.note), " (", *signed, ")"]) if report.note else signed]
