"""DOC012: no id is given twice in a document."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.names import places_of
from sunnmore_oppvekst.findings import Path, Severity, dotted
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "DOC012",
    severity=Severity.ERROR,
    basis="Format for dokument i sunnmore-oppvekst",
    title=Words(
        "Ingen id er brukt to gonger i dokumentet",
        "Ingen id er brukt to ganger i dokumentet",
        "No id is given twice in the document",
    ),
    message=Words(
        "id-en «{id}» er alt brukt i same dokument, ved {first}",
        "id-en «{id}» er allerede brukt i samme dokument, ved {first}",
        'the id "{id}" is already used in the same document, at {first}',
    ),
    fix=Words(
        "gi den siste ein ny id",
        "gi den siste en ny id",
        "give the latter a new id",
    ),
    reason=Words(
        "Id-ane følgjer tiltak, mål og vedtak frå utgåve til utgåve. Når to har same id, kan ingen seie kva som vart "
        "endra.",
        "Id-ene følger tiltak, mål og vedtak fra utgave til utgave. Når to har samme id, kan ingen si hva som ble "
        "endret.",
        "Ids follow measures, goals and decisions from edition to edition. When two share one, nobody can say what "
        "was changed.",
    ),
    bad="""
plan:
  measures:
    - id: t2
      milestones:
        - {id: t1-m1, text: Kursrekkja er avslutta, due: 2019-11-20}
""",
    good="""
plan:
  measures:
    - id: t2
      milestones:
        - {id: t2-m2, text: Kursrekkja er avslutta, due: 2019-11-20}
""",
)
def ids_are_unique_in_their_document(document: Document, context: Context) -> Iterator[Found]:
    given = context.names_of(document).given
    if len(set(given)) == len(given):
        return
    first: dict[str, Path] = {}
    for path, value in places_of(document):
        id = getattr(value, "id", None)
        if id in first:
            yield Found(value, "id", id=id, first=dotted((*first[id], "id")))
        elif id is not None:
            first[id] = path
