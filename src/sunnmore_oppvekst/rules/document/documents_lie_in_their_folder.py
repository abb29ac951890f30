"""DOC015: a document lies in the folder for its kind."""

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.rule import Rule

documents_lie_in_their_folder = Rule(
    code="DOC015",
    name="documents_lie_in_their_folder",
    about=Document,
    severity=Severity.WARNING,
    basis="Format for dokument i sunnmore-oppvekst",
    title=_("The document lies in the folder for its kind"),
    message=_("{file} is a document of kind {kind} and belongs in {folder}"),
    fix=_("move the file to the right folder"),
    reason=_(
        "People and programs look for a plan among the plans. What lies in the wrong place is easily "
        "forgotten, or taken for something else."
    ),
    bad="""\
plans/strategiplan.yaml:
  schema: sunnmore-oppvekst/strategy-plan/1
  id: strategiplan-2017""",
    good="""\
strategy/strategiplan.yaml:
  schema: sunnmore-oppvekst/strategy-plan/1
  id: strategiplan-2017""",
)
