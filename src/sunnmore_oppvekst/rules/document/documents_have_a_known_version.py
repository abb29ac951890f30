"""DOC003: a document is in a version that can be read."""

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.rule import Rule

documents_have_a_known_version = Rule(
    code="DOC003",
    name="documents_have_a_known_version",
    about=Document,
    severity=Severity.ERROR,
    basis="Format for dokument i sunnmore-oppvekst",
    title=Words(
        "Versjonen av dokumentet er kjend",
        "Versjonen av dokumentet er kjent",
        "The version of the document is known",
    ),
    message=Words(
        "versjon {version} er ukjend her; den nyaste er {newest}",
        "versjon {version} er ukjent her; den nyeste er {newest}",
        "version {version} is not known here; the newest is {newest}",
    ),
    fix=Words(
        "oppdater sunnmore-oppvekst, eller rett talet i `schema:`-linja",
        "oppdater sunnmore-oppvekst, eller rett tallet i `schema:`-linjen",
        "update sunnmore-oppvekst, or mend the number in the `schema:` line",
    ),
    reason=Words(
        "Eldre versjonar blir løfta når dei blir lesne. Ein nyare versjon kan ha felt som ville gått tapt, og blir "
        "difor ikkje rørt.",
        "Eldre versjoner blir løftet når de blir lest. En nyere versjon kan ha felt som ville gått tapt, og blir "
        "derfor ikke rørt.",
        "Older versions are brought up to date as they are read. A newer one may have fields that would be lost, and "
        "is therefore left alone.",
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
