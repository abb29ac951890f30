"""DOC006: a document has every field that is required."""

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.rule import Rule

documents_have_what_is_required = Rule(
    code="DOC006",
    name="documents_have_what_is_required",
    about=Document,
    severity=Severity.ERROR,
    basis="Format for dokument i sunnmore-oppvekst",
    title=_("The document has every field that is required"),
    message=_('the field "{field}" is missing'),
    fix=_("add the field"),
    reason=_("Some fields must be there for the rest to make sense: a decision without a date is no decision."),
    bad="""\
schema: sunnmore-oppvekst/people/1
id: people""",
    good="""\
schema: sunnmore-oppvekst/people/1
id: people
network: nordre-sunnmore""",
)
