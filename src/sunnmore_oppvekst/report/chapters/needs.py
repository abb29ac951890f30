"""How needs were mapped, who answered, and what was found."""

from __future__ import annotations

from collections.abc import Iterator

from sunnmore_oppvekst.domain.current_state import NeedsAssessment, Respondents
from sunnmore_oppvekst.messages.formatting import format_date
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.naming import Names
from sunnmore_oppvekst.report.parts import Fact, Facts, Heading, Part
from sunnmore_oppvekst.report.prose import Prose, joined, plain, prose
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.wording import AREA, DATE, SECTORS, inside

_HEADING = _("Mapping of needs")
_ANSWERED = _("Answers")
_FOUND = _("Findings")
_OF = _("{answered} of {asked} ({who})")
_SO_MANY = _("{answered} ({who})")


def needs(sources: Sources) -> Iterator[Part]:
    """Each needs assessment with its findings."""
    if sources.plan is None or not sources.plan.needs:
        return
    yield Heading(level=2, text=_HEADING[sources.language], id="needs")
    for each in sources.plan.needs:
        yield Heading(level=3, text=sources.text(each.method), id=f"needs-{each.id}")
        yield Facts(tuple(_facts(sources, each)))


def _facts(sources: Sources, needs: NeedsAssessment) -> Iterator[Fact]:
    language, names = sources.language, sources.names
    yield Fact(DATE[language], [format_date(needs.on, language)])
    if needs.respondents:
        yield Fact(_ANSWERED[language], [joined(_answered(sources, names, each) for each in needs.respondents)])
    if needs.areas:
        yield Fact(AREA[language], [joined((names.numbered_area(area) for area in needs.areas), "; ")])
    if needs.sectors:
        yield Fact(SECTORS[language], [", ".join(label(sector, language) for sector in needs.sectors)])
    if needs.findings:
        yield Fact(_FOUND[language], [sources.text(found) for found in needs.findings])


def _answered(sources: Sources, names: Names, group: Respondents) -> Prose:
    who = prose(inside(plain(names.party(group.who))) if group.who.every else names.party(group.who))
    if group.asked is None:
        return sources.say(_SO_MANY, answered=group.answered, who=who)
    return sources.say(_OF, answered=group.answered, asked=group.asked, who=who)
