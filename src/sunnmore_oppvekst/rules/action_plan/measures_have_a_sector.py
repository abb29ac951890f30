"""AP024: a measure says whom it is for."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP024",
    severity=Severity.WARNING,
    basis="Prioriterte utviklingsområder for barnehage, skule og SFO",
    title=Words(
        "Kvart tiltak seier kva sektorar det gjeld",
        "Hvert tiltak sier hvilke sektorer det gjelder",
        "Each measure says which sectors it is for",
    ),
    message=Words(
        "tiltaket «{measure}» seier ikkje om det gjeld barnehage, skule eller SFO",
        "tiltaket «{measure}» sier ikke om det gjelder barnehage, skole eller SFO",
        'measure "{measure}" does not say whether it is for kindergarten, school or after-school care',
    ),
    fix=Words(
        "før opp éin eller fleire av `kindergarten`, `school` og `after-school` under `sectors`",
        "før opp én eller flere av `kindergarten`, `school` og `after-school` under `sectors`",
        "name one or more of `kindergarten`, `school` and `after-school` under `sectors`",
    ),
    reason=Words(
        "Utviklingsområda gjeld barnehage, skule og SFO. Kven eit tiltak er for, avgjer kven som må vere med og "
        "forankre det.",
        "Utviklingsområdene gjelder barnehage, skole og SFO. Hvem et tiltak er for, avgjør hvem som må være med og "
        "forankre det.",
        "The priority areas are for kindergarten, school and after-school care. Whom a measure is for decides who "
        "must take part in it and anchor it.",
    ),
    bad="""
plan:
  measures:
    - id: t4
      sectors: []
""",
    good="""
plan:
  measures:
    - id: t4
      sectors: [kindergarten, school]
""",
)
def measures_have_a_sector(plan: ActionPlan, context: Context) -> Iterator[Found]:
    for measure in plan.measures:
        if not measure.sectors:
            yield Found(measure, "sectors", measure=measure.id)
