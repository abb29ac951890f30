"""Who is who, for readers in the network: only fields that the report's audience may see."""

from __future__ import annotations

from collections.abc import Iterator

from sunnmore_oppvekst.domain.network import NetworkAsOf
from sunnmore_oppvekst.domain.organisation import Appointment
from sunnmore_oppvekst.domain.people import People, Person
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.messages.sorting import alphabetical
from sunnmore_oppvekst.report.cells import text_cell
from sunnmore_oppvekst.report.parts import Heading, Part
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.table import Column, Row, Table
from sunnmore_oppvekst.report.wording import ROLE

_HEADING = _("Who is who")
_FROM = _("From")
_FIELDS = {
    "name": _("Name"),
    "email": _("E-mail"),
    "phone": _("Telephone"),
}


def contacts(sources: Sources) -> Iterator[Part]:
    """The persons who hold an appointment; nothing for a public audience."""
    then, people, language = sources.then, sources.people, sources.language
    shown = tuple(name for name in _FIELDS if sources.may_show(Person, name))
    if then is None or people is None or "name" not in shown or not sources.may_show(Appointment, "person"):
        return
    rows = _rows(sources, then, people, shown)
    if not rows:
        return
    columns = (
        *(Column(id=name, heading=_FIELDS[name][language]) for name in shown),
        Column(id="role", heading=ROLE[language]),
        Column(id="from", heading=_FROM[language]),
    )
    yield Heading(level=3, text=_HEADING[language], id="contacts")
    yield Table(id="contacts", caption=_HEADING[language], columns=columns, rows=rows)


def _rows(sources: Sources, then: NetworkAsOf, people: People, shown: tuple[str, ...]) -> tuple[Row, ...]:
    held = [
        (person, each)
        for each in then.appointments
        if each.person is not None and (person := people.person(each.person)) is not None
    ]
    held.sort(key=lambda pair: (alphabetical(pair[0].name), alphabetical(sources.names.role(pair[1].role).text)))
    return tuple(
        (
            *(text_cell(getattr(person, name)) for name in shown),
            text_cell(sources.names.role(each.role)),
            text_cell(_home(sources, each)),
        )
        for person, each in held
    )


def _home(sources: Sources, appointment: Appointment) -> str | None:
    if appointment.municipality:
        return sources.names.municipality(appointment.municipality)
    return sources.names.unit(appointment.unit) if appointment.unit else None
