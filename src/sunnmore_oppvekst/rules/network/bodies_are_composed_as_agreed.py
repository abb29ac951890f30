"""NW003: a body as a whole is made up as its rules of composition say."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.network import Network, NetworkAsOf
from sunnmore_oppvekst.domain.organisation import Body
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.naming import how_many, number
from sunnmore_oppvekst.rules.rule import Found, rule

_BEYOND = _(
    'appointment "{appointment}" has a seat on "{body}", but its rules of composition do not name the role "{role}"'
)


@rule(
    "NW003",
    severity=Severity.ERROR,
    basis="Arbeidsutval",
    title=_("Bodies are made up as their rules say"),
    message=_('"{body}" is to have {expected} with the role "{role}", but has {number}'),
    variants=(_BEYOND,),
    fix=_("mend `seats` to be as `composition` says"),
    reason=_(
        "The strategy plan says who the working committee is: one municipal director, the pedagogical "
        "coordinator and the development adviser. The powers belong to the body as it is made up; where "
        "others meet, it is no longer that body."
    ),
    bad="""
network:
  bodies:
    - id: working-committee
      seats:
        - {appointment: director-1532, period: {start: 2017-01-01}}
        - {appointment: director-1531, period: {start: 2019-04-01}}
""",
    good="""
network:
  bodies:
    - id: working-committee
      seats:
        - {appointment: director-1532, period: {start: 2017-01-01, end: 2019-04-01}}
        - {appointment: director-1531, period: {start: 2019-04-01}}
""",
)
def bodies_are_composed_as_agreed(network: Network, context: Context) -> Iterator[Found]:
    then = context.network_for(network)
    for body in network.bodies:
        for count in then.seat_counts(body):
            role = network.role(count.rule.role)
            if count.whom is None and role is not None and not count.fits and not count.is_vacant:
                expected, seated = how_many(count.rule), number(count.seated)
                yield Found(body, "seats", body=body.name, expected=expected, role=role.name, number=seated)
        if body.composition:
            yield from _beyond_composition(body, then)


def _beyond_composition(body: Body, then: NetworkAsOf) -> Iterator[Found]:
    for appointment in then.seated_beyond_composition(body):
        role = then.network.role(appointment.role)
        if role is not None:
            yield Found(body, "seats", says=_BEYOND, appointment=appointment.id, body=body.name, role=role.name)
