"""DOC002: a document says what kind of document it is."""

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.rule import Rule

SUGGESTING_A_KIND = Words(
    "«{kind}» er ikkje noko slag dokument; meinte du «{suggestion}»?",
    "«{kind}» er ikke noe slags dokument; mente du «{suggestion}»?",
    '"{kind}" is not a kind of document; did you mean "{suggestion}"?',
)
"""Where a known kind is like it; one more fact, `suggestion`."""

ANOTHER_KIND = Words(
    "dokumentet er av slaget «{kind}», og «{wanted}» var venta her",
    "dokumentet er av slaget «{kind}», og «{wanted}» var ventet her",
    'the document is of kind "{kind}", where "{wanted}" was expected',
)
"""Where it is a known kind, but not the one that was asked for; one more fact, `wanted`."""

WITHOUT_KIND = Words(
    "dokumentet manglar `schema:`-linja som seier kva slag det er",
    "dokumentet mangler `schema:`-linjen som sier hva slags det er",
    "the document lacks the `schema:` line that says what kind it is",
)
"""Where there is no such line; no facts."""

documents_say_their_kind = Rule(
    code="DOC002",
    name="documents_say_their_kind",
    about=Document,
    severity=Severity.ERROR,
    basis="Format for dokument i sunnmore-oppvekst",
    title=Words(
        "Dokumentet seier kva slag det er",
        "Dokumentet sier hva slags det er",
        "The document says what kind it is",
    ),
    message=Words(
        "«{kind}» er ikkje noko slag dokument",
        "«{kind}» er ikke noe slags dokument",
        '"{kind}" is not a kind of document',
    ),
    variants=(SUGGESTING_A_KIND, ANOTHER_KIND, WITHOUT_KIND),
    fix=Words(
        "skriv `schema: sunnmore-oppvekst/<slag>/1` på første linja",
        "skriv `schema: sunnmore-oppvekst/<slag>/1` på første linje",
        "write `schema: sunnmore-oppvekst/<kind>/1` on the first line",
    ),
    reason=Words(
        "Den første linja, `schema: sunnmore-oppvekst/<slag>/<versjon>`, seier korleis resten skal lesast. Ingen "
        "gissar seg til det ut frå filnamnet.",
        "Den første linjen, `schema: sunnmore-oppvekst/<slag>/<versjon>`, sier hvordan resten skal leses. Ingen "
        "gjetter seg til det ut fra filnavnet.",
        "The first line, `schema: sunnmore-oppvekst/<kind>/<version>`, says how the rest is to be read. Nobody "
        "guesses it from the file name.",
    ),
    bad="""\
schema: sunnmore-oppvekst/peple/1
id: people
network: nordre-sunnmore""",
    good="""\
schema: sunnmore-oppvekst/people/1
id: people
network: nordre-sunnmore""",
)
