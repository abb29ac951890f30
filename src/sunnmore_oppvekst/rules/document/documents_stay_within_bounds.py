"""DOC009: a document is no larger, deeper or more tangled than can be meant."""

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.rule import Rule

documents_stay_within_bounds = Rule(
    code="DOC009",
    name="documents_stay_within_bounds",
    about=Document,
    severity=Severity.ERROR,
    basis="Format for dokument i sunnmore-oppvekst",
    title=Words(
        "Dokumentet er ikkje større enn det som er rimeleg",
        "Dokumentet er ikke større enn det som er rimelig",
        "The document is of a reasonable size",
    ),
    message=Words(
        "dokumentet går ut over grensene: {reason}",
        "dokumentet går ut over grensene: {reason}",
        "the document goes beyond the bounds: {reason}",
    ),
    fix=Words(
        "del dokumentet, eller skriv det flatare",
        "del dokumentet, eller skriv det flatere",
        "divide the document, or write it flatter",
    ),
    reason=Words(
        "Ein handlingsplan tek nokre titals kilobyte. Ei fil som er mange gonger større, djupare eller veks når ho "
        "blir lesen, er ei ulukke eller eit åtak, og blir stoppa før ho tek plassen.",
        "En handlingsplan tar noen titalls kilobyte. En fil som er mange ganger større, dypere eller vokser når den "
        "blir lest, er et uhell eller et angrep, og blir stoppet før den tar plassen.",
        "An action plan takes some tens of kilobytes. A file that is many times larger or deeper, or grows as it is "
        "read, is an accident or an attack, and is stopped before it takes the room.",
    ),
    bad="""\
schema: sunnmore-oppvekst/people/1
id: people
network: nordre-sunnmore
extensions:
  giske:
    a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
    b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
    c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
    d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
    e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]""",
    good="""\
schema: sunnmore-oppvekst/people/1
id: people
network: nordre-sunnmore
extensions:
  giske:
    a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
    b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]""",
)
