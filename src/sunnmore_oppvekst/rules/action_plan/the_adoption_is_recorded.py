"""AP027: the adoption of a plan that has a history is recorded in it."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP027",
    severity=Severity.ERROR,
    basis="Handlingsplan",
    title=Words(
        "Vedtaket av planen står i historia hans",
        "Vedtaket av planen står i historien dens",
        "The adoption of the plan is recorded in its history",
    ),
    message=Words(
        "planen er vedteken, men historia seier ikkje noko om det",
        "planen er vedtatt, men historien sier ikke noe om det",
        "the plan is adopted, but its history says nothing of it",
    ),
    fix=Words(
        "la steget gå gjennom `oppvekst transition`, så kjem det med",
        "la steget gå gjennom `oppvekst transition`, så kommer det med",
        "take the step with `oppvekst transition`, which records it",
    ),
    reason=Words(
        "Ei historie er til å stole på når alt som betyr noko, står der. Ein status som er skriven inn "
        "for hand, er det ingen som har gjort.",
        "En historie er til å stole på når alt som betyr noe, står der. En status som er skrevet inn "
        "for hånd, er det ingen som har gjort.",
        "A history can be trusted when all that matters is in it. A status typed in by hand is something nobody did.",
    ),
    bad="""
record: {plan: handlingsplan-2019, has_adoption: false, is_as_recorded: true}
""",
    good="""
record: {plan: handlingsplan-2019, has_adoption: true, is_as_recorded: true}
""",
)
def the_adoption_is_recorded(plan: ActionPlan, context: Context) -> Iterator[Found]:
    record = context.record_of(plan)
    if record is not None and plan.status.is_decided and not record.has_adoption:
        yield Found(plan, "status")
