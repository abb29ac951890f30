"""FU007: a grant whose time is over is reported on, item by item."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.funding import ApplicationStatus, GrantApplication
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

_MISSING_ITEM = _('the report says nothing of "{measure}"')


@rule(
    "FU007",
    severity=Severity.WARNING,
    basis="Ressursar",
    title=_("The grant is reported on, item by item"),
    message=_("the time of the grant ended {end}, and it has not been reported on"),
    variants=(_MISSING_ITEM,),
    fix=_("write the report under `report`, with an item for each measure in the application"),
    reason=_(
        "Whoever gives money wants to know what came of each item applied for. Without a report the next "
        "application is refused."
    ),
    bad="""
application:
  status: granted
  period: {start: 2019-02-01, end: 2019-05-01}
""",
    good="""
application:
  period: {start: 2019-02-01, end: 2019-05-01}
  status: reported
  report:
    on: 2019-05-02
    items: [{measure: t1, result: Alle har prøvd minst to nye arbeidsformer., spent_nok: 70000}]
""",
)
def grants_are_reported_on(application: GrantApplication, context: Context) -> Iterator[Found]:
    last = application.period.last_day if application.period else None
    if application.report is not None:
        told = {item.measure for item in application.report.items}
        for each in application.measures:
            if each.measure not in told:
                yield Found(application.report, "items", says=_MISSING_ITEM, measure=each.measure)
    elif application.status is ApplicationStatus.GRANTED and last is not None and last < context.day_of(application):
        yield Found(application, "report", end=last)
