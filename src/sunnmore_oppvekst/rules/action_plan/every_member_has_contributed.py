"""AP014: each member has contributed, or said that it had nothing to add."""

from collections.abc import Iterator

from sunnmore_oppvekst.analysis.contributors import silent_members
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP014",
    severity=Severity.ERROR,
    basis="Handlingsplan",
    title=Words(
        "Kvar medlemskommune har bidrege eller sagt at han ikkje har noko å leggje til",
        "Hver medlemskommune har bidratt eller sagt at den ikke har noe å legge til",
        "Each member has contributed, or said that it has nothing to add",
    ),
    message=Words(
        "{municipality} har verken bidrege til planen eller sagt at kommunen ikkje har noko å leggje til",
        "{municipality} har verken bidratt til planen eller sagt at kommunen ikke har noe å legge til",
        "{municipality} has neither contributed to the plan nor said that it has nothing to add",
    ),
    fix=Words(
        "før opp bidraget under `contributions`; har kommunen ikkje noko å leggje til, så skriv `has_nothing: true`",
        "før opp bidraget under `contributions`; har kommunen ikke noe å legge til, så skriv `has_nothing: true`",
        "note the contribution under `contributions`; where there was nothing to add, with `has_nothing: true`",
    ),
    reason=Words(
        "Handlingsplanen skal utarbeidast i samarbeid med kommunane i nettverket, og ingen stemme forsvinn fordi det "
        "var stilt. Kravet gjeld frå planen er lagd fram; før det er høyringa open. Medlemene er dei som er med den "
        "første dagen i året utgåva gjeld for. Ein ny kommune er høyrd når alle kommunane som gjekk inn i han, er "
        "det.",
        "Handlingsplanen skal utarbeides i samarbeid med kommunene i nettverket, og ingen stemme forsvinner fordi "
        "det var stille. Kravet gjelder fra planen er lagt fram; før det er høringen åpen. Medlemmene er de som er "
        "med den første dagen i året utgaven gjelder for. En ny kommune er hørt når alle kommunene som gikk inn i "
        "den, er det.",
        "The action plan is to be made together with the municipalities of the network, and no voice is lost to "
        "silence. The demand holds from when the plan is proposed; until then the consultation is open. The members "
        "are those of the first day of the edition's year. A new municipality has been heard when all that merged "
        "into it have.",
    ),
    bad="""
plan:
  contributions: []
""",
    good="""
plan:
  contributions:
    - {municipality: "1531", on: 2019-01-10}
    - {municipality: "1532", on: 2019-01-11, has_nothing: true}
""",
    needs=("network",),
)
def every_member_has_contributed(plan: ActionPlan, context: Context) -> Iterator[Found]:
    """The members are those of the first day of the edition's year, whichever day the plan is judged on.

    The edition of a year in which municipalities merged thus asks those that came out of the merger.
    """
    if context.network is None or not plan.status.is_past_consultation:
        return
    for member in silent_members(plan, context.network, context.contributions):
        yield Found(plan, "contributions", municipality=member.name_on(plan.year_period.start))
