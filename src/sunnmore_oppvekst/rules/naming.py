"""What findings call those that they are about."""

from __future__ import annotations

from datetime import date

from sunnmore_oppvekst.domain.composition import Whom
from sunnmore_oppvekst.domain.municipality import Lineage, Municipality
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.organisation import Appointment, Body, Mandate, Role, SeatRule
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.messages.labels import label_message
from sunnmore_oppvekst.messages.message import Message, _, verbatim


def numbered(municipality: Municipality, day: date) -> str:
    """`Ålesund (1507)`, by its name on `day`."""
    return f"{municipality.name_on(day)} ({municipality.number})"


def successor(lineage: Lineage, day: date) -> Message:
    """`Ålesund (1507)`, or, where only a part went there, `Aukra (1547, only Orten)`."""
    name, number, part = lineage.municipality.name_on(day), lineage.municipality.number, lineage.part
    if part is None:
        return verbatim(numbered(lineage.municipality, day))
    return _("{name} ({number}, only {part})").bind(name=name, number=number, part=part)


def place(whom: Whom, day: date) -> str | None:
    """`Giske` or `Solsida skule`; None for the network as a whole."""
    return whom.name_on(day) if isinstance(whom, Municipality) else whom.name if whom else None


def role_of(role: Role, where: str | None) -> Message:
    """`Kommunalsjef (Giske)`."""
    return _("{name} ({place})").bind(name=role.name, place=where) if where else verbatim(role.name)


def appointed_to(appointment: Appointment, network: Network, day: date) -> Message:
    """The role of an appointment and whom it is for, `Kommunalsjef (Giske)`."""
    return _role_at(appointment.role, _where(appointment, network, day), network)


def party(party: Party, network: Network, day: date) -> Message:
    """`Arbeidsutvalet`, `Rådgjevar (Giske)`, `each unit`; what the network does not know keeps its id."""
    if party.every is not None:
        return label_message(party.every)
    where = _where(party, network, day)
    if party.role is not None:
        return _role_at(party.role, where, network)
    if party.body is not None:
        body = network.body(party.body)
        return verbatim(body.name) if body else verbatim(party.body)
    partner = next((each for each in network.partners if each.id == party.partner), None)
    return verbatim(partner.name) if partner else verbatim(where or str(party.partner))


def body_or_mandate(which: Body | Mandate) -> Message:
    """A body by its name, a mandate by its id."""
    if isinstance(which, Body):
        return verbatim(which.name)
    return _('mandate "{id}"').bind(id=which.id)


def how_many(rule: SeatRule) -> Message:
    """How many a rule of composition asks for: `exactly 1`, `at least 2`, `at most 3`, `2 to 3`."""
    least, most = rule.at_least, rule.at_most
    if most is None:
        return _("at least {least}").bind(least=least)
    if least == most:
        return _("exactly {least}").bind(least=least)
    if least == 0:
        return _("at most {most}").bind(most=most)
    return _("{least} to {most}").bind(least=least, most=most)


def number(count: int) -> Message:
    """`none`, or the number."""
    return verbatim(str(count)) if count else _("none")


def _role_at(id: str, where: str | None, network: Network) -> Message:
    role = network.role(id)
    return role_of(role, where) if role else verbatim(id)


def _where(who: Party | Appointment, network: Network, day: date) -> str | None:
    if who.municipality is not None:
        found = (each.name_on(day) for each in network.municipalities if each.number == who.municipality)
        return next(found, who.municipality)
    unit = network.unit(who.unit) if who.unit else None
    return unit.name if unit else who.unit
