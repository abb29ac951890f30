import sunnmore_oppvekst as so

HOOK_API = 1

W = so.Message("a {x}")


def mkrule(code, f):
    return so.rule(
        code,
        severity=so.Severity.WARNING,
        basis="b",
        title=so.Message("t"),
        message=W,
        reason=so.Message("w"),
        bad="x: 1",
        good="x: 2",
    )(f)


def r(plan: so.ActionPlan, context: so.Context):
    while True:
        yield so.Found(plan, "measures", x=1)


@so.hookimpl
def oppvekst_rules():
    return [mkrule("ZZ002", r)]
