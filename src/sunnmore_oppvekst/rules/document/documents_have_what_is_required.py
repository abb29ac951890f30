"""DOC006: a document has every field that is required."""

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.rule import Rule

documents_have_what_is_required = Rule(
    code="DOC006",
    name="documents_have_what_is_required",
    about=Document,
    severity=Severity.ERROR,
    basis="Format for dokument i sunnmore-oppvekst",
    title=Words(
        "Dokumentet har alle felt som trengst",
        "Dokumentet har alle felt som trengs",
        "The document has every field that is required",
    ),
    message=Words(
        "feltet «{field}» manglar",
        "feltet «{field}» mangler",
        'the field "{field}" is missing',
    ),
    fix=Words(
        "legg til feltet",
        "legg til feltet",
        "add the field",
    ),
    reason=Words(
        "Nokre felt må vere der for at resten skal ha meining: eit vedtak utan dato er ikkje noko vedtak.",
        "Noen felt må være der for at resten skal ha mening: et vedtak uten dato er ikke noe vedtak.",
        "Some fields must be there for the rest to make sense: a decision without a date is no decision.",
    ),
    bad="""\
schema: sunnmore-oppvekst/people/1
id: people""",
    good="""\
schema: sunnmore-oppvekst/people/1
id: people
network: nordre-sunnmore""",
)
