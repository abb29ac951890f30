"""DOC012: no id is given twice in a document."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.names import places_of
from sunnmore_oppvekst.findings import Path, Severity, dotted
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "DOC012",
    severity=Severity.ERROR,
    basis="Format for dokument i sunnmore-oppvekst",
    title=_("No id is given twice in the document"),
    message=_('the id "{id}" is already used in the same document, at {first}'),
    fix=_("give the latter a new id"),
    reason=_(
        "Ids follow measures, goals and decisions from edition to edition. When two share one, nobody can "
        "say what was changed."
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
