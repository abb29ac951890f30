import sunnmore_oppvekst as so

HOOK_API = 1


@so.rule(
    "HH001",
    severity=so.Severity.ERROR,
    basis="b",
    title=so.Message("t"),
    message=so.Message("a"),
    reason=so.Message("w"),
    bad="x: 1",
    good="x: 2",
)
def r(plan: so.ActionPlan, context: so.Context):
    for m in plan.measures:
        yield so.Found(m, "title")
        m.indicators[5]


@so.hookimpl
def oppvekst_rules():
    return [r]
