"""DOC004: a document has no key that nobody knows."""

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.rule import Rule

SUGGESTING_A_KEY = Words(
    "«{key}» er ikkje noko felt i {owner}; meinte du «{suggestion}»?",
    "«{key}» er ikke noe felt i {owner}; mente du «{suggestion}»?",
    '"{key}" is not a field of {owner}; did you mean "{suggestion}"?',
)
"""Where a known key is like it; one more fact, `suggestion`."""

documents_have_no_unknown_keys = Rule(
    code="DOC004",
    name="documents_have_no_unknown_keys",
    about=Document,
    severity=Severity.ERROR,
    basis="Format for dokument i sunnmore-oppvekst",
    title=Words(
        "Dokumentet har berre kjende nøklar",
        "Dokumentet har bare kjente nøkler",
        "The document has only known keys",
    ),
    message=Words(
        "«{key}» er ikkje noko felt i {owner}",
        "«{key}» er ikke noe felt i {owner}",
        '"{key}" is not a field of {owner}',
    ),
    variants=(SUGGESTING_A_KEY,),
    fix=Words(
        "rett namnet, eller flytt feltet under `extensions` i eit eige namnerom",
        "rett navnet, eller flytt feltet under `extensions` i et eget navnerom",
        "mend the name, or move the field under `extensions` in a namespace of its own",
    ),
    reason=Words(
        "Ein nøkkel som ingen kjenner, er som regel ein skrivefeil, og det som står der, ville gått tapt i det "
        "stille. Lokale felt har plassen sin under `extensions`.",
        "En nøkkel som ingen kjenner, er som regel en skrivefeil, og det som står der, ville gått tapt i det stille. "
        "Lokale felt har plassen sin under `extensions`.",
        "A key that nobody knows is as a rule a slip of the pen, and what stands there would be lost in silence. "
        "Local fields have their place under `extensions`.",
    ),
    bad="""\
schema: sunnmore-oppvekst/people/1
id: people
network: nordre-sunnmore
persons:
  - {id: kari, name: Kari Nordmann, mail: kari@example.org}""",
    good="""\
schema: sunnmore-oppvekst/people/1
id: people
network: nordre-sunnmore
persons:
  - id: kari
    name: Kari Nordmann
    email: kari@example.org
    extensions:
      giske: {kontor: 204}""",
)
