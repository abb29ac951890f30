"""Who takes part, and who has made it their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from sunnmore_oppvekst.analysis.contributors import heard, heard_through
from sunnmore_oppvekst.analysis.given import day
from sunnmore_oppvekst.analysis.homes import Home, homes
from sunnmore_oppvekst.analysis.questions.asked import Documents, callings, edition, members_of
from sunnmore_oppvekst.analysis.questions.columns import (
    MUNICIPALITY,
    NAME,
    NETWORK,
    SECTOR,
    YEAR,
    columns_to_data,
    count,
    flag,
    of_year,
    rate,
    share,
    together,
)
from sunnmore_oppvekst.analysis.questions.small_groups import LEFT_OUT, hidden_from, left_out, without
from sunnmore_oppvekst.analysis.standing import not_anchored, taking_part
from sunnmore_oppvekst.analysis.table import Mark, Picture, Table
from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.sectors import Sector
from sunnmore_oppvekst.messages.message import _

PARTICIPATION = (
    NETWORK,
    YEAR,
    MUNICIPALITY,
    NAME,
    count("measures", _("measures for it"), unit="measures"),
    count("of_measures", _("of all measures"), unit="measures"),
    count("units", _("units in a measure"), unit="units",
          is_optional=True),
    count("of_units", _("of open units there"), unit="units"),
    rate("share", _("share of the units")),
    count("met", _("meetings it was at"),
          unit="meetings"),
    count("of_meetings", _("of the network meetings that year whose attendance is recorded"), unit="meetings"),
    flag("has_contributed", _("whether it contributed")),
)  # fmt: skip
_TAKING_PART_SUMMARY = _(
    "{units} of {of} units take part in a measure; {voices} of {members} municipalities have contributed."
)
_UNPLACED = _("{unplaced} units that take part are not counted: they are not open, or it is not clear where they lie.")
ANCHORING = (
    NETWORK,
    YEAR,
    MUNICIPALITY,
    NAME,
    SECTOR,
    count("anchored", _("how often anchored"),
          unit="measure and unit", is_optional=True),
    count("of", _("of times a unit takes part"), unit="measure and unit"),
    count("units", _("in so many units"), unit="units"),
    rate("share", _("share that is anchored")),
)  # fmt: skip
_ANCHORING_SUMMARY = _("Anchored {done} of {of} times that a unit takes part in a measure.")


def participation(
    documents: Documents, *, year: int | str | None = None, audience: Audience | str = Audience.PUBLIC
) -> Table:
    """How much each member takes part: measures for it, units in them, meetings it was at, and whether it contributed.

    Meetings are those of bodies in which every member is represented.

    Args:
        documents: a workspace.
        year: the edition; None for the latest.
        audience: who it is for; figures about fewer than five units are left out for the public, and so are others
            that would give them away. What is told of all is then told of what is shown.

    Raises:
        UnknownName: there is no such edition.
    """
    plan, network = edition(documents, year), documents.network
    known = homes(network, on=plan.year_period.start)
    members = members_of(documents, plan)
    meetings = list(_network_meetings(documents, plan))
    voices = heard(plan, documents.contributions)
    used = {unit for measure in plan.measures for unit in taking_part(measure)}
    rows = []
    for member in members:
        home = known[member.number]
        units = len(used & home.units)
        rows.append(
            (
                plan.network,
                plan.year,
                member.number,
                member.name_on(plan.year_period.start),
                sum(home.is_reached_by(each) for each in plan.measures),
                len(plan.measures),
                units,
                len(home.units),
                share(units, len(home.units)),
                sum(_was_there(home, meeting, network) for meeting in meetings),
                len(meetings),
                member.number in voices or bool(heard_through(member, voices, network)),
            )
        )
    places = [known[member.number].units for member in members]
    hidden = hidden_from(audience, places, [plan.network] * len(rows))
    shown = [row for index, row in enumerate(rows) if index not in hidden]
    unplaced = len(used.difference(*places))
    facts = (
        ("year", plan.year),
        ("units", sum(row[6] for row in shown)),
        ("of", sum(row[7] for row in shown)),
        ("voices", sum(row[11] for row in rows)),
        ("members", len(rows)),
        ("unplaced", unplaced),
        *left_out(hidden, len(rows)),
    )
    return Table(
        name="participation",
        title=_("Participation"),
        columns=callings(documents, plan).calling(PARTICIPATION),
        data=without(columns_to_data(PARTICIPATION, rows), hidden, ("units", "share")),
        summary=together(of_year(_TAKING_PART_SUMMARY), _UNPLACED if unplaced else None, LEFT_OUT if hidden else None),
        facts=facts,
        picture=Picture(mark=Mark.BARS, x="municipality", y="share", told=("units", "of_units")),
    )


def _network_meetings(documents: Documents, plan: ActionPlan) -> Iterator[Meeting]:
    """The meetings that every member was to be at, in the year of an edition, and whose attendance is recorded."""
    bodies = {each.id for each in documents.network.bodies if each.represents_members}
    for meeting in documents.meetings:
        if meeting.on.year == plan.year and meeting.body in bodies and meeting.attendance:
            yield meeting


def _was_there(home: Home, meeting: Meeting, network: Network) -> bool:
    present = (network.appointment(id) for id in meeting.present())
    return any(each is not None and each.municipality in home.numbers for each in present)


def anchoring_rates(
    documents: Documents,
    *,
    year: int | str | None = None,
    on: date | None = None,
    audience: Audience | str = Audience.PUBLIC,
) -> Table:
    """How often units have made measures their own, for each member and sector.

    A unit with two sectors counts in both rows, and once in what is told of all.

    Args:
        documents: a workspace.
        year: the edition; None for the latest.
        on: the day it is judged on; None for the edition's own.
        audience: who it is for; figures about fewer than five units are left out for the public, and so are others
            that would give them away. What is told of all is then told of what is shown.

    Raises:
        UnknownName: there is no such edition.
    """
    plan, network = edition(documents, year), documents.network
    pairs = list(_pairs(plan, plan.own_day if on is None else day(on)))
    used = {pair[0] for pair in pairs}
    known = homes(network, on=plan.year_period.start)
    rows, places = [], []
    for member in members_of(documents, plan):
        for sector in Sector:
            units = {each.id for each in network.units if sector in each.sectors} & known[member.number].units & used
            own = [done for unit, done in pairs if unit in units]
            lead = (plan.network, plan.year, member.number, member.name_on(plan.year_period.start), str(sector))
            rows.append((*lead, sum(own), len(own), len(units), share(sum(own), len(own))))
            places.append(frozenset(units))
    hidden = hidden_from(audience, places, [row[4] for row in rows])
    shown = _all_of(units for index, units in enumerate(places) if index not in hidden)
    told = [done for unit, done in pairs if unit in shown]
    unplaced = len(used - _all_of(places))
    facts = (
        ("year", plan.year),
        ("done", sum(told)),
        ("of", len(told)),
        ("unplaced", unplaced),
        *left_out(hidden, len(rows)),
    )
    return Table(
        name="anchoring_rates",
        title=_("Anchoring rates"),
        columns=callings(documents, plan).calling(ANCHORING),
        data=without(columns_to_data(ANCHORING, rows), hidden, ("anchored", "share")),
        summary=together(of_year(_ANCHORING_SUMMARY), _UNPLACED if unplaced else None, LEFT_OUT if hidden else None),
        facts=facts,
        picture=Picture(mark=Mark.HEAT, x="sector", y="municipality", colour="share", told=("anchored", "of")),
    )


def _all_of(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*sets)


def _pairs(plan: ActionPlan, on: date) -> Iterator[tuple[str, bool]]:
    """Each unit in each measure, and whether it had made it its own."""
    for measure in plan.measures:
        missing = set(not_anchored(measure, on=on))
        yield from ((unit, unit not in missing) for unit in taking_part(measure, on))
