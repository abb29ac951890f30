"""DOC003: a document is in a version that can be read."""

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.rule import Rule

documents_have_a_known_version = Rule(
    code="DOC003",
    name="documents_have_a_known_version",
    about=Document,
    severity=Severity.ERROR,
    basis="Format for dokument i sunnmore-oppvekst",
    title=_("The version of the document is known"),
    message=_("version {version} is not known here; the newest is {newest}"),
    fix=_("update sunnmore-oppvekst, or mend the number in the `schema:` line"),
    reason=_(
        "Older versions are brought up to date as they are read. A newer one may have fields that would be "
        "lost, and is therefore left alone."
    ),
    bad="""\
schema: sunnmore-oppvekst/people/7
id: people
network: nordre-sunnmore""",
    good="""\
schema: sunnmore-oppvekst/people/1
id: people
network: nordre-sunnmore""",
)
