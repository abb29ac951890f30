"""NW010: who sits on a body holds an appointment in force, for a member."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.network import Network, NetworkAsOf
from sunnmore_oppvekst.domain.organisation import Appointment, Body, Seat
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.naming import appointed_to
from sunnmore_oppvekst.rules.rule import Found, rule

_NOT_YET = Words(
    "vervet «{appointment}» har plass i «{body}» {day}, men gjeld ikkje før {since}",
    "vervet «{appointment}» har plass i «{body}» {day}, men gjelder ikke før {since}",
    'appointment "{appointment}" has a seat on "{body}" on {day}, but is not in force before {since}',
)
_FOR_AN_OUTSIDER = Words(
    "vervet «{appointment}» har plass i «{body}» {day}, men er for ein kommune som ikkje er medlem: {role}",
    "vervet «{appointment}» har plass i «{body}» {day}, men er for en kommune som ikke er medlem: {role}",
    'appointment "{appointment}" has a seat on "{body}" on {day}, but is for a municipality that is not a member: '
    "{role}",
)


@rule(
    "NW010",
    severity=Severity.ERROR,
    basis="Organisering",
    title=Words(
        "Den som har plass i eit organ, har eit verv som gjeld",
        "Den som har plass i et organ, har et verv som gjelder",
        "Whoever has a seat on a body holds an appointment in force",
    ),
    message=Words(
        "vervet «{appointment}» har plass i «{body}» {day}, men gjaldt berre til og med {last}",
        "vervet «{appointment}» har plass i «{body}» {day}, men gjaldt bare til og med {last}",
        'appointment "{appointment}" has a seat on "{body}" on {day}, but was in force only until {last}',
    ),
    variants=(_NOT_YET, _FOR_AN_OUTSIDER),
    fix=Words(
        "avslutt plassen, eller gi han til eit verv som gjeld",
        "avslutt plassen, eller gi den til et verv som gjelder",
        "end the seat, or give it to an appointment that is in force",
    ),
    reason=Words(
        "Ein sit i eit organ i kraft av rolla si. Den som har gått av, eller representerer ein kommune som ikkje "
        "lenger er med, kan ikkje gjere vedtak for dei andre.",
        "Man sitter i et organ i kraft av rollen sin. Den som har gått av, eller representerer en kommune som ikke "
        "lenger er med, kan ikke gjøre vedtak for de andre.",
        "A seat is taken by virtue of a role. Those who have left it, or who stand for a municipality that no longer "
        "belongs, cannot decide for the others.",
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
