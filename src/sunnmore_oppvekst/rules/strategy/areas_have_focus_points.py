"""ST003: each priority area has focus points."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "ST003",
    severity=Severity.WARNING,
    basis="Prioriterte utviklingsområder for barnehage, skule og SFO",
    title=Words(
        "Kvart utviklingsområde har punkt under seg",
        "Hvert utviklingsområde har punkter under seg",
        "Each priority area has focus points",
    ),
    message=Words(
        "utviklingsområdet «{area}» har ingen punkt under seg",
        "utviklingsområdet «{area}» har ingen punkter under seg",
        'priority area "{area}" has no focus points',
    ),
    fix=Words(
        "skriv under `focus_points` kva nettverket vil arbeide med i området",
        "skriv under `focus_points` hva nettverket vil arbeide med i området",
        "write under `focus_points` what the network will work on in the area",
    ),
    reason=Words(
        "Ei overskrift som «Lærande organisasjonar» rommar alt. Punkta seier kva det er ein faktisk vil gjere, og er "
        "det tiltaka kan vise til.",
        "En overskrift som «Lærande organisasjonar» rommer alt. Punktene sier hva man faktisk vil gjøre, og er det "
        "tiltakene kan vise til.",
        "A heading such as «Lærande organisasjonar» can hold anything. The points say what is really to be done, and "
        "give measures something to point to.",
    ),
    bad="""
strategy:
  priority_areas:
    - {id: inclusive-environment, focus_points: []}
plan:
  measures:
    - {id: t2, focus_points: []}
""",
    good="""
strategy:
  priority_areas:
    - id: inclusive-environment
      focus_points:
        - {id: ie-1, text: Eit inkluderande og trygt miljø}
plan:
  measures:
    - {id: t2, focus_points: [ie-1]}
""",
)
def areas_have_focus_points(strategy: StrategyPlan, context: Context) -> Iterator[Found]:
    for area in strategy.priority_areas:
        if not area.focus_points:
            yield Found(area, "focus_points", area=area.title)
