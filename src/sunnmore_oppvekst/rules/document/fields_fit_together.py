"""DOC008: the fields of a value fit together."""

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.rule import Rule

fields_fit_together = Rule(
    code="DOC008",
    name="fields_fit_together",
    about=Document,
    severity=Severity.ERROR,
    basis="Format for dokument i sunnmore-oppvekst",
    title=_("The fields fit together"),
    message=_("the fields do not fit together; this should be {expected}"),
    fix=_("mend one of the fields after the other"),
    reason=_(
        "Two values may be right each for itself and yet not agree: a period that ends before it starts, or "
        "more who answered than were asked."
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
