"""How the network is organised: who may and must do what, who sits where, and whom it works with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sunnmore_oppvekst.domain.network import NetworkAsOf
from sunnmore_oppvekst.domain.organisation import Body, Mandate, SeatRule
from sunnmore_oppvekst.domain.partner import Partner
from sunnmore_oppvekst.domain.party import Every, Party
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.messages.sorting import alphabetical
from sunnmore_oppvekst.report.cells import count_cell, text_cell
from sunnmore_oppvekst.report.chapters.organisation_chart import holder_name, organisation_chart, powers_of
from sunnmore_oppvekst.report.figure import Figure
from sunnmore_oppvekst.report.parts import BulletList, Fact, Facts, Heading, Item, Paragraph, Part
from sunnmore_oppvekst.report.prose import Prose, Span, joined, plain, prose
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.table import Column, ColumnKind, Table
from sunnmore_oppvekst.report.wording import BODY, ROLE

_HEADING = _("Organisation")
_CHART = _("Organisation chart")
_ALT = _("Chart of who has which task in the network: {arrows}. The table below says the same in words.")
_WHO = _("Who")
_POWERS = _("Powers")
_DUTIES = _("Duties")
_SECTION = _("Section of the strategy plan")
_WHO_MAY = _("Who has which powers")
_COMPOSITION = _("Composition")
_CHAIR = _("Chair")
_ALL_SEATS = _("Who sits on the bodies")
_SEATS = _("Who sits on {body}")
_SEAT_COUNT = _("Number")
_FROM = _("From")
_NOBODY = _("Nobody is listed on {day}.")
_EXACTLY = _("{n} {role}")
_AT_LEAST = _("at least {n} {role}")
_AT_MOST = _("at most {n} {role}")
_BETWEEN = _("{low} to {high} {role}")
_FROM_EACH = _("{rule} from each member municipality")
_AT_EACH_UNIT = _("{rule} from each unit")
_PARTNERS = _("Partners")


def organisation(sources: Sources) -> Iterator[Part]:
    """Bodies, mandates and partners as they stood."""
    then = sources.then
    if then is None or not (then.network.bodies or then.mandates() or then.network.partners):
        return
    yield Heading(level=2, text=_HEADING[sources.language], id="organisation")
    if then.mandates():
        yield _chart(sources, then)
    for body in then.network.bodies:
        yield from _body(sources, then, body)
    for mandate in then.mandates():
        if mandate.holder.body is None:
            yield from _holder(sources, then, mandate)
    if then.network.partners:
        yield Heading(level=3, text=_PARTNERS[sources.language], id="partners")
        yield BulletList(tuple(_partner(sources, partner) for partner in then.network.partners))


def _chart(sources: Sources, then: NetworkAsOf) -> Figure:
    language, drawing = sources.language, organisation_chart(sources, then)
    labels = {node.id: node.label for node in drawing.nodes}
    arrows = "; ".join(f"{labels[each.start]} → {labels[each.end]} ({each.label})" for each in drawing.edges)
    columns = (
        Column(id="holder", heading=_WHO[language]),
        Column(id="powers", heading=_POWERS[language]),
        Column(id="sections", heading=_SECTION[language]),
    )
    rows = tuple(
        (
            text_cell(holder_name(sources, mandate.holder)),
            text_cell(powers_of(sources, mandate)),
            text_cell(_sections(sources, mandate)),
        )
        for mandate in then.mandates()
    )
    return Figure(
        id="organisation",
        caption=_CHART[language],
        alt=plain(sources.say(_ALT, arrows=arrows)),
        drawing=drawing,
        table=Table(id="mandates", caption=_WHO_MAY[language], columns=columns, rows=rows),
    )


def _mandate_facts(sources: Sources, then: NetworkAsOf, holder: Party) -> list[Fact]:
    language, mandates = sources.language, [each for each in then.mandates() if each.holder == holder]
    duties = {duty for mandate in mandates for duty in mandate.duties}
    answers = [prose(sources.text(duty.text)) for duty in then.network.duties if duty.id in duties]
    powers = joined(powers_of(sources, mandate) for mandate in mandates if mandate.powers)
    facts = ((_POWERS, [powers] if powers else []), (_DUTIES, answers))
    return [Fact(words[language], values) for words, values in facts if values]


def _sections(sources: Sources, mandate: Mandate) -> Prose:
    ids = dict.fromkeys(grant.section for grant in mandate.powers)
    return joined((prose(sources.names.section(id)) for id in ids), "; ")


def _body(sources: Sources, then: NetworkAsOf, body: Body) -> Iterator[Part]:
    language = sources.language
    yield Heading(level=3, text=sources.names.body_in_full(body), id=f"body-{body.id}")
    if body.description:
        yield Paragraph(sources.text(body.description))
    facts = _mandate_facts(sources, then, Party(body=body.id))
    if body.composition:
        facts.append(Fact(_COMPOSITION[language], [_rule(sources, rule) for rule in body.composition]))
    chairs = _chairs(sources, then, body)
    if chairs:
        facts.append(Fact(_CHAIR[language], chairs))
    if facts:
        yield Facts(tuple(facts))
    if then.seated(body):
        yield _seats(sources, then, body)
    elif then.appointments:
        yield Paragraph(sources.say(_NOBODY, day=then.day))


def _holder(sources: Sources, then: NetworkAsOf, mandate: Mandate) -> Iterator[Part]:
    facts = _mandate_facts(sources, then, mandate.holder)
    if facts:
        yield Heading(level=3, text=holder_name(sources, mandate.holder), id=mandate.id)
        yield Facts(tuple(facts))


def _rule(sources: Sources, rule: SeatRule) -> Prose:
    role, low, high = sources.names.role_inside(rule.role), rule.at_least, rule.at_most
    if high is None:
        said = sources.say(_AT_LEAST, n=low, role=role)
    elif low == high:
        said = sources.say(_EXACTLY, n=low, role=role)
    elif low == 0:
        said = sources.say(_AT_MOST, n=high, role=role)
    else:
        said = sources.say(_BETWEEN, low=low, high=high, role=role)
    if rule.every is None:
        return said
    return sources.say(_FROM_EACH if rule.every is Every.MEMBER else _AT_EACH_UNIT, rule=said)


def _chairs(sources: Sources, then: NetworkAsOf, body: Body) -> list[Prose]:
    leading = {seat.appointment for seat in body.seats_on(then.day) if seat.is_chair}
    return [
        prose([sources.names.role(each.role), f" ({_home(sources, each.municipality, each.unit)})"])
        if each.municipality or each.unit
        else prose(sources.names.role(each.role))
        for each in then.appointments
        if each.id in leading
    ]


def _home(sources: Sources, municipality: str | None, unit: str | None) -> str:
    return sources.names.municipality(municipality) if municipality else sources.names.unit(unit or "")


def _seats(sources: Sources, then: NetworkAsOf, body: Body) -> Table:
    """By role, not by person: who holds a role is for the network itself to know."""
    language, seated = sources.language, then.seated(body)
    homes: dict[str, list[str]] = {}
    for each in seated:
        places = homes.setdefault(each.role, [])
        if each.municipality or each.unit:
            places.append(_home(sources, each.municipality, each.unit))
    columns = (
        Column(id="role", heading=ROLE[language]),
        Column(id="number", heading=_SEAT_COUNT[language], kind=ColumnKind.COUNT),
        Column(id="from", heading=_FROM[language]),
        Column(id="body", heading=BODY[language], is_implied=True),
    )
    rows = tuple(
        (
            text_cell(sources.names.role(role)),
            count_cell(sum(each.role == role for each in seated), language),
            text_cell(_counted(places)),
            text_cell(sources.names.body(body.id)),
        )
        for role, places in homes.items()
    )
    caption = sources.say(_SEATS, body=sources.names.body(body.id))
    return Table(id="seats", caption=caption, columns=columns, rows=rows, together=_ALL_SEATS[sources.language])


def _counted(places: list[str]) -> str:
    """`Giske, Ålesund (2)`."""
    times = Counter(sorted(places, key=alphabetical))
    return ", ".join(f"{place} ({number})" if number > 1 else place for place, number in times.items())


def _partner(sources: Sources, partner: Partner) -> Item:
    kind = label(partner.kind, sources.language)
    answers = tuple(Item(sources.text(each.text)) for each in partner.responsibilities)
    name = sources.names.partner(partner.id)
    goes_without_saying = name.text.lower().startswith(kind.lower())
    said = Span(name.text, name.language, url=partner.url)
    return Item(prose([said, "" if goes_without_saying else f" ({kind})"]), answers)
