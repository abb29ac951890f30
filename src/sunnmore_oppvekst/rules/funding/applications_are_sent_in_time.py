"""FU005: an application is sent by its deadline."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.funding import GrantApplication
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

_NOT_SENT = Words(
    "fristen {deadline} er ute, og søknaden er ikkje send",
    "fristen {deadline} er ute, og søknaden er ikke sendt",
    "the deadline {deadline} has passed, and the application has not been sent",
)


@rule(
    "FU005",
    severity=Severity.WARNING,
    basis="Ressursar",
    title=Words(
        "Søknaden er send innan fristen",
        "Søknaden er sendt innen fristen",
        "The application is sent in time",
    ),
    message=Words(
        "søknaden vart send {submitted}, og fristen var {deadline}",
        "søknaden ble sendt {submitted}, og fristen var {deadline}",
        "the application was sent {submitted}, and the deadline was {deadline}",
    ),
    variants=(_NOT_SENT,),
    fix=Words(
        "før opp `submitted`, eller rett `deadline`",
        "før opp `submitted`, eller rett `deadline`",
        "enter `submitted`, or mend `deadline`",
    ),
    reason=Words(
        "Ein søknad som kjem for seint, blir ikkje lesen.",
        "En søknad som kommer for sent, blir ikke lest.",
        "An application that comes too late is not read.",
    ),
    bad="""
application:
  submitted: 2018-12-17
""",
    good="""
application:
  submitted: 2018-12-15
""",
)
def applications_are_sent_in_time(application: GrantApplication, context: Context) -> Iterator[Found]:
    deadline, submitted = application.deadline, application.submitted
    if deadline is None:
        return
    if submitted is None:
        if deadline < context.day_of(application):
            yield Found(application, "deadline", says=_NOT_SENT, deadline=deadline)
    elif submitted > deadline:
        yield Found(application, "submitted", submitted=submitted, deadline=deadline)
