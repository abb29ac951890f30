"""DOC007: each field holds a value of its own kind."""

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.rule import Rule

SUGGESTING_A_VALUE = _('"{value}" is not {expected}; did you mean "{suggestion}"?')
"""Where an allowed value is like it; one more fact, `suggestion`."""

fields_hold_the_right_kind_of_value = Rule(
    code="DOC007",
    name="fields_hold_the_right_kind_of_value",
    about=Document,
    severity=Severity.ERROR,
    basis="Format for dokument i sunnmore-oppvekst",
    title=_("Each field holds a value of the right kind"),
    message=_('"{value}" is not {expected}'),
    variants=(SUGGESTING_A_VALUE,),
    fix=_("write the value as the field asks"),
    reason=_(
        'Nothing is guessed or converted in silence: municipality "0811" is not the number 811, and `NO` is not no.'
    ),
    bad="""\
schema: sunnmore-oppvekst/people/1
id: people
network: nordre-sunnmore
persons: Kari Nordmann""",
    good="""\
schema: sunnmore-oppvekst/people/1
id: people
network: nordre-sunnmore
persons:
  - {id: kari, name: Kari Nordmann}""",
)
