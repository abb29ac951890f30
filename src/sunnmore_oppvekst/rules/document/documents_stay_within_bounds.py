"""DOC009: a document is no larger, deeper or more tangled than can be meant."""

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.rule import Rule

documents_stay_within_bounds = Rule(
    code="DOC009",
    name="documents_stay_within_bounds",
    about=Document,
    severity=Severity.ERROR,
    basis="Format for dokument i sunnmore-oppvekst",
    title=_("The document is of a reasonable size"),
    message=_("the document goes beyond the bounds: {reason}"),
    fix=_("divide the document, or write it flatter"),
    reason=_(
        "An action plan takes some tens of kilobytes. A file that is many times larger or deeper, or grows "
        "as it is read, is an accident or an attack, and is stopped before it takes the room."
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
