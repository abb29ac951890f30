"""AP002: the plan says how needs were mapped."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP002",
    severity=Severity.ERROR,
    basis="Handlingsplan",
    title=Words(
        "Planen viser korleis behova er kartlagde",
        "Planen viser hvordan behovene er kartlagt",
        "The plan says how needs were mapped",
    ),
    message=Words(
        "planen viser ikkje korleis behova er kartlagde",
        "planen viser ikke hvordan behovene er kartlagt",
        "the plan does not say how needs were mapped",
    ),
    fix=Words(
        "før opp under `needs` korleis og når behova vart kartlagde, og kven som svarte",
        "før opp under `needs` hvordan og når behovene ble kartlagt, og hvem som svarte",
        "note under `needs` how and when needs were mapped, and who answered",
    ),
    reason=Words(
        "Ein skal nytte metodar for kartlegging av behov når ein planlegg kompetanseutvikling. Elles byggjer tiltaka "
        "på det nokre få trur at alle treng.",
        "Man skal bruke metoder for kartlegging av behov når man planlegger kompetanseutvikling. Ellers bygger "
        "tiltakene på det noen få tror at alle trenger.",
        "Needs are to be mapped when development of competence is planned. Otherwise the measures rest on what a few "
        "believe that everybody needs.",
    ),
    bad="""
plan:
  needs: []
""",
    good="""
plan:
  needs:
    - id: n1
      method: Spørjeundersøking til alle einingar
      on: 2018-11-01
""",
)
def needs_are_mapped(plan: ActionPlan, context: Context) -> Iterator[Found]:
    if not plan.needs:
        yield Found(plan, "needs")
