"""DOC001: a document is text that can be read."""

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.rule import Rule

documents_can_be_read = Rule(
    code="DOC001",
    name="documents_can_be_read",
    about=Document,
    severity=Severity.ERROR,
    basis="YAML 1.2; RFC 8259 (JSON)",
    title=_("The document can be read"),
    message=_("the document cannot be read: {reason}"),
    fix=_("mend the form of the line in question"),
    reason=_(
        "A document is UTF-8 text, written as YAML or JSON. A slip in the form makes the rest impossible to make out."
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
