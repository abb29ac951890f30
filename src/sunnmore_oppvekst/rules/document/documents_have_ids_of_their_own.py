"""DOC013: no two documents of a workspace have the same kind and id."""

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.rule import Rule

documents_have_ids_of_their_own = Rule(
    code="DOC013",
    name="documents_have_ids_of_their_own",
    about=Document,
    severity=Severity.ERROR,
    basis="Format for dokument i sunnmore-oppvekst",
    title=_("Each document has an id of its own"),
    message=_('the id "{id}" is already used by {other}'),
    fix=_("give one of the documents another id, or take it away"),
    reason=_("Other documents refer to the id. Where two documents of a kind share one, nobody knows which is meant."),
    bad="""\
plans/handlingsplan-2019.yaml:
  schema: sunnmore-oppvekst/action-plan/1
  id: handlingsplan-2019
plans/handlingsplan-2020.yaml:
  schema: sunnmore-oppvekst/action-plan/1
  id: handlingsplan-2019""",
    good="""\
plans/handlingsplan-2019.yaml:
  schema: sunnmore-oppvekst/action-plan/1
  id: handlingsplan-2019
plans/handlingsplan-2020.yaml:
  schema: sunnmore-oppvekst/action-plan/1
  id: handlingsplan-2020""",
)
