"""Who may do what on a day. What no mandate gives is refused, and the refusal names the mandate it would take."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from sunnmore_oppvekst.domain.network import Network, NetworkAsOf
from sunnmore_oppvekst.domain.organisation import Appointment, Mandate, Power, Scope
from sunnmore_oppvekst.domain.party import Every, Party
from sunnmore_oppvekst.errors import NotAuthorised
from sunnmore_oppvekst.messages.labels import label_message
from sunnmore_oppvekst.messages.message import Message, _
from sunnmore_oppvekst.messages.reprs import brief
from sunnmore_oppvekst.revision.sitting import Sitting, what_is_wrong_with

Actor = Appointment | Sitting
"""Who acts: somebody through an appointment, or a body in a meeting."""

DECIDED_TOGETHER = frozenset({Power.DECIDE, Power.REVISE, Power.OVERSEE})
"""The powers that a body uses by decision in a meeting only; for the rest, each who sits on it acts for it."""

_REFUSED = _("{who} may not {power} on {on}: {why}")
_NEEDED = _("it takes {needed}, which {held_by} has")
_NOBODY = _("no mandate gives that power on that day")
_NOT_IN_OFFICE = _("not in office on that day")


@frozen(kw_only=True)
class Authority:
    """The answer to whether somebody may do something; true or false in itself.

    Attributes:
        power: what it is about.
        on: the day.
        who: id of the appointment, or of the body.
        mandate: the mandate that allows it, or None.
        needed: the mandates that give the power on the day.
        held_by: ids of the appointments and bodies, and numbers of the members, that hold them.
        says: how a refusal is said, in nn, nb and en.
    """

    power: Power
    on: date
    who: str
    mandate: Mandate | None
    needed: tuple[Mandate, ...]
    held_by: tuple[str, ...]
    says: Message

    __repr__ = brief

    def __bool__(self) -> bool:
        return self.mandate is not None

    def granted(self) -> Mandate:
        """The mandate that allows it.

        Raises:
            NotAuthorised: nothing does.
        """
        if self.mandate is None:
            raise NotAuthorised(self.says, tuple(mandate.id for mandate in self.needed), self.held_by)
        return self.mandate


def authority(network: Network, actor: Actor, power: Power, *, on: date) -> Authority:
    """Whether `actor` has `power` on `on`, and by which mandate.

    Args:
        network: the network, over its whole life.
        actor: an appointment, which must hold on the day; or a sitting, which is a body's decision in a meeting.
        power: what is to be done.
        on: the day.
    """
    standing = network.as_of(on)
    mandates = network.mandates_with(power, on=on)
    wrong = _what_is_wrong(network, actor, on)
    found = next((each for each in mandates if wrong is None and _acts_for(standing, actor, each.holder, power)), None)
    return Authority(
        power=power,
        on=on,
        who=actor.id if isinstance(actor, Appointment) else actor.meeting.body,
        mandate=found,
        needed=mandates,
        held_by=tuple(dict.fromkeys(name for each in mandates for name in _holders(standing, each.holder))),
        says=_refusal(network, actor, power, on, wrong or _lacking(network, mandates)),
    )


def _refusal(network: Network, actor: Actor, power: Power, on: date, why: Message) -> Message:
    return _REFUSED.bind(who=_called(network, party_of(actor)), power=label_message(power), on=on, why=why)


def _lacking(network: Network, mandates: tuple[Mandate, ...]) -> Message:
    if not mandates:
        return _NOBODY
    return _NEEDED.bind(
        needed=tuple(mandate.id for mandate in mandates),
        held_by=tuple(_called(network, mandate.holder) for mandate in mandates),
    )


def _called(network: Network, party: Party) -> object:
    """What somebody is called: a body or role by its name, and whom the role is held for."""
    if party.body is not None:
        body = network.body(party.body)
        return body.name if body else party.body
    if party.role is not None:
        role = network.role(party.role)
        known = {each.number: each.name for each in network.municipalities}
        place = known.get(party.municipality or "") or party.unit
        name = role.name if role else party.role
        return _("{name} ({place})").bind(name=name, place=place) if place else name
    return label_message(party.every) if party.every else party.municipality or party.unit or party.partner


def party_of(actor: Actor) -> Party:
    """Who acts, as plans and events name them."""
    if isinstance(actor, Sitting):
        return Party(body=actor.meeting.body)
    if actor.municipality is not None:
        return Party(role=actor.role, municipality=actor.municipality)
    return Party(role=actor.role, unit=actor.unit) if actor.unit is not None else Party(role=actor.role)


def _what_is_wrong(network: Network, actor: Actor, on: date) -> Message | None:
    if isinstance(actor, Sitting):
        return what_is_wrong_with(actor, network, on)
    return None if network.appointment(actor.id) == actor and on in actor.period else _NOT_IN_OFFICE


def _acts_for(network: NetworkAsOf, actor: Actor, holder: Party, power: Power) -> bool:
    """Whether what the actor does is done by the holder of a mandate."""
    if isinstance(actor, Sitting):
        return holder == Party(body=actor.meeting.body)
    if holder.body is not None:
        return power not in DECIDED_TOGETHER and _sits_on(network, actor, holder.body)
    if holder.role is not None:
        is_it = holder.municipality in {None, actor.municipality} and holder.unit in {None, actor.unit}
        return actor.role == holder.role and is_it
    if holder.every is Every.MEMBER or holder.municipality is not None:
        is_theirs = holder.municipality in {None, actor.municipality}
        return is_theirs and _speaks_for_a_member(network, actor)
    if holder.every is Every.UNIT or holder.unit is not None:
        is_open = any(unit.id == actor.unit for unit in network.units)
        return is_open and holder.unit in {None, actor.unit}
    return False


def _sits_on(network: NetworkAsOf, actor: Appointment, body: str) -> bool:
    found = network.network.body(body)
    return found is not None and actor in network.seated(found)


def _speaks_for_a_member(network: NetworkAsOf, actor: Appointment) -> bool:
    role = network.network.role(actor.role)
    return role is not None and role.scope is Scope.MUNICIPALITY and actor.municipality in network.member_numbers


def _holders(network: NetworkAsOf, holder: Party) -> tuple[str, ...]:
    """Ids of those who hold a mandate: bodies, appointments, and numbers of members."""
    if holder.body is not None:
        return (holder.body,)
    if holder.role is not None:
        held = network.holders(holder.role, municipality=holder.municipality)
        return tuple(each.id for each in held if holder.unit in {None, each.unit})
    if holder.every is Every.MEMBER:
        return tuple(sorted(network.member_numbers))
    if holder.every is Every.UNIT:
        return tuple(unit.id for unit in network.units)
    return tuple(name for name in (holder.municipality, holder.unit, holder.partner) if name is not None)
