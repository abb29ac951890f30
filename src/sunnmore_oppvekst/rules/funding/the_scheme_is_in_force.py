"""FU002: an application names a funder, and a scheme that is in force."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.funding import GrantApplication
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

_UNNAMED = Words(
    "søknaden seier ikkje kven han går til, eller etter kva ordning",
    "søknaden sier ikke hvem den går til, eller etter hvilken ordning",
    "the application does not say whom it goes to, or under which scheme",
)


@rule(
    "FU002",
    severity=Severity.WARNING,
    basis="Ressursar",
    title=Words(
        "Søknaden gjeld ei ordning som er i kraft, og seier kven som betaler",
        "Søknaden gjelder en ordning som er i kraft, og sier hvem som betaler",
        "The application is for a scheme in force, and says who pays",
    ),
    message=Words(
        "ordninga «{scheme}» var ikkje i kraft {day}",
        "ordningen «{scheme}» var ikke i kraft {day}",
        'the scheme "{scheme}" was not in force on {day}',
    ),
    variants=(_UNNAMED,),
    fix=Words(
        "før opp `funder` og `scheme`; sjå i nettverket kva ordningar som gjeld når",
        "før opp `funder` og `scheme`; se i nettverket hvilke ordninger som gjelder når",
        "enter `funder` and `scheme`; the network tells which schemes hold when",
    ),
    reason=Words(
        "Vilkåra blir endra. Ein søknad etter ei ordning som er avvikla, svarar på feil spørsmål.",
        "Vilkårene blir endret. En søknad etter en ordning som er avviklet, svarer på feil spørsmål.",
        "Terms change. An application under a scheme that has ended answers the wrong questions.",
    ),
    bad="""
network:
  schemes:
    - {id: regional-2018, period: {start: 2020-01-01, end: 2021-01-01}}
""",
    good="""
network:
  schemes:
    - {id: regional-2018, period: {start: 2018-01-01, end: 2021-01-01}}
""",
    needs=("network",),
)
def the_scheme_is_in_force(application: GrantApplication, context: Context) -> Iterator[Found]:
    if application.funder is None or application.scheme is None:
        yield Found(application, "funder" if application.funder is None else "scheme", says=_UNNAMED)
        return
    scheme = context.scheme(application.scheme)
    day = application.submitted or application.deadline
    if scheme is not None and day is not None and day not in scheme.period:
        yield Found(application, "scheme", scheme=scheme.name, day=day)
