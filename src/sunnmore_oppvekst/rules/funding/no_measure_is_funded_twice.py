"""FU004: no measure gets grants from two applications for the same time."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.funding import ApplicationStatus, GrantApplication
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "FU004",
    severity=Severity.WARNING,
    basis="Ressursar",
    title=_("No measure is funded twice for the same time"),
    message=_('a grant for "{measure}" is asked for in "{other}" too, for the same time'),
    fix=_("divide the measure or the time between the applications, or withdraw one"),
    reason=_(
        "Of two grants for the same thing one must be paid back. That is easier to see before the "
        "application is sent than after."
    ),
    bad="""
other-application:
  id: soknad-2019-b
  title: Søknad til KS
  network: nordre-sunnmore
  strategy: strategiplan-2017
  plan: handlingsplan-2019
  funder: ks
  scheme: regional-2018
  status: submitted
  period: {start: 2019-03-01, end: 2019-06-01}
  submitted: 2018-12-11
  universities: [volda]
  criteria: [{criterion: regional-2018-1, text: Saman med Volda.}]
  measures:
    - {measure: t1, amount_nok: 7000, own_share_nok: 3000}
""",
    good="""
other-application:
  id: soknad-2019-b
  title: Søknad til KS
  network: nordre-sunnmore
  strategy: strategiplan-2017
  plan: handlingsplan-2019
  funder: ks
  scheme: regional-2018
  status: rejected
  period: {start: 2019-03-01, end: 2019-06-01}
  submitted: 2018-12-11
  universities: [volda]
  criteria: [{criterion: regional-2018-1, text: Saman med Volda.}]
  measures:
    - {measure: t1, amount_nok: 7000, own_share_nok: 3000}
""",
)
def no_measure_is_funded_twice(application: GrantApplication, context: Context) -> Iterator[Found]:
    if application.status is ApplicationStatus.REJECTED:
        return
    for other in context.applications:
        if other.id > application.id and other.status is not ApplicationStatus.REJECTED and application.overlaps(other):
            asked = {each.measure for each in other.measures}
            for each in application.measures:
                if each.measure in asked:
                    yield Found(each, "measure", measure=each.measure, other=other.title)
