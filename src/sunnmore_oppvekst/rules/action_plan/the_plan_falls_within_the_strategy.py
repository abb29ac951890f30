"""AP025: the plan's period lies within the strategy plan's."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP025",
    severity=Severity.WARNING,
    basis="Ressursar",
    title=Words(
        "Perioden til handlingsplanen ligg innanfor perioden til strategiplanen",
        "Perioden til handlingsplanen ligger innenfor perioden til strategiplanen",
        "The action plan's period lies within the strategy plan's",
    ),
    message=Words(
        "handlingsplanen går ut over perioden til strategiplanen «{strategy}»",
        "handlingsplanen går ut over perioden til strategiplanen «{strategy}»",
        'the action plan goes beyond the period of strategy plan "{strategy}"',
    ),
    fix=Words(
        "rett perioden, eller før opp strategiplanen som gjeld, under `strategy`",
        "rett perioden, eller før opp strategiplanen som gjelder, under `strategy`",
        "mend the period, or name the strategy plan in force under `strategy`",
    ),
    reason=Words(
        "Handlingsplanen gjennomfører ein strategiplan, og strategiplanen er grunnlaget for å søkje ressursar. "
        "Utanfor perioden til strategiplanen har tiltaka ikkje noko å stå på.",
        "Handlingsplanen gjennomfører en strategiplan, og strategiplanen er grunnlaget for å søke ressurser. Utenfor "
        "perioden til strategiplanen har tiltakene ikke noe å stå på.",
        "The action plan carries out a strategy plan, and the strategy plan is the ground for applying for means. "
        "Outside its period the measures have nothing to stand on.",
    ),
    bad="""
strategy:
  period: {start: 2017-01-01, end: 2019-12-31}
plan:
  period: {start: 2019-01-01, end: 2020-01-01}
""",
    good="""
strategy:
  period: {start: 2017-01-01, end: 2020-01-01}
plan:
  period: {start: 2019-01-01, end: 2020-01-01}
""",
    needs=("strategy",),
)
def the_plan_falls_within_the_strategy(plan: ActionPlan, context: Context) -> Iterator[Found]:
    strategy = context.strategy_for(plan)
    if strategy is not None and not strategy.period.includes(plan.period):
        yield Found(plan, "period", strategy=strategy.title)
