"""Reminders as e-mail, in nynorsk."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from email.headerregistry import Address
from email.message import EmailMessage
from typing import TYPE_CHECKING

import sunnmore_oppvekst as so
from reminders.overdue import Overdue

if TYPE_CHECKING:
    from sunnmore_oppvekst.domain.people import Person

OPENING = "Dette tok de på dykk i nettverksmøta. Fristen er ute, og ingen har sagt at det er gjort:"
CLOSING = (
    "Er det gjort, så svar på denne e-posten med dagen det vart gjort. Går det ikkje slik de tenkte, så svar med det, "
    "og kva frist de treng. De får éi påminning om dagen til det er avklart."
)


def letter(
    person: Person, items: Iterable[Overdue], *, workspace: so.Workspace, sender: Address, on: date
) -> EmailMessage:
    """The reminder to one person.

    Args:
        person: who gets it, with an address.
        items: what it is about.
        workspace: where municipalities and measures have their names.
        sender: who it is from.
        on: the day.
    """
    listed = tuple(items)
    message = EmailMessage()
    message["From"] = sender
    message["To"] = Address(display_name=person.name, addr_spec=str(person.email))
    message["Subject"] = _subject(len(listed))
    message["Message-ID"] = message_id(person, sender, on)
    message["Auto-Submitted"] = "auto-generated"
    lines = [f"Hei, {person.name}.", OPENING, *(_told(each, workspace, on) for each in listed), CLOSING]
    message.set_content("\n\n".join([*lines, f"Helsing\n{sender.display_name}"]) + "\n")
    return message


def message_id(person: Person, sender: Address, on: date) -> str:
    """The same for the same person on the same day, so that a mail server, too, can see what it has had."""
    return f"<paaminning.{on}.{person.id}@{sender.domain}>"


def _subject(number: int) -> str:
    return "Påminning: fristen er ute" if number == 1 else f"Påminning: fristen er ute for {number} ting"


def _told(each: Overdue, workspace: so.Workspace, on: date) -> str:
    commitment = each.commitment
    place = workspace.network.municipality(commitment.municipality).name_on(each.meeting.on)
    facts = [f"Frist: {commitment.due or on:%d.%m.%Y}", f"Kommune: {place}", f"Møte: {each.meeting.title['nn']}"]
    measure = next(
        (found for plan in reversed(workspace.plans) if (found := plan.measure(commitment.measure or ""))), None
    )
    if measure is not None:
        facts.append(f"Tiltak: {measure.title['nn']}")
    return "\n".join([f"- {commitment.text['nn']}", *(f"  {fact}" for fact in facts)])
