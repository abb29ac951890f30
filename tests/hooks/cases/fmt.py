import sunnmore_oppvekst as so

HOOK_API = 1

W = so.Message("a {x:.1f}")


@so.rule(
    "ZZ007",
    severity=so.Severity.WARNING,
    basis="b",
    title=so.Message("t"),
    message=W,
    reason=so.Message("w"),
    bad="x: 1",
    good="x: 2",
)
def r(plan: so.ActionPlan, context: so.Context):
    yield so.Found(plan, "measures", x=None)


@so.hookimpl
def oppvekst_rules():
    return [r]
