"""AP020: those who contributed were members."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP020",
    severity=Severity.WARNING,
    basis="Handlingsplan",
    title=_("Contributions come from members"),
    message=_("{municipality} is noted as having contributed to the plan, but was not a member on {on}"),
    fix=_("mend the municipality number, or note the membership in the network"),
    reason=_(
        "The plan is made together with the municipalities of the network. Members are those of the day of "
        "the contribution and those of the first day of the edition's year, so that municipalities before "
        "and after a merger all count."
    ),
    bad="""
network:
  municipalities:
    - {number: "1528", name: Sykkylven}
plan:
  contributions:
    - {municipality: "1528", on: 2019-01-12}
""",
    good="""
network:
  municipalities:
    - {number: "1528", name: Sykkylven}
plan:
  contributions:
    - {municipality: "1532", on: 2019-01-12}
""",
    needs=("network",),
)
def contributions_come_from_members(plan: ActionPlan, context: Context) -> Iterator[Found]:
    of_the_year = context.network_on(plan.year_period.start)
    if of_the_year is None:
        return
    members = of_the_year.member_numbers
    names = {each.number: each for each in of_the_year.network.municipalities}
    for receipt in plan.contributions:
        number = receipt.municipality
        if number in members or number not in names:
            continue
        then = context.network_on(receipt.on)
        if then is not None and number not in then.member_numbers:
            yield Found(receipt, "municipality", municipality=names[number].name_on(receipt.on), on=receipt.on)
