"""Both sides of each boundary in the rules about grant applications."""

from __future__ import annotations

from datetime import date

import pytest

from sunnmore_oppvekst.domain.funding import ApplicationStatus
from sunnmore_oppvekst.findings import Severity
from tests.rules.boundaries import Case, Expected, found, row, table
from tests.rules.network_changes import on

APPLICATION = "soknad-2019"
UNKNOWN_SCHEME = "application: {scheme: ukjend}"
NO_SCHEME = "application: {scheme: null}"
LIVE = [status for status in ApplicationStatus if status is not ApplicationStatus.REJECTED]


def application(fields: str) -> str:
    return f"application: {{{fields}}}"


def scheme(fields: str) -> str:
    return f"network: {{schemes: [{{id: regional-2018, {fields}}}]}}"


def asked(*amounts: tuple[int, int]) -> str:
    """What is asked for and what the owners put in, measure by measure."""
    listed = (f"{{measure: t{n}, amount_nok: {nok}, own_share_nok: {own}}}" for n, (nok, own) in enumerate(amounts, 1))
    return application(f"measures: [{', '.join(listed)}]")


def other(fields: str = "status: draft", *measures: str, id: str = "soknad-2020") -> str:
    """Another application of the same plan, for `t1` unless it says so."""
    listed = ", ".join(f"{{measure: {measure}, amount_nok: 1}}" for measure in measures or ("t1",))
    whole = f"id: {id}, title: KS, network: nordre-sunnmore, plan: handlingsplan-2019, measures: [{listed}]"
    return f"other-application: {{{whole}, {fields}}}"


def not_in_force(day: str) -> Expected:
    return found("scheme", APPLICATION, scheme="Regional ordning", day=date.fromisoformat(day))


def too_little(share: int, least: int = 30) -> Expected:
    return found("measures", APPLICATION, share=share, least=least)


def twice(index: int, measure: str = "t1", subject: str = APPLICATION, title: str = "KS") -> Expected:
    return found(f"measures[{index}].measure", subject, measure=measure, other=title)


def sent_late(submitted: str, deadline: str = "2018-12-15") -> Expected:
    days = {"submitted": date.fromisoformat(submitted), "deadline": date.fromisoformat(deadline)}
    return found("submitted", APPLICATION, **days)


def not_sent(deadline: str) -> Expected:
    return found("deadline", APPLICATION, deadline=date.fromisoformat(deadline))


def not_reported(last: str) -> Expected:
    return found("report", APPLICATION, end=date.fromisoformat(last))


def unanswered(criterion: str) -> Expected:
    return found("criteria", APPLICATION, criterion=criterion)


STRATEGY = table(
    "FU001",
    Severity.ERROR,
    row("a strategy"),
    row("an unknown strategy", application("strategy: ukjend")),
    row("no strategy", application("strategy: null"), finds=found("strategy", APPLICATION)),
)
SCHEME = table(
    "FU002",
    Severity.WARNING,
    row("no funder", application("funder: null"), finds=found("funder", APPLICATION)),
    row("no scheme", NO_SCHEME, finds=found("scheme", APPLICATION)),
    row("neither", application("funder: null, scheme: null"), finds=found("funder", APPLICATION)),
    row(
        "no funder under a scheme that is over",
        application("funder: null"),
        scheme("period: {end: 2018-12-10}"),
        finds=found("funder", APPLICATION),
    ),
    row("unknown scheme", UNKNOWN_SCHEME),
    row("sent on the first day", scheme("period: {start: 2018-12-10}")),
    row("sent the day before the first", scheme("period: {start: 2018-12-11}"), finds=not_in_force("2018-12-10")),
    row("sent on the last day", scheme("period: {end: 2018-12-11}")),
    row("sent the day after the last", scheme("period: {end: 2018-12-10}"), finds=not_in_force("2018-12-10")),
    row("due on the last day", application("submitted: null"), scheme("period: {end: 2018-12-16}")),
    row(
        "due the day after the last",
        application("submitted: null"),
        scheme("period: {end: 2018-12-15}"),
        finds=not_in_force("2018-12-15"),
    ),
    row("sent in time though due after the last", scheme("period: {end: 2018-12-11}")),
    row("neither sent nor due", application("submitted: null, deadline: null"), scheme("period: {end: 2018-02-01}")),
)
SHARE = table(
    "FU003",
    Severity.ERROR,
    row("31 per cent", asked((69_000, 31_000))),
    row("30 per cent", asked((70_000, 30_000))),
    row("a krone less than 30 per cent", asked((70_001, 29_999)), finds=too_little(29)),
    row("a krone of a thousand million less", asked((700_000_001, 299_999_999)), finds=too_little(29)),
    row("29 per cent", asked((71_000, 29_000)), finds=too_little(29)),
    row("29 per cent where that is asked", asked((71_000, 29_000)), scheme("own_share_percent: 29")),
    row("30 per cent of all measures together", asked((40_000, 0), (30_000, 30_000))),
    row("29 per cent of all measures together", asked((41_000, 29_000), (30_000, 0)), finds=too_little(29)),
    row("a third", asked((2, 1)), scheme("own_share_percent: 33")),
    row("a third where 34 per cent is asked", asked((2, 1)), scheme("own_share_percent: 34"), finds=too_little(33, 34)),
    row("nothing from the owners", asked((70_000, 0)), finds=too_little(0)),
    row("nothing from the owners where nothing is asked", asked((70_000, 0)), scheme("own_share_percent: 0")),
    row("all from the owners", asked((0, 1)), scheme("own_share_percent: 100")),
    row("all but a krone", asked((1, 999)), scheme("own_share_percent: 100"), finds=too_little(99, 100)),
    row("no measure", application("measures: []")),
    row("nothing asked for", asked((0, 0))),
    row("scheme without a share", asked((1, 0)), scheme("own_share_percent: null")),
    row("unknown scheme", asked((1, 0)), UNKNOWN_SCHEME),
    row("no scheme", asked((1, 0)), NO_SCHEME),
)
TWICE = table(
    "FU004",
    Severity.WARNING,
    *(row(f"other {status}", other(f"status: {status}"), finds=twice(0)) for status in LIVE),
    *(row(f"own {status}", application(f"status: {status}"), other(), finds=twice(0)) for status in LIVE),
    row("other rejected", other("status: rejected")),
    row("own rejected", application("status: rejected"), other()),
    row(
        "earlier id",
        other(id="soknad-2018"),
        finds=twice(0, subject="soknad-2018", title="Søknad om midlar til lærande barnehagar"),
    ),
    row("another measure", other("status: draft", "t2")),
    row(
        "two of three measures",
        asked((1, 1), (1, 1), (1, 1)),
        other("status: draft", "t3", "t1", "t4"),
        finds=[twice(0), twice(2, "t3")],
    ),
    row("another plan", other(), "other-application: {plan: handlingsplan-2018}"),
    row("both without a plan", application("plan: null"), other(), "other-application: {plan: null}", finds=twice(0)),
    row("one without a plan", application("plan: null"), other()),
    row("from the last day", other("period: {start: 2019-11-30}"), finds=twice(0)),
    row("from the day after the last", other("period: {start: 2019-12-01}")),
    row("to the first day", other("period: {start: 2019-01-01, end: 2019-02-02}"), finds=twice(0)),
    row("to the day before the first", other("period: {start: 2019-01-01, end: 2019-02-01}")),
    row("own without a period", application("period: null"), other("period: {start: 2025-01-01}"), finds=twice(0)),
)
DEADLINE = table(
    "FU005",
    Severity.WARNING,
    row("sent the day before", application("submitted: 2018-12-14")),
    row("sent on the day", application("submitted: 2018-12-15")),
    row("sent the day after", application("submitted: 2018-12-16"), finds=sent_late("2018-12-16")),
    row("sent without a deadline", application("submitted: 2018-12-16, deadline: null")),
    row("not sent without a deadline", application("submitted: null, deadline: null"), on("2030-01-01")),
    row("not sent on the day", application("submitted: null"), on("2018-12-15")),
    row("not sent the day after", application("submitted: null"), on("2018-12-16"), finds=not_sent("2018-12-15")),
    row("not sent on the day by which it is judged", application("submitted: null, deadline: 2019-05-02")),
    row(
        "not sent before the day by which it is judged",
        application("submitted: null, deadline: 2019-05-01"),
        finds=not_sent("2019-05-01"),
    ),
    row(
        "sent on the day and judged before",
        application("submitted: 2018-12-16"),
        on("2018-12-01"),
        finds=sent_late("2018-12-16"),
    ),
)
UNIVERSITY = table(
    "FU006",
    Severity.ERROR,
    row("one"),
    row("two", application("universities: [volda, ntnu]")),
    row("none", application("universities: []"), finds=found("universities", APPLICATION, scheme="Regional ordning")),
    row("none where none is asked", application("universities: []"), scheme("needs_university: null")),
    row("none under an unknown scheme", application("universities: []"), UNKNOWN_SCHEME),
    row("none without a scheme", application("universities: []"), NO_SCHEME),
)
GRANTED = application("status: granted")
REPORT = "report: {on: 2019-12-10, items: [{measure: t2, result: Gjort, spent_nok: 1}]}"
REPORTING = table(
    "FU007",
    Severity.WARNING,
    row("granted on the last day", GRANTED, on("2019-11-30")),
    row("granted the day after the last", GRANTED, on("2019-12-01"), finds=not_reported("2019-11-30")),
    row(
        "granted and over when judged",
        GRANTED,
        application("period: {end: 2019-05-02}"),
        finds=not_reported("2019-05-01"),
    ),
    row("granted and not over when judged", GRANTED, application("period: {end: 2019-05-03}")),
    *(
        row(f"{status} and over", application(f"status: {status}"), on("2020-01-01"))
        for status in ApplicationStatus
        if status is not ApplicationStatus.GRANTED
    ),
    row("granted without a period", GRANTED, application("period: null"), on("2030-01-01")),
    row("granted without an end", GRANTED, application("period: {end: null}"), on("2030-01-01")),
    row(
        "two of three measures not in the report",
        asked((1, 1), (1, 1), (1, 1)),
        application(REPORT),
        finds=[found("report.items", APPLICATION, measure=measure) for measure in ("t1", "t3")],
    ),
    row(
        "granted, over and reported", asked((1, 1)), GRANTED, on("2020-01-01"), application(REPORT.replace("t2", "t1"))
    ),
    row("an item without a measure in the application", application("measures: []"), application(REPORT)),
)
TWO_CRITERIA = scheme("criteria: [{id: k1, text: Saman}, {id: k2, text: Lokalt}, {id: k3, text: Lenge}]")
CRITERIA = table(
    "FU008",
    Severity.WARNING,
    row("none answered", application("criteria: []"), finds=unanswered("Eigarane og ein høgskule planlegg saman.")),
    row("all answered"),
    row(
        "one of several answered",
        application("criteria: [{criterion: k2, text: Ja}, {criterion: regional-2018-1, text: Ja}]"),
        TWO_CRITERIA,
        finds=[unanswered("Lenge"), unanswered("Saman")],
    ),
    row("no criterion", application("criteria: []"), scheme("criteria: []")),
    row("unknown scheme", application("criteria: []"), UNKNOWN_SCHEME),
    row("no scheme", application("criteria: []"), NO_SCHEME),
)


@pytest.mark.parametrize(
    "case",
    [*STRATEGY, *SCHEME, *SHARE, *TWICE, *DEADLINE, *UNIVERSITY, *REPORTING, *CRITERIA],
)
def test_a_rule_finds_exactly_what_is_wrong_with_an_application(case: Case) -> None:
    assert case.found() == case.expected
