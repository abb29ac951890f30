"""The year wheel (*årshjul*): meetings, deadlines, milestones and the work on the plan, by day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from attrs import frozen

from sunnmore_oppvekst.domain.measure import Measure, MeasureState
from sunnmore_oppvekst.domain.meeting import Commitment, Meeting
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.plan import ActionPlan, PlanStatus
from sunnmore_oppvekst.messages.formatting import format_date
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.message import _, n_
from sunnmore_oppvekst.report.cells import date_cell, text_cell
from sunnmore_oppvekst.report.figure import Calendar, Category, Figure, Occasion
from sunnmore_oppvekst.report.naming import measure_number
from sunnmore_oppvekst.report.parts import Paragraph, Part, Report
from sunnmore_oppvekst.report.prose import plain, prose
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.table import Column, ColumnKind, Table
from sunnmore_oppvekst.report.wording import DATE, capital

_TITLE = _("Year wheel {year}")
_ALT = n_(
    "What is to happen: one occasion, on {first}.",
    "What is to happen, in order of time: {count} occasions from {first} to {last}.",
    number="count",
)
_NOTHING = _("There is nothing in the calendar.")
_TIME = _("Time")
_WHAT = _("What")
_KIND = _("Kind")
_PLACE = _("Place")
_OFF = _("cancelled: {title}")
_FOR_MEASURE = _("{number} {title}: {what}")
_APPLICATION = _("Application due: {title}")
_UPDATE = _("Update the plan: {title}")
_REVISE = _("Revise the plan: {title}")
_ENDS = _("The plan ends: {title}")
_AGENDA = _("Matters: {matters}")


def year_wheel(sources: Sources) -> Report:
    """What happens in the year of the plan, for everybody or for the one it concerns."""
    year = sources.plan.year if sources.plan else sources.on.year
    told = (each for each in _occasions(sources) if each.day.year == year or each.category is Category.PLAN)
    occasions = tuple(sorted(told, key=lambda each: (each.day, each.starts or "", each.id)))
    title = _TITLE.format(sources.language, {"year": str(year)})
    return Report(
        title=title,
        language=sources.language,
        subject=sources.plan.id if sources.plan else sources.network.id if sources.network else "",
        on=sources.on,
        audience=sources.audience,
        parts=tuple(_parts(sources, title, occasions)),
        register="calendar",
    )


def _parts(sources: Sources, title: str, occasions: tuple[Occasion, ...]) -> Iterator[Part]:
    language = sources.language
    if not occasions:
        yield Paragraph(_NOTHING[language])
    facts = {
        "count": str(len(occasions)),
        "first": format_date(occasions[0].day, language) if occasions else "",
        "last": format_date(occasions[-1].day, language) if occasions else "",
    }
    yield Figure(
        id="calendar",
        caption=title,
        alt=_ALT.format(language, facts) if occasions else _NOTHING[language],
        drawing=Calendar(id=sources.network.id if sources.network else "", occasions=occasions),
        table=_table(sources, title, occasions),
    )


def _table(sources: Sources, title: str, occasions: tuple[Occasion, ...]) -> Table:
    language = sources.language
    headings = {"time": _TIME, "what": _WHAT, "kind": _KIND, "place": _PLACE}
    return Table(
        id="calendar",
        caption=title,
        columns=(
            Column(id="on", heading=DATE[language], kind=ColumnKind.DATE),
            *(Column(id=id, heading=words[language]) for id, words in headings.items()),
        ),
        rows=tuple(
            (
                date_cell(each.day, language),
                text_cell("–".join(filter(None, (each.starts, each.ends))) or None),
                text_cell(_OFF.format(language, {"title": each.title}) if each.is_cancelled else each.title),
                text_cell(capital(label(each.category, language))),
                text_cell(each.place or None),
            )
            for each in occasions
        ),
    )


def _occasions(sources: Sources) -> Iterator[Occasion]:
    concerned = Concerned(sources)
    for meeting in sources.meetings:
        if concerned.by_meeting(meeting):
            yield _meeting(sources, meeting)
        yield from (
            _commitment(sources, meeting, each) for each in meeting.commitments if each.due and concerned.by(each)
        )
    yield from _milestones(sources, concerned)
    if sources.plan is not None:
        yield from _plan_work(sources, sources.plan)
        yield from _deadlines(sources)


def _meeting(sources: Sources, meeting: Meeting) -> Occasion:
    matters = "; ".join(plain(prose(sources.text(each.title))) for each in meeting.agenda)
    return Occasion(
        id=f"meeting.{meeting.id}",
        title=sources.text(meeting.title).text,
        day=meeting.on,
        category=Category.MEETING,
        starts=meeting.starts,
        ends=meeting.ends,
        place=sources.text(meeting.place).text if meeting.place else "",
        text=_AGENDA.format(sources.language, {"matters": matters}) if matters else "",
        revision=meeting.notice.sent if meeting.notice else meeting.on,
    )


def _commitment(sources: Sources, meeting: Meeting, commitment: Commitment) -> Occasion:
    who = sources.names.municipality(commitment.municipality)
    return Occasion(
        id=f"commitment.{meeting.id}.{commitment.id}",
        title=f"{who}: {sources.text(commitment.text).text}",
        day=commitment.due or meeting.on,
        category=Category.COMMITMENT,
        revision=meeting.on,
    )


def _milestones(sources: Sources, concerned: Concerned) -> Iterator[Occasion]:
    """Those of the plan, and those of the edition before that are still ahead and gone from it, as cancelled."""
    plan, given = sources.plan, set()
    for measure in sources.measures:
        for each in measure.milestones:
            given.add((measure.id, each.id))
            if concerned.by_measure(measure):
                yield _milestone(sources, measure, each.id, each.due, is_cancelled=_is_off(sources, measure))
    if plan is None or sources.before is None:
        return
    for measure in sources.before.measures:
        for each in measure.milestones:
            is_gone = (measure.id, each.id) not in given and each.done is None and each.due >= plan.year_period.start
            if is_gone and concerned.by_measure(measure):
                yield _milestone(sources, measure, each.id, each.due, is_cancelled=True)


def _milestone(sources: Sources, measure: Measure, id: str, due: date, *, is_cancelled: bool) -> Occasion:
    found = next(each for each in measure.milestones if each.id == id)
    facts = {
        "number": measure_number(measure.id),
        "title": sources.text(measure.title).text,
        "what": sources.text(found.text).text,
    }
    plan = sources.plan
    return Occasion(
        id=f"milestone.{measure.id}.{id}",
        title=_FOR_MEASURE.format(sources.language, facts),
        day=due,
        category=Category.MILESTONE,
        text=plain(sources.names.parties(measure.responsible)),
        is_cancelled=is_cancelled,
        revision=(plan.last_change() or plan.own_day) if plan else sources.on,
    )


def _is_off(sources: Sources, measure: Measure) -> bool:
    is_withdrawn = sources.plan is not None and sources.plan.status is PlanStatus.WITHDRAWN
    return is_withdrawn or measure.state_on(sources.on) is MeasureState.CANCELLED


def _plan_work(sources: Sources, plan: ActionPlan) -> Iterator[Occasion]:
    title = sources.text(plan.title).text
    days = {"revise": (_REVISE, date(plan.year + 1, 1, 1))}
    if plan.period.last_day is not None:
        days["end"] = (_ENDS, plan.period.last_day)
    if plan.follow_up_days is not None:
        days["update"] = (_UPDATE, plan.last_attention() + timedelta(days=plan.follow_up_days))
    for id, (words, day) in days.items():
        yield Occasion(
            id=f"plan.{plan.network}.{id}",
            title=words.format(sources.language, {"title": title}),
            day=day,
            category=Category.PLAN,
            is_cancelled=plan.status is PlanStatus.WITHDRAWN,
            revision=plan.last_change() or plan.own_day,
        )


def _deadlines(sources: Sources) -> Iterator[Occasion]:
    for each in sources.applications:
        if each.deadline is not None:
            yield Occasion(
                id=f"application.{each.id}",
                title=_APPLICATION.format(sources.language, {"title": sources.text(each.title).text}),
                day=each.deadline,
                category=Category.DEADLINE,
                revision=each.submitted or each.deadline,
            )


@frozen
class Concerned:
    """Whether something is for the one that the calendar is for; without one, everything is.

    Attributes:
        sources: what the calendar is made from.
    """

    sources: Sources

    def by(self, commitment: Commitment) -> bool:
        """Whether a commitment is the municipality's, or the role's."""
        who = self.sources.concerning
        role = commitment.responsible.role if commitment.responsible else None
        return who in {None, commitment.municipality, role}

    def by_meeting(self, meeting: Meeting) -> bool:
        """Whether somebody of the municipality, or in the role, sits on the body that day."""
        who, network = self.sources.concerning, self.sources.network
        if who is None or network is None:
            return True
        body = network.body(meeting.body)
        if body is None:
            return True
        held = {each.id: each for each in network.appointments}
        sitting = [held[seat.appointment] for seat in body.seats_on(meeting.on) if seat.appointment in held]
        is_named = any(who in {each.role, each.municipality} for each in sitting)
        return is_named or (body.represents_members and any(each.number == who for each in network.municipalities))

    def by_measure(self, measure: Measure) -> bool:
        """Whether it answers for the measure, takes part in it or proposed it."""
        who = self.sources.concerning
        if who is None:
            return True
        part = measure.participants
        named = {*part.municipalities, *part.roles, *map(self._home, part.units)} if part else set[str | None]()
        return who == measure.proposed_by or who in named or any(map(self._is, measure.responsible))

    def _is(self, party: Party) -> bool:
        who = self.sources.concerning
        return who in {party.municipality, party.role} or (party.unit is not None and self._home(party.unit) == who)

    def _home(self, unit: str) -> str | None:
        then, network = self.sources.then, self.sources.network
        found = network.unit(unit) if network else None
        home = then.municipality_of(found) if then and found else None
        return home.number if home else None
