"""Who takes part, and who has made it their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from sunnmore_oppvekst.analysis.contributors import heard, heard_through
from sunnmore_oppvekst.analysis.homes import Home, homes
from sunnmore_oppvekst.analysis.questions.asked import (
    MUNICIPALITY,
    NAME,
    NETWORK,
    SECTOR,
    YEAR,
    Documents,
    columns_to_data,
    count,
    edition,
    flag,
    members_of,
    rate,
    share,
    without_small_groups,
)
from sunnmore_oppvekst.analysis.standing import not_anchored, taking_part
from sunnmore_oppvekst.analysis.table import Mark, Picture, Table
from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.domain.municipality import Municipality
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.sectors import Sector
from sunnmore_oppvekst.language.words import Words

_TAKING_PART = (
    NETWORK,
    YEAR,
    MUNICIPALITY,
    NAME,
    count("measures", "tiltak som gjeld kommunen", "tiltak som gjelder kommunen", "measures for it", unit="measures"),
    count("of_measures", "av alle tiltak", "av alle tiltak", "of all measures", unit="measures"),
    count("units", "einingar i minst eitt tiltak", "enheter i minst ett tiltak", "units in a measure", unit="units",
          is_optional=True),
    count("of_units", "av opne einingar i kommunen", "av åpne enheter i kommunen", "of open units there", unit="units"),
    rate("share", "del av einingane", "del av enhetene", "share of the units"),
    count("met", "møte der kommunen var til stades", "møter der kommunen var til stede", "meetings it was at",
          unit="meetings"),
    count("of_meetings", "av møta det året", "av møtene det året", "of the meetings that year", unit="meetings"),
    flag("has_contributed", "om kommunen har kome med bidrag", "om kommunen har bidratt", "whether it contributed"),
)  # fmt: skip
_TAKING_PART_SUMMARY = Words(
    "{units} av {of} einingar deltek i minst eitt tiltak; {voices} av {members} kommunar har kome med bidrag.",
    "{units} av {of} enheter deltar i minst ett tiltak; {voices} av {members} kommuner har bidratt.",
    "{units} of {of} units take part in a measure; {voices} of {members} municipalities have contributed.",
)
_ANCHORING = (
    NETWORK,
    YEAR,
    MUNICIPALITY,
    NAME,
    SECTOR,
    count("anchored", "kor mange gonger det er forankra", "hvor mange ganger det er forankret", "how often anchored",
          unit="measure and unit", is_optional=True),
    count("of", "av så mange gonger ei eining deltek", "av så mange ganger en enhet deltar",
          "of times a unit takes part", unit="measure and unit"),
    count("units", "i så mange einingar", "i så mange enheter", "in so many units", unit="units"),
    rate("share", "del som er forankra", "del som er forankret", "share that is anchored"),
)  # fmt: skip
_ANCHORING_SUMMARY = Words(
    "Forankra {done} av {of} gonger ei eining deltek i eit tiltak.",
    "Forankret {done} av {of} ganger en enhet deltar i et tiltak.",
    "Anchored {done} of {of} times that a unit takes part in a measure.",
)


def participation(
    documents: Documents, *, year: int | None = None, audience: Audience | str = Audience.PUBLIC
) -> Table:
    """How much each member takes part: measures for it, units in them, meetings it was at, and whether it contributed.

    Args:
        documents: a workspace.
        year: the edition; None for the latest.
        audience: who it is for; figures about fewer than five units are left out for the public.

    Raises:
        UnknownName: there is no such edition.
    """
    plan, network = edition(documents, year), documents.network
    known = homes(network, on=plan.year_period.start)
    meetings = [each for each in documents.meetings if each.on.year == plan.year]
    voices = heard(plan)
    used = {unit for measure in plan.measures for unit in taking_part(measure)}
    rows = [
        _member_row(plan, member, known[member.number], meetings, network, used, voices)
        for member in members_of(documents, plan)
    ]
    data = columns_to_data(_TAKING_PART, rows)
    facts = (
        ("units", sum(data["units"])),
        ("of", sum(data["of_units"])),
        ("voices", sum(data["has_contributed"])),
        ("members", len(rows)),
    )
    return Table(
        name="participation",
        title=Words("Deltaking", "Deltakelse", "Participation"),
        columns=_TAKING_PART,
        data=without_small_groups(data, of="of_units", figures=("units", "share"), audience=Audience(audience)),
        summary=_TAKING_PART_SUMMARY,
        facts=facts,
        picture=Picture(mark=Mark.BARS, x="name", y="share"),
    )


def _member_row(
    plan: ActionPlan,
    member: Municipality,
    home: Home,
    meetings: Iterable[Meeting],
    network: Network,
    used: set[str],
    voices: frozenset[str],
) -> tuple[object, ...]:
    listed = tuple(meetings)
    units = len(used & home.units)
    return (
        plan.network,
        plan.year,
        member.number,
        member.name_on(plan.year_period.start),
        sum(home.is_reached_by(each) for each in plan.measures),
        len(plan.measures),
        units,
        len(home.units),
        share(units, len(home.units)),
        sum(_was_there(home, meeting, network) for meeting in listed),
        len(listed),
        not home.numbers.isdisjoint(voices) or bool(heard_through(member, voices, network)),
    )


def _was_there(home: Home, meeting: Meeting, network: Network) -> bool:
    present = (network.appointment(id) for id in meeting.present())
    return any(each is not None and each.municipality in home.numbers for each in present)


def anchoring_rates(
    documents: Documents,
    *,
    year: int | None = None,
    on: date | None = None,
    audience: Audience | str = Audience.PUBLIC,
) -> Table:
    """How often units have made measures their own, for each member and sector.

    A unit with two sectors counts in both.

    Args:
        documents: a workspace.
        year: the edition; None for the latest.
        on: the day it is judged on; None for the edition's own.
        audience: who it is for; figures about fewer than five units are left out for the public.

    Raises:
        UnknownName: there is no such edition.
    """
    plan, network = edition(documents, year), documents.network
    day = on or plan.own_day
    pairs = list(_pairs(plan, day))
    known = homes(network, on=plan.year_period.start)
    rows = []
    for member in members_of(documents, plan):
        for sector in Sector:
            inside = {each.id for each in network.units if sector in each.sectors} & known[member.number].units
            own = [done for unit, done in pairs if unit in inside]
            units = len({unit for unit, _ in pairs if unit in inside})
            name = member.name_on(plan.year_period.start)
            lead = (plan.network, plan.year, member.number, name, sector.value)
            rows.append((*lead, sum(own), len(own), units, share(sum(own), len(own))))
    data = columns_to_data(_ANCHORING, rows)
    shown = without_small_groups(
        data, of="units", figures=("anchored", "share"), audience=Audience(audience), within=("sector",)
    )
    return Table(
        name="anchoring_rates",
        title=Words("Grad av forankring", "Grad av forankring", "Anchoring rates"),
        columns=_ANCHORING,
        data=shown,
        summary=_ANCHORING_SUMMARY,
        facts=(("done", sum(done for _, done in pairs)), ("of", len(pairs))),
        picture=Picture(mark=Mark.HEAT, x="sector", y="name", colour="share"),
    )


def _pairs(plan: ActionPlan, day: date) -> Iterator[tuple[str, bool]]:
    """Each unit in each measure, and whether it had made it its own."""
    for measure in plan.measures:
        missing = set(not_anchored(measure, on=day))
        yield from ((unit, unit not in missing) for unit in taking_part(measure, day))
