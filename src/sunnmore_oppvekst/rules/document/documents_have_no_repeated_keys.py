"""DOC005: no key is given twice in the same place."""

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.rule import Rule

documents_have_no_repeated_keys = Rule(
    code="DOC005",
    name="documents_have_no_repeated_keys",
    about=Document,
    severity=Severity.ERROR,
    basis="YAML 1.2, section 3.2.1.1; RFC 8259, section 4",
    title=Words(
        "Ingen nøkkel står to gonger på same stad",
        "Ingen nøkkel står to ganger på samme sted",
        "No key is given twice in the same place",
    ),
    message=Words(
        "nøkkelen «{key}» står to gonger på same stad",
        "nøkkelen «{key}» står to ganger på samme sted",
        'the key "{key}" is given twice in the same place',
    ),
    fix=Words(
        "fjern den eine, eller slå dei saman",
        "fjern den ene, eller slå dem sammen",
        "remove one of them, or join them",
    ),
    reason=Words(
        "Når ein nøkkel står to gonger, kan berre den eine gjelde, og kven det blir, er tilfeldig.",
        "Når en nøkkel står to ganger, kan bare den ene gjelde, og hvilken det blir, er tilfeldig.",
        "When a key is given twice only one can count, and which one is left to chance.",
    ),
    bad="""\
schema: sunnmore-oppvekst/people/1
id: people
id: folk
network: nordre-sunnmore""",
    good="""\
schema: sunnmore-oppvekst/people/1
id: people
network: nordre-sunnmore""",
)
