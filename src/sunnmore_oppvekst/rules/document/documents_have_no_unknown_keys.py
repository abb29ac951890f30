"""DOC004: a document has no key that nobody knows."""

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.rule import Rule

SUGGESTING_A_KEY = _('"{key}" is not a field of {owner}; did you mean "{suggestion}"?')
"""Where a known key is like it; one more fact, `suggestion`."""

documents_have_no_unknown_keys = Rule(
    code="DOC004",
    name="documents_have_no_unknown_keys",
    about=Document,
    severity=Severity.ERROR,
    basis="Format for dokument i sunnmore-oppvekst",
    title=_("The document has only known keys"),
    message=_('"{key}" is not a field of {owner}'),
    variants=(SUGGESTING_A_KEY,),
    fix=_("mend the name, or move the field under `extensions` in a namespace of its own"),
    reason=_(
        "A key that nobody knows is as a rule a slip of the pen, and what stands there would be lost in "
        "silence. Local fields have their place under `extensions`."
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
