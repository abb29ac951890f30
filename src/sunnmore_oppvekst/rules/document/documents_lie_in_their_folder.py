"""DOC015: a document lies in the folder for its kind."""

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.rule import Rule

documents_lie_in_their_folder = Rule(
    code="DOC015",
    name="documents_lie_in_their_folder",
    about=Document,
    severity=Severity.WARNING,
    basis="Format for dokument i sunnmore-oppvekst",
    title=Words(
        "Dokumentet ligg i mappa for slaget sitt",
        "Dokumentet ligger i mappen for slaget sitt",
        "The document lies in the folder for its kind",
    ),
    message=Words(
        "{file} er eit dokument av slaget {kind} og høyrer heime i {folder}",
        "{file} er et dokument av slaget {kind} og hører hjemme i {folder}",
        "{file} is a document of kind {kind} and belongs in {folder}",
    ),
    fix=Words(
        "flytt fila til rett mappe",
        "flytt filen til rett mappe",
        "move the file to the right folder",
    ),
    reason=Words(
        "Folk og program leitar etter ein plan mellom planane. Det som ligg på feil stad, blir lett gløymt eller "
        "teke for noko anna.",
        "Folk og programmer leter etter en plan blant planene. Det som ligger på feil sted, blir lett glemt eller "
        "tatt for noe annet.",
        "People and programs look for a plan among the plans. What lies in the wrong place is easily forgotten, or "
        "taken for something else.",
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
