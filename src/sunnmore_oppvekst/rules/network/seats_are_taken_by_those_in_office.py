"""NW010: who sits on a body holds an appointment in force, for a member."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.network import Network, NetworkAsOf
from sunnmore_oppvekst.domain.organisation import Appointment, Body, Seat
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.naming import appointed_to
from sunnmore_oppvekst.rules.rule import Found, rule

_NOT_YET = _('appointment "{appointment}" has a seat on "{body}" on {day}, but is not in force before {since}')
_FOR_AN_OUTSIDER = _(
    'appointment "{appointment}" has a seat on "{body}" on {day}, but is for a municipality that is not '
    "a member: {role}"
)


@rule(
    "NW010",
    severity=Severity.ERROR,
    basis="Organisering",
    title=_("Whoever has a seat on a body holds an appointment in force"),
    message=_('appointment "{appointment}" has a seat on "{body}" on {day}, but was in force only until {last}'),
    variants=(_NOT_YET, _FOR_AN_OUTSIDER),
    fix=_("end the seat, or give it to an appointment that is in force"),
    reason=_(
        "A seat is taken by virtue of a role. Those who have left it, or who stand for a municipality that "
        "no longer belongs, cannot decide for the others."
    ),
    bad="""
network:
  appointments:
    - {id: former-adviser, role: adviser, municipality: "1532", period: {start: 2017-01-01, end: 2019-01-01}}
  bodies:
    - id: network-forum
      seats:
        - {appointment: former-adviser, period: {start: 2017-01-01}}
""",
    good="""
network:
  appointments:
    - {id: former-adviser, role: adviser, municipality: "1532", period: {start: 2017-01-01, end: 2019-01-01}}
  bodies:
    - id: network-forum
      seats:
        - {appointment: former-adviser, period: {start: 2017-01-01, end: 2019-01-01}}
""",
)
def seats_are_taken_by_those_in_office(network: Network, context: Context) -> Iterator[Found]:
    then = context.network_for(network)
    for body in network.bodies:
        for seat in body.seats_on(then.day):
            appointment = network.appointment(seat.appointment)
            if appointment is not None:
                yield from _objections(seat, appointment, body, then)


def _objections(seat: Seat, appointment: Appointment, body: Body, then: NetworkAsOf) -> Iterator[Found]:
    facts = {"appointment": appointment.id, "body": body.name, "day": then.day}
    if then.day < appointment.period.start:
        yield Found(seat, "appointment", says=_NOT_YET, since=appointment.period.start, **facts)
    elif then.day not in appointment.period:
        yield Found(seat, "appointment", says=None, last=appointment.period.last_day, **facts)
    elif appointment.municipality is not None and then.is_outside(appointment.municipality):
        role = appointed_to(appointment, then.network, then.day)
        yield Found(seat, "appointment", says=_FOR_AN_OUTSIDER, role=role, **facts)
