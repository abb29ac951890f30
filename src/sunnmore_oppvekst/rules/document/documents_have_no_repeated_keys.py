"""DOC005: no key is given twice in the same place."""

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.rule import Rule

documents_have_no_repeated_keys = Rule(
    code="DOC005",
    name="documents_have_no_repeated_keys",
    about=Document,
    severity=Severity.ERROR,
    basis="YAML 1.2, section 3.2.1.1; RFC 8259, section 4",
    title=_("No key is given twice in the same place"),
    message=_('the key "{key}" is given twice in the same place'),
    fix=_("remove one of them, or join them"),
    reason=_("When a key is given twice only one can count, and which one is left to chance."),
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
