"""DOC013: no two documents of a workspace have the same kind and id."""

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.rule import Rule

documents_have_ids_of_their_own = Rule(
    code="DOC013",
    name="documents_have_ids_of_their_own",
    about=Document,
    severity=Severity.ERROR,
    basis="Format for dokument i sunnmore-oppvekst",
    title=Words(
        "Kvart dokument har sin eigen id",
        "Hvert dokument har sin egen id",
        "Each document has an id of its own",
    ),
    message=Words(
        "id-en «{id}» er alt brukt av {other}",
        "id-en «{id}» er allerede brukt av {other}",
        'the id "{id}" is already used by {other}',
    ),
    fix=Words(
        "gi det eine dokumentet ein annan id, eller ta det bort",
        "gi det ene dokumentet en annen id, eller ta det bort",
        "give one of the documents another id, or take it away",
    ),
    reason=Words(
        "Andre dokument viser til id-en. Har to dokument av same slag same id, veit ingen kven av dei det gjeld.",
        "Andre dokumenter viser til id-en. Har to dokumenter av samme slag samme id, vet ingen hvilket av dem det "
        "gjelder.",
        "Other documents refer to the id. Where two documents of a kind share one, nobody knows which is meant.",
    ),
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
