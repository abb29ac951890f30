"""DOC001: a document is text that can be read."""

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.rule import Rule

documents_can_be_read = Rule(
    code="DOC001",
    name="documents_can_be_read",
    about=Document,
    severity=Severity.ERROR,
    basis="YAML 1.2; RFC 8259 (JSON)",
    title=Words(
        "Dokumentet kan lesast",
        "Dokumentet kan leses",
        "The document can be read",
    ),
    message=Words(
        "dokumentet kan ikkje lesast: {reason}",
        "dokumentet kan ikke leses: {reason}",
        "the document cannot be read: {reason}",
    ),
    fix=Words(
        "rett forma på linja det gjeld",
        "rett formen på linjen det gjelder",
        "mend the form of the line in question",
    ),
    reason=Words(
        "Eit dokument er tekst i UTF-8, skriven som YAML eller JSON. Ein skrivefeil i forma gjer at resten ikkje kan "
        "tydast.",
        "Et dokument er tekst i UTF-8, skrevet som YAML eller JSON. En skrivefeil i formen gjør at resten ikke kan "
        "tydes.",
        "A document is UTF-8 text, written as YAML or JSON. A slip in the form makes the rest impossible to make out.",
    ),
    bad="""\
schema: sunnmore-oppvekst/people/1
id: people
network: nordre-sunnmore
persons: [{id: kari, name: Kari Nordmann}""",
    good="""\
schema: sunnmore-oppvekst/people/1
id: people
network: nordre-sunnmore
persons: [{id: kari, name: Kari Nordmann}]""",
)
