"""AP007: a measure belongs to one of the strategy plan's areas."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP007",
    severity=Severity.ERROR,
    basis="Prioriterte utviklingsområder for barnehage, skule og SFO",
    title=Words(
        "Kvart tiltak høyrer til eit prioritert utviklingsområde",
        "Hvert tiltak hører til et prioritert utviklingsområde",
        "Each measure belongs to a priority area",
    ),
    message=Words(
        "tiltaket «{measure}» høyrer ikkje til noko prioritert utviklingsområde",
        "tiltaket «{measure}» hører ikke til noe prioritert utviklingsområde",
        'measure "{measure}" belongs to no priority area',
    ),
    fix=Words(
        "før opp området under `area`",
        "før opp området under `area`",
        "name the area under `area`",
    ),
    reason=Words(
        "Handlingsplanen gjennomfører strategiplanen. Eit tiltak utanfor dei prioriterte områda dreg kreftene bort "
        "frå det nettverket har vorte samde om.",
        "Handlingsplanen gjennomfører strategiplanen. Et tiltak utenfor de prioriterte områdene trekker kreftene "
        "bort fra det nettverket har blitt enige om.",
        "The action plan carries out the strategy plan. A measure outside the priority areas draws strength away "
        "from what the network has agreed on.",
    ),
    bad="""
plan:
  measures:
    - id: t1
      area: null
      focus_points: []
""",
    good="""
plan:
  measures:
    - id: t1
      area: learning-organisations
      focus_points: [lo-1]
""",
)
def measures_belong_to_an_area(plan: ActionPlan, context: Context) -> Iterator[Found]:
    for measure in plan.measures:
        if measure.area is None:
            yield Found(measure, "area", measure=measure.id)
