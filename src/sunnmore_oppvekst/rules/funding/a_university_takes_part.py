"""FU006: a university or university college takes part where the scheme asks for one."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.funding import GrantApplication
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "FU006",
    severity=Severity.ERROR,
    basis="Samarbeid med UH-miljøa",
    title=Words(
        "Eit universitet eller ein høgskule er med der ordninga krev det",
        "Et universitet eller en høyskole er med der ordningen krever det",
        "A university takes part where the scheme asks for one",
    ),
    message=Words(
        "ordninga «{scheme}» krev at eit universitet eller ein høgskule er med",
        "ordningen «{scheme}» krever at et universitet eller en høyskole er med",
        'the scheme "{scheme}" asks for a university or university college',
    ),
    fix=Words(
        "før opp kven de samarbeider med under `universities`",
        "før opp hvem dere samarbeider med under `universities`",
        "enter whom you work with under `universities`",
    ),
    reason=Words(
        "Ordningane for kompetanseutvikling byggjer på partnarskap med eit universitet eller ein "
        "høgskule, og det same gjer strategiplanen.",
        "Ordningene for kompetanseutvikling bygger på partnerskap med et universitet eller en "
        "høyskole, og det samme gjør strategiplanen.",
        "The schemes for competence development rest on partnership with a university or university "
        "college, and so does the strategy plan.",
    ),
    bad="""
application:
  universities: []
""",
    good="""
application:
  universities: [volda]
""",
    needs=("network",),
)
def a_university_takes_part(application: GrantApplication, context: Context) -> Iterator[Found]:
    scheme = context.scheme(application.scheme)
    if scheme is not None and scheme.needs_university and not application.universities:
        yield Found(application, "universities", scheme=scheme.name)
