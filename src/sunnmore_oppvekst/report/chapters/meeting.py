"""One meeting: who is called to it and what they prepare, or who was there and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from sunnmore_oppvekst.domain.meeting import AgendaItem, Attendance, Commitment, LearningForm, Meeting
from sunnmore_oppvekst.domain.organisation import Appointment
from sunnmore_oppvekst.domain.people import Person
from sunnmore_oppvekst.messages.formatting import format_date
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.message import Message, _, p_
from sunnmore_oppvekst.report.cells import EMPTY, count_cell, date_cell, flag_cell, text_cell
from sunnmore_oppvekst.report.chapters.making import decision_table
from sunnmore_oppvekst.report.naming import measure_number
from sunnmore_oppvekst.report.parts import BulletList, Fact, Facts, Heading, Item, Paragraph, Part
from sunnmore_oppvekst.report.prose import Prose, Span, joined, prose
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.table import Cell, Column, ColumnKind, Row, Table
from sunnmore_oppvekst.report.wording import (
    BODY,
    DATE,
    MEASURES_HEADING,
    MUNICIPALITY,
    NETWORK,
    NOTE,
    NUMBER,
    RESPONSIBLE,
    ROLE,
    capital,
)

_TIME = _("Time")
_PLACE = _("Place")
_CALLED_BY = _("Called by")
_BY_ON = _("{who}, {day}")
_FORM = _("Form of meeting")
_WHY_NOT = _("{form}: {why}")
_AGENDA = _("Agenda")
_MATTER = _("Matter")
_ABOUT = _("About")
_PREPARE = _("Preparation")
_MINUTES = p_("duration", "Minutes")
_CALLED = p_("people", "Called")
_NAME = _("Name")
_STILL_OPEN = _("Commitments that are still open")
_COMMITMENTS = _("Commitments at home")
_WHAT = _("What")
_DUE = _("Due")
_DONE = _("Done")
_MEASURE = _("Measure")
_PRESENT = _("Attendance")
_CAME = _("Present")
_PREPARED = _("Prepared")
_SUBSTITUTE = _("Substitute")
_DECISIONS = _("Decisions")
_SAID = _("Minutes")
_CHAIR = _("{role} (chair)")


def meeting_facts(sources: Sources) -> Iterator[Part]:
    """When and where, which body, who called it, and how it is laid out."""
    meeting, language = sources.meeting, sources.language
    if meeting is None:
        return
    facts = []
    if sources.network:
        facts.append(Fact(NETWORK[language], [sources.text(sources.network.name)]))
    facts += [
        Fact(BODY[language], [sources.names.body(meeting.body)]),
        Fact(DATE[language], [format_date(meeting.on, language)]),
    ]
    times = "–".join(filter(None, (meeting.starts, meeting.ends)))
    if times:
        facts.append(Fact(_TIME[language], [times]))
    if meeting.place:
        facts.append(Fact(_PLACE[language], [sources.text(meeting.place)]))
    if meeting.notice:
        who = sources.names.party(meeting.notice.by)
        facts.append(Fact(_CALLED_BY[language], [sources.say(_BY_ON, who=who, day=meeting.notice.sent)]))
    if meeting.learning_form:
        facts.append(Fact(_FORM[language], [_form(sources, meeting, meeting.learning_form)]))
    yield Facts(tuple(facts))


def _form(sources: Sources, meeting: Meeting, form: LearningForm) -> Prose:
    said = capital(label(form, sources.language))
    if meeting.learning_form_reason is None:
        return prose(said)
    return sources.say(_WHY_NOT, form=said, why=meeting.learning_form_reason)


def notice_text(sources: Sources) -> Iterator[Part]:
    """What the notice says."""
    meeting = sources.meeting
    if meeting is not None and meeting.notice is not None and meeting.notice.text is not None:
        yield Paragraph(sources.text(meeting.notice.text))


def agenda(sources: Sources) -> Iterator[Part]:
    """The matters, with what to prepare for each."""
    meeting, language = sources.meeting, sources.language
    if meeting is None or not meeting.agenda:
        return
    yield Heading(level=2, text=_AGENDA[language], id="agenda")
    columns = (
        Column(id="number", heading=NUMBER[language], kind=ColumnKind.COUNT),
        Column(id="matter", heading=_MATTER[language]),
        Column(id="text", heading=_ABOUT[language]),
        Column(id="preparation", heading=_PREPARE[language]),
        Column(id="measures", heading=MEASURES_HEADING[language]),
        Column(id="minutes", heading=_MINUTES[language], kind=ColumnKind.COUNT),
    )
    rows = tuple(_matter(sources, number, each) for number, each in enumerate(meeting.agenda, start=1))
    yield Table(id="agenda", caption=_AGENDA[language], columns=columns, rows=rows).without_empty(
        "text", "preparation", "measures", "minutes"
    )


def _matter(sources: Sources, number: int, item: AgendaItem) -> Row:
    language = sources.language
    return (
        count_cell(number, language),
        text_cell(sources.text(item.title)),
        text_cell(sources.text(item.text) if item.text else None),
        text_cell(sources.text(item.preparation) if item.preparation else None),
        text_cell(joined((_measure(sources, each) for each in item.measures), "; ") or None),
        count_cell(item.minutes, language),
    )


def _measure(sources: Sources, id: str) -> Prose:
    found = sources.plan.measure(id) if sources.plan else None
    number = measure_number(id)
    return prose([f"{number} ", sources.text(found.title)]) if found else prose(number)


def called(sources: Sources) -> Iterator[Part]:
    """Who sits on the body that day; their names, too, for those who may see them."""
    meeting, network, language = sources.meeting, sources.network, sources.language
    body = network.body(meeting.body) if network and meeting else None
    if meeting is None or network is None or body is None:
        return
    held = {each.id: each for each in network.appointments}
    seats = [seat for seat in body.seats_on(meeting.on) if seat.appointment in held]
    if not seats:
        return
    yield Heading(level=2, text=_CALLED[language], id="called")
    rows = tuple(
        (
            *_who(sources, held[seat.appointment], is_chair=seat.is_chair),
            text_cell(_person(sources, held[seat.appointment])),
        )
        for seat in seats
    )
    yield Table(
        id="called", caption=_CALLED[language], columns=(*_who_columns(sources), _name_column(sources)), rows=rows
    ).without_empty("name", "municipality")


def _who_columns(sources: Sources) -> tuple[Column, ...]:
    language = sources.language
    return (Column(id="role", heading=ROLE[language]), Column(id="municipality", heading=MUNICIPALITY[language]))


def _name_column(sources: Sources) -> Column:
    return Column(id="name", heading=_NAME[sources.language])


def _who(sources: Sources, appointment: Appointment | None, *, id: str = "", is_chair: bool = False) -> Row:
    if appointment is None:
        return text_cell(id), EMPTY
    role = sources.names.role(appointment.role)
    home = sources.names.municipality(appointment.municipality) if appointment.municipality else None
    unit = sources.names.unit(appointment.unit) if appointment.unit else None
    return text_cell(sources.say(_CHAIR, role=role) if is_chair else role), text_cell(unit or home)


def _person(sources: Sources, appointment: Appointment | None) -> str | None:
    """The name of the one who holds it, for those who may see it."""
    may = sources.may_show(Person, "name") and sources.may_show(Appointment, "person")
    if not may or appointment is None or appointment.person is None or sources.people is None:
        return None
    found = sources.people.person(appointment.person)
    return found.name if found else None


def still_open(sources: Sources) -> Iterator[Part]:
    """What was committed to in meetings before, and is not done."""
    meeting = sources.meeting
    if meeting is None:
        return
    earlier = [
        evolve(each, done=None)
        for before in sources.meetings
        if before.body == meeting.body and before.on < meeting.on
        for each in before.commitments
        if each.done is None or each.done > meeting.on
    ]
    if earlier:
        yield Heading(level=2, text=_STILL_OPEN[sources.language], id="still-open")
        yield commitment_table(sources, earlier, _STILL_OPEN)


def commitments(sources: Sources) -> Iterator[Part]:
    """What the members took home."""
    meeting = sources.meeting
    if meeting is not None and meeting.commitments:
        yield Heading(level=2, text=_COMMITMENTS[sources.language], id="commitments")
        yield commitment_table(sources, meeting.commitments, _COMMITMENTS)


def commitment_table(sources: Sources, listed: Iterable[Commitment], caption: Message) -> Table:
    """Who has committed to what, and whether it is done."""
    language = sources.language
    columns = (
        Column(id="municipality", heading=MUNICIPALITY[language]),
        Column(id="what", heading=_WHAT[language]),
        Column(id="responsible", heading=RESPONSIBLE[language]),
        Column(id="measure", heading=_MEASURE[language]),
        Column(id="due", heading=_DUE[language], kind=ColumnKind.DATE),
        Column(id="done", heading=_DONE[language], kind=ColumnKind.DATE),
    )
    rows = tuple(
        (
            text_cell(sources.names.municipality(each.municipality)),
            text_cell(sources.text(each.text)),
            text_cell(sources.names.party(each.responsible) if each.responsible else None),
            Cell(text=measure_number(each.measure), value=each.measure) if each.measure else EMPTY,
            date_cell(each.due, language),
            date_cell(each.done, language),
        )
        for each in listed
    )
    return Table(id="commitments", caption=caption[language], columns=columns, rows=rows).without_empty(
        "responsible", "measure", "due", "done"
    )


def attendance(sources: Sources) -> Iterator[Part]:
    """Who came, who was prepared, and who came instead."""
    meeting, language = sources.meeting, sources.language
    if meeting is None or not meeting.attendance:
        return
    columns = (
        *_who_columns(sources),
        _name_column(sources),
        Column(id="present", heading=_CAME[language], kind=ColumnKind.FLAG),
        Column(id="prepared", heading=_PREPARED[language], kind=ColumnKind.FLAG),
        Column(id="substitute", heading=_SUBSTITUTE[language]),
        Column(id="note", heading=NOTE[language]),
    )
    yield Heading(level=2, text=_PRESENT[language], id="attendance")
    yield Table(
        id="attendance",
        caption=_PRESENT[language],
        columns=columns,
        rows=tuple(_attended(sources, each) for each in meeting.attendance),
    ).without_empty("municipality", "name", "prepared", "substitute", "note")


def _attended(sources: Sources, each: Attendance) -> Row:
    language, network = sources.language, sources.network
    held = network.appointment(each.appointment) if network else None
    instead = network.appointment(each.substitute) if network and each.substitute else None
    return (
        *_who(sources, held, id=each.appointment),
        text_cell(_person(sources, held)),
        flag_cell(each.is_present, language),
        EMPTY if each.is_prepared is None else flag_cell(each.is_prepared, language),
        text_cell(sources.names.role(instead.role) if instead else each.substitute),
        text_cell(sources.text(each.note) if each.note else None),
    )


def what_was_said(sources: Sources) -> Iterator[Part]:
    """The minutes themselves, after the matters they are about."""
    meeting, language = sources.meeting, sources.language
    if meeting is None:
        return
    if meeting.agenda:
        yield Heading(level=2, text=_AGENDA[language], id="agenda")
        yield BulletList(tuple(_said_matter(sources, each) for each in meeting.agenda), is_numbered=True)
    if meeting.minutes is not None:
        yield Heading(level=2, text=_SAID[language], id="said")
        for paragraph in meeting.minutes[language].split("\n\n"):
            if paragraph.strip():
                found = meeting.minutes.language_of(language)
                yield Paragraph(Span(" ".join(paragraph.split()), None if found is language else found))


def _said_matter(sources: Sources, item: AgendaItem) -> Item:
    inner = tuple(Item(_measure(sources, each)) for each in item.measures)
    return Item(prose([Span(sources.text(item.title).text, sources.text(item.title).language, is_strong=True)]), inner)


def decided(sources: Sources) -> Iterator[Part]:
    """What was decided."""
    meeting = sources.meeting
    if meeting is not None and meeting.decisions:
        yield Heading(level=2, text=_DECISIONS[sources.language], id="decisions")
        yield decision_table(sources, meeting.decisions)
