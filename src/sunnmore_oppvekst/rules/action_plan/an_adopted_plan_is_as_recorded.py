"""AP028: an adopted plan that has a history is as the history says."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP028",
    severity=Severity.ERROR,
    basis="Handlingsplan",
    title=Words(
        "Ein vedteken plan er slik historia seier",
        "En vedtatt plan er slik historien sier",
        "An adopted plan is as its history says",
    ),
    message=Words(
        "planen er endra etter det siste som står i historia hans",
        "planen er endret etter det siste som står i historien dens",
        "the plan was changed after the last thing in its history",
    ),
    fix=Words(
        "sjå kva som er endra med `oppvekst history`, og før det opp, eller hent planen att derfrå",
        "se hva som er endret med `oppvekst history`, og før det opp, eller hent planen tilbake derfra",
        "see what changed with `oppvekst history`, and record it, or get the plan back from there",
    ),
    reason=Words(
        "Det som er vedteke, skal ikkje bli noko anna i det stille. Kvar endring etterpå er ei hending med nokon bak.",
        "Det som er vedtatt, skal ikke bli noe annet i det stille. Hver endring etterpå er en hendelse med noen bak.",
        "What was adopted is not to become something else in silence. Each change afterwards is an "
        "event with somebody behind it.",
    ),
    bad="""
record: {plan: handlingsplan-2019, has_adoption: true, is_as_recorded: false}
""",
    good="""
record: {plan: handlingsplan-2019, has_adoption: true, is_as_recorded: true}
""",
)
def an_adopted_plan_is_as_recorded(plan: ActionPlan, context: Context) -> Iterator[Found]:
    record = context.record_of(plan)
    if record is not None and plan.status.is_decided and not record.is_as_recorded:
        yield Found(plan, "status")
