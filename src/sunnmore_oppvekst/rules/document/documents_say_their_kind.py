"""DOC002: a document says what kind of document it is."""

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.rule import Rule

SUGGESTING_A_KIND = _('"{kind}" is not a kind of document; did you mean "{suggestion}"?')
"""Where a known kind is like it; one more fact, `suggestion`."""

ANOTHER_KIND = _('the document is of kind "{kind}", where "{wanted}" was expected')
"""Where it is a known kind, but not the one that was asked for; one more fact, `wanted`."""

WITHOUT_KIND = _("the document lacks the `schema:` line that says what kind it is")
"""Where there is no such line; no facts."""

documents_say_their_kind = Rule(
    code="DOC002",
    name="documents_say_their_kind",
    about=Document,
    severity=Severity.ERROR,
    basis="Format for dokument i sunnmore-oppvekst",
    title=_("The document says what kind it is"),
    message=_('"{kind}" is not a kind of document'),
    variants=(SUGGESTING_A_KIND, ANOTHER_KIND, WITHOUT_KIND),
    fix=_("write `schema: sunnmore-oppvekst/<kind>/1` on the first line"),
    reason=_(
        "The first line, `schema: sunnmore-oppvekst/<kind>/<version>`, says how the rest is to be read. "
        "Nobody guesses it from the file name."
    ),
    bad="""\
schema: sunnmore-oppvekst/peple/1
id: people
network: nordre-sunnmore""",
    good="""\
schema: sunnmore-oppvekst/people/1
id: people
network: nordre-sunnmore""",
)
