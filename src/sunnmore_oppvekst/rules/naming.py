"""What findings call those that they are about."""

from __future__ import annotations

from datetime import date

from sunnmore_oppvekst.domain.composition import Whom
from sunnmore_oppvekst.domain.municipality import Lineage, Municipality
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.organisation import Appointment, Body, Mandate, Role, SeatRule
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.language.labels import words_for
from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.words import Words


def numbered(municipality: Municipality, day: date) -> str:
    """`Ålesund (1507)`, by its name on `day`."""
    return f"{municipality.name_on(day)} ({municipality.number})"


def successor(lineage: Lineage, day: date) -> Words:
    """`Ålesund (1507)`, or, where only a part went there, `Aukra (1547, only Orten)`."""
    name, number, part = lineage.municipality.name_on(day), lineage.municipality.number, lineage.part
    if part is None:
        return _same(numbered(lineage.municipality, day))
    return Words(
        f"{name} ({number}, berre {part})", f"{name} ({number}, bare {part})", f"{name} ({number}, only {part})"
    )


def place(whom: Whom, day: date) -> str | None:
    """`Giske` or `Solsida skule`; None for the network as a whole."""
    return whom.name_on(day) if isinstance(whom, Municipality) else whom.name if whom else None


def role_of(role: Role, where: str | None) -> Words:
    """`Kommunalsjef (Giske)`."""
    return _with(role.name, f" ({where})" if where else "")


def appointed_to(appointment: Appointment, network: Network, day: date) -> Words:
    """The role of an appointment and whom it is for, `Kommunalsjef (Giske)`."""
    return _role_at(appointment.role, _where(appointment, network, day), network)


def party(party: Party, network: Network, day: date) -> Words:
    """`Arbeidsutvalet`, `Rådgjevar (Giske)`, `each unit`; what the network does not know keeps its id."""
    if party.every is not None:
        return words_for(party.every)
    where = _where(party, network, day)
    if party.role is not None:
        return _role_at(party.role, where, network)
    if party.body is not None:
        body = network.body(party.body)
        return _with(body.name) if body else _same(party.body)
    partner = next((each for each in network.partners if each.id == party.partner), None)
    return _with(partner.name) if partner else _same(where or str(party.partner))


def body_or_mandate(which: Body | Mandate) -> Words:
    """A body by its name, a mandate by its id."""
    if isinstance(which, Body):
        return _with(which.name)
    return Words(f"mandatet «{which.id}»", f"mandatet «{which.id}»", f'mandate "{which.id}"')


def how_many(rule: SeatRule) -> Words:
    """How many a rule of composition asks for: `exactly 1`, `at least 2`, `at most 3`, `2 to 3`."""
    least, most = rule.at_least, rule.at_most
    if most is None:
        return Words(f"minst {least}", f"minst {least}", f"at least {least}")
    if least == most:
        return Words(f"nøyaktig {least}", f"nøyaktig {least}", f"exactly {least}")
    if least == 0:
        return Words(f"høgst {most}", f"høyst {most}", f"at most {most}")
    return Words(f"{least} til {most}", f"{least} til {most}", f"{least} to {most}")


def number(count: int) -> Words:
    """`none`, or the number."""
    return _same(str(count)) if count else Words("ingen", "ingen", "none")


def _role_at(id: str, where: str | None, network: Network) -> Words:
    role = network.role(id)
    return role_of(role, where) if role else _same(id)


def _where(who: Party | Appointment, network: Network, day: date) -> str | None:
    if who.municipality is not None:
        found = (each.name_on(day) for each in network.municipalities if each.number == who.municipality)
        return next(found, who.municipality)
    unit = network.unit(who.unit) if who.unit else None
    return unit.name if unit else who.unit


def _with(text: Text, tail: str = "") -> Words:
    return Words(*(f"{text[language]}{tail}" for language in Language))


def _same(name: str) -> Words:
    return Words(name, name, name)
