"""DOC014: the settings of a workspace are valid."""

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.rule import Rule

the_settings_can_be_read = Rule(
    code="DOC014",
    name="the_settings_can_be_read",
    about=Document,
    severity=Severity.ERROR,
    basis="TOML 1.0",
    title=_("The settings in oppvekst.toml are valid"),
    message=_("the settings cannot be used: {reason}"),
    fix=_("mend the setting"),
    reason=_(
        "The settings decide which rules hold and how much they weigh. A setting that is overlooked gives "
        "either false calm or false alarm."
    ),
    bad="""\
oppvekst.toml: |
  [check]
  on = 2020-06-15
  select = 'AP'""",
    good="""\
oppvekst.toml: |
  [check]
  on = 2020-06-15
  select = ['AP']""",
)
