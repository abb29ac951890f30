"""Both sides of each boundary in the rules about how a meeting is called and laid out."""

from __future__ import annotations

import pytest

from sunnmore_oppvekst.domain.meeting import LearningForm
from sunnmore_oppvekst.findings import Severity
from tests.rules.boundaries import Case, Expected, found, row, table
from tests.rules.network_changes import composition, mandate

MEETING = "nettverksmote-2019-03"
FORUM = "meeting: {body: network-forum}"
UNKNOWN_BODY = "meeting: {body: ukjend}"
NO_NOTICE = "meeting: {notice: null}"
UNIT_BODY = composition("network-forum", "{role: resource-teacher, every: unit}")


def called_by(party: str) -> str:
    by = party if party.startswith("role") else f"role: null, {party}"
    return f"meeting: {{body: network-forum, notice: {{by: {{{by}}}}}}}"


def may_convene(holder: str) -> str:
    return mandate("mandate-x", f"holder: {{{holder}}}, powers: [{{power: convene, section: action-plan}}]")


def sent(day: str) -> str:
    return f"meeting: {{notice: {{sent: {day}}}}}"


def not_called_by(name: str) -> Expected:
    return found("notice.by", MEETING, by=name)


def too_late(days: int) -> Expected:
    return found("notice.sent", MEETING, days=days, least=14)


CONVENING = table(
    "ME001",
    Severity.WARNING,
    row("called by the holder of the mandate", FORUM),
    row("called by another role", called_by("role: development-adviser"), finds=not_called_by("Utviklingsrettleiar")),
    row(
        "called by another role in a municipality",
        called_by('role: adviser, municipality: "1532"'),
        finds=not_called_by("Rådgjevar (Giske)"),
    ),
    row("called by a body", called_by("body: working-committee"), finds=not_called_by("Arbeidsutvalet")),
    row("called by a municipality", called_by('municipality: "1531"'), finds=not_called_by("Sula")),
    row("called by a unit", called_by("unit: solsida-skule"), finds=not_called_by("Solsida skule")),
    row("called by a partner", called_by("partner: volda"), finds=not_called_by("Høgskulen i Volda")),
    row("called by nobody", FORUM, NO_NOTICE, finds=found("", MEETING)),
    row(
        "called by a body with a mandate", called_by("body: working-committee"), may_convene("body: working-committee")
    ),
    row(
        "called by one of those with the role",
        called_by('role: adviser, municipality: "1532"'),
        may_convene("role: adviser"),
    ),
    row(
        "called by the role in the municipality with the mandate",
        called_by('role: adviser, municipality: "1532"'),
        may_convene('role: adviser, municipality: "1532"'),
    ),
    row(
        "called by the role in a municipality without the mandate",
        called_by('role: adviser, municipality: "1532"'),
        may_convene('role: adviser, municipality: "1531"'),
        finds=not_called_by("Rådgjevar (Giske)"),
    ),
    row(
        "called by the role where only one municipality has the mandate",
        called_by("role: adviser"),
        may_convene('role: adviser, municipality: "1532"'),
        finds=not_called_by("Rådgjevar"),
    ),
    row(
        "called with another power",
        FORUM,
        "network: {mandates: [{id: mandate-pedagogical-coordinator, powers: [{power: decide, section: action-plan}]}]}",
        finds=not_called_by("Pedagogisk koordinator"),
    ),
    row("mandate from the day of the notice", FORUM, mandate("mandate-pedagogical-coordinator", start="2019-02-20")),
    row(
        "mandate from the day after the notice",
        FORUM,
        mandate("mandate-pedagogical-coordinator", start="2019-02-21"),
        finds=not_called_by("Pedagogisk koordinator"),
    ),
    row("mandate to the day of the notice", FORUM, mandate("mandate-pedagogical-coordinator", end="2019-02-21")),
    row(
        "mandate to the day before the notice",
        FORUM,
        mandate("mandate-pedagogical-coordinator", end="2019-02-20"),
        finds=not_called_by("Pedagogisk koordinator"),
    ),
    row("body without members", "meeting: {notice: {by: {role: development-adviser}}}"),
    row("body without members called by nobody", NO_NOTICE),
    row("body of units called by nobody", FORUM, NO_NOTICE, UNIT_BODY),
    row("another body of members", "meeting: {body: steering-group, notice: null}", finds=found("", MEETING)),
    row("unknown body called by nobody", UNKNOWN_BODY, NO_NOTICE),
)
NOTICE = table(
    "ME002",
    Severity.WARNING,
    row("15 days", FORUM, sent("2019-02-27")),
    row("14 days", FORUM, sent("2019-02-28")),
    row("13 days", FORUM, sent("2019-03-01"), finds=too_late(13)),
    row("the day before", FORUM, sent("2019-03-13"), finds=too_late(1)),
    row("the same day", FORUM, sent("2019-03-14"), finds=too_late(0)),
    row("the day after", FORUM, sent("2019-03-15"), finds=too_late(-1)),
    row("13 days for a body without members", sent("2019-03-01")),
    row("13 days for an unknown body", UNKNOWN_BODY, sent("2019-03-01")),
    row("no notice", FORUM, NO_NOTICE),
)
LEARNING = table(
    "ME003",
    Severity.WARNING,
    *(
        row(form, FORUM, f"meeting: {{learning_form: {form}}}")
        for form in LearningForm
        if form is not LearningForm.NOT_A_LEARNING_MEETING
    ),
    row("no form", FORUM, "meeting: {learning_form: null}", finds=found("learning_form", MEETING)),
    row(
        "not a learning meeting",
        FORUM,
        "meeting: {learning_form: not-a-learning-meeting}",
        finds=found("learning_form", MEETING),
    ),
    row("no form for a reason", FORUM, "meeting: {learning_form: null, learning_form_reason: Val}"),
    row(
        "not a learning meeting for a reason",
        FORUM,
        "meeting: {learning_form: not-a-learning-meeting, learning_form_reason: Val}",
    ),
    row("no form in a body without members", "meeting: {learning_form: null}"),
    row("no form in an unknown body", UNKNOWN_BODY, "meeting: {learning_form: null}"),
)


@pytest.mark.parametrize("case", [*CONVENING, *NOTICE, *LEARNING])
def test_a_rule_finds_exactly_what_is_wrong_with_a_meeting(case: Case) -> None:
    assert case.found() == case.expected
