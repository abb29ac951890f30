"""FU005: an application is sent by its deadline."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.funding import GrantApplication
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

_NOT_SENT = _("the deadline {deadline} has passed, and the application has not been sent")


@rule(
    "FU005",
    severity=Severity.WARNING,
    basis="Ressursar",
    title=_("The application is sent in time"),
    message=_("the application was sent {submitted}, and the deadline was {deadline}"),
    variants=(_NOT_SENT,),
    fix=_("enter `submitted`, or mend `deadline`"),
    reason=_("An application that comes too late is not read."),
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
