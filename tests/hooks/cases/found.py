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
    yield so.Found(object(), "measures", x=1)
    yield 7


def r2(plan: so.ActionPlan, context: so.Context):
    yield so.Found(plan, "nosuchfield", x=1)


def r3(plan: so.ActionPlan, context: so.Context):
    yield so.Found(plan, "measures")  # fact missing


@so.hookimpl
def oppvekst_rules():
    return [mkrule("ZZ004", r), mkrule("ZZ005", r2), mkrule("ZZ006", r3)]
