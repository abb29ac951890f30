"""AP008: a measure says which of the working methods it uses."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP008",
    severity=Severity.WARNING,
    basis="Handlingsplan",
    title=_("Each measure says which working methods it uses"),
    message=_('measure "{measure}" does not say which working method it uses'),
    fix=_("name at least one of the strategy plan's working methods under `working_methods`"),
    reason=_("It matters that the strategies and ways of working reflect what one wants to achieve."),
    bad="""
plan:
  measures:
    - id: t1
      working_methods: []
""",
    good="""
plan:
  measures:
    - id: t1
      working_methods: [method-1]
""",
)
def measures_name_a_working_method(plan: ActionPlan, context: Context) -> Iterator[Found]:
    for measure in plan.measures:
        if not measure.working_methods:
            yield Found(measure, "working_methods", measure=measure.id)
