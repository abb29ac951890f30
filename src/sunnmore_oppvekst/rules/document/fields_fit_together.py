"""DOC008: the fields of a value fit together."""

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.rule import Rule

fields_fit_together = Rule(
    code="DOC008",
    name="fields_fit_together",
    about=Document,
    severity=Severity.ERROR,
    basis="Format for dokument i sunnmore-oppvekst",
    title=Words(
        "Felta passar saman",
        "Feltene passer sammen",
        "The fields fit together",
    ),
    message=Words(
        "felta passar ikkje saman; det skulle vore {expected}",
        "feltene passer ikke sammen; det skulle vært {expected}",
        "the fields do not fit together; this should be {expected}",
    ),
    fix=Words(
        "rett det eine feltet etter det andre",
        "rett det ene feltet etter det andre",
        "mend one of the fields after the other",
    ),
    reason=Words(
        "To verdiar kan vere rette kvar for seg og likevel ikkje gå i hop: ein periode som sluttar før han startar, "
        "eller fleire som svara på ei kartlegging enn som vart spurde.",
        "To verdier kan være riktige hver for seg og likevel ikke gå i hop: en periode som slutter før den starter, "
        "eller flere som svarte på en kartlegging enn som ble spurt.",
        "Two values may be right each for itself and yet not agree: a period that ends before it starts, or more who "
        "answered than were asked.",
    ),
    bad="""\
schema: sunnmore-oppvekst/strategy-plan/1
id: strategiplan-2017
title: Strategiplan
network: nordre-sunnmore
period: {start: 2026-01-01, end: 2017-01-01}""",
    good="""\
schema: sunnmore-oppvekst/strategy-plan/1
id: strategiplan-2017
title: Strategiplan
network: nordre-sunnmore
period: {start: 2017-01-01, end: 2026-01-01}""",
)
