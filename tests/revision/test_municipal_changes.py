"""References across each kind of municipal change: the day before, the day and the day after."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sunnmore_oppvekst.domain.current_state import Baseline, NeedsAssessment, Respondents
from sunnmore_oppvekst.domain.decision import Decision, DecisionKind
from sunnmore_oppvekst.domain.evaluation import Evaluation
from sunnmore_oppvekst.domain.funding import GrantApplication
from sunnmore_oppvekst.domain.measure import Measure, MeasureState, StatusReport
from sunnmore_oppvekst.domain.meeting import Attendance, Commitment, Meeting, Notice
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.revision.succession import Carried, Followed, carry
from tests.revision.mergers import (
    AFTER,
    BEFORE,
    BOTH,
    LATER,
    LEFT,
    LOST,
    NAME,
    NEIGHBOUR,
    NETWORK,
    NEW,
    NORTH,
    OLD,
    ON,
    ONE,
    OTHER,
    REDUCED,
    RIGHT,
    SAME,
    SOUTH,
    SPLIT,
    UNKNOWN,
)

NUMBERS = (ONE, OTHER, BOTH, SPLIT, LEFT, RIGHT, OLD, NEW, REDUCED, NEIGHBOUR, SAME, LOST, NORTH, SOUTH, UNKNOWN)
DAYS = {"the day before": BEFORE, "the day": ON, "the day after": AFTER}


def plan(*measures: Measure, **fields: Any) -> ActionPlan:
    return ActionPlan(
        id="plan", title=NAME, network="n", year=2019, period=Period.calendar_year(2019), measures=measures, **fields
    )


def about(number: str) -> ActionPlan:
    """A plan with one baseline, about a municipality."""
    return plan(baselines=(Baseline(id="b", area="lese", text=NAME, municipality=number),))


def number_in(found: Carried[ActionPlan]) -> str | None:
    return found.value.baselines[0].municipality


def cross(document: Any, on: date = ON, **answers: str) -> Carried[Any]:
    return carry(document, network=NETWORK, on=on, answers=answers or None)


@pytest.mark.parametrize(
    ("number", "before", "after", "became"),
    [
        (ONE, (ONE, ""), (BOTH, ""), "merged"),
        (OTHER, (OTHER, ""), (BOTH, ""), "merged"),
        (BOTH, (BOTH, "SU002"), (BOTH, ""), "not yet there"),
        (SPLIT, (SPLIT, ""), (SPLIT, "SU001"), "split"),
        (LEFT, (LEFT, "SU002"), (LEFT, ""), "a part, not yet there"),
        (OLD, (OLD, ""), (NEW, ""), "renumbered"),
        (NEW, (NEW, "SU002"), (NEW, ""), "a new number, not yet there"),
        (REDUCED, (REDUCED, ""), (REDUCED, ""), "lost a part"),
        (NEIGHBOUR, (NEIGHBOUR, ""), (NEIGHBOUR, ""), "got a part"),
        (SAME, (SAME, ""), (SAME, ""), "unchanged"),
        (LOST, (LOST, ""), (LOST, "SU002"), "gone, nobody knows where"),
        (UNKNOWN, (UNKNOWN, ""), (UNKNOWN, ""), "not known"),
    ],
    ids=lambda value: value if isinstance(value, str) and not value.isdigit() else "",
)
@pytest.mark.parametrize("on", DAYS.values(), ids=DAYS)
def test_a_reference_follows_from_the_day_of_the_change(
    number: str, before: tuple[str, str], after: tuple[str, str], became: str, on: date
) -> None:
    found = cross(about(number), on)
    new, code = before if on < ON else after
    assert number_in(found) == new, became
    assert found.findings.codes == ((code,) if code else ())
    assert [finding.subject for finding in found.findings] == ([number] if code else [])
    followed = (Followed(path="baselines[b].municipality", old=number, new=new),) if new != number else ()
    assert found.followed == followed


def test_a_question_lists_its_candidates() -> None:
    (finding,) = cross(about(SPLIT)).findings
    assert (finding.code, finding.severity, finding.subject) == ("SU001", Severity.ERROR, SPLIT)
    assert finding.path == ("baselines", "b", "municipality")
    facts = dict(finding.facts)
    assert facts["key"] == "baselines[b].municipality"
    assert facts["candidates"] == (f"Kommune {LEFT} ({LEFT})", f"Kommune {RIGHT} ({RIGHT})")


@pytest.mark.parametrize(
    ("answer", "new", "codes"),
    [
        (LEFT, LEFT, ()),
        (RIGHT, RIGHT, ()),
        (SAME, SPLIT, ("SU003",)),
        (SPLIT, SPLIT, ("SU003",)),
        ("", SPLIT, ("SU003",)),
    ],
    ids=["one part", "the other part", "another municipality", "itself", "nothing"],
)
def test_an_answer_is_one_of_the_candidates(answer: str, new: str, codes: tuple[str, ...]) -> None:
    found = carry(about(SPLIT), network=NETWORK, on=ON, answers={"baselines[b].municipality": answer})
    assert (number_in(found), found.findings.codes) == (new, codes)
    assert [(each.old, each.new) for each in found.followed] == ([(SPLIT, new)] if new != SPLIT else [])
    elsewhere = carry(about(SPLIT), network=NETWORK, on=ON, answers={"baselines[c].municipality": answer})
    assert (number_in(elsewhere), elsewhere.findings.codes) == (SPLIT, ("SU001",))


def test_an_answer_that_is_not_needed_is_not_used() -> None:
    found = carry(about(ONE), network=NETWORK, on=ON, answers={"baselines[b].municipality": SAME})
    assert (number_in(found), found.findings.codes) == (BOTH, ())


@pytest.mark.parametrize(
    ("on", "new"),
    [(date(2023, 12, 31), (BOTH, BOTH)), (LATER, (NORTH, SOUTH)), (date(2024, 1, 2), (NORTH, SOUTH))],
    ids=["before it is divided", "the day", "the day after"],
)
def test_a_merged_municipality_is_followed_to_its_own_part(on: date, new: tuple[str, str]) -> None:
    assert (number_in(cross(about(ONE), on)), number_in(cross(about(OTHER), on))) == new
    merged = cross(about(BOTH), on)
    assert merged.findings.codes == (() if on < LATER else ("SU001",))


def adviser(number: str) -> Party:
    return Party(role="adviser", municipality=number)


def meeting(**fields: Any) -> Meeting:
    return Meeting(**{"id": "m", "title": NAME, "network": "n", "body": "forum", "on": BEFORE, **fields})


US = Party(municipality=ONE)
TELLING = [
    pytest.param(
        plan(Measure(id="t", title=NAME, status=(StatusReport(on=BEFORE, state=MeasureState.STARTED, by=US),))),
        id="status",
    ),
    pytest.param(
        plan(decisions=(Decision(id="v", kind=DecisionKind.NOTED, body="forum", on=BEFORE),)), id="a decision"
    ),
    pytest.param(plan(evaluation=Evaluation(on=BEFORE, by=US)), id="an evaluation"),
    pytest.param(
        plan(
            needs=(
                NeedsAssessment(
                    id="n",
                    method=NAME,
                    on=BEFORE,
                    respondents=(
                        Respondents(who=US, answered=3),
                        Respondents(who=Party(municipality=OTHER), answered=4),
                    ),
                ),
            )
        ),
        id="needs",
    ),
    pytest.param(meeting(notice=Notice(by=US, sent=BEFORE)), id="a notice"),
    pytest.param(meeting(attendance=(Attendance(appointment="a", is_present=True),)), id="attendance"),
]


@pytest.mark.parametrize("document", TELLING)
def test_records_of_the_past_are_not_rewritten(document: Any) -> None:
    found = cross(document, AFTER)
    assert found.value == document
    assert not found.followed


@pytest.mark.parametrize(
    ("document", "after"),
    [
        (
            meeting(commitments=(Commitment(id="c", municipality=ONE, text=NAME, responsible=adviser(ONE)),)),
            meeting(commitments=(Commitment(id="c", municipality=BOTH, text=NAME, responsible=adviser(BOTH)),)),
        ),
        (
            GrantApplication(id="g", title=NAME, network="n", owners=(OTHER, SAME, ONE), prepared_by=US),
            GrantApplication(
                id="g", title=NAME, network="n", owners=(BOTH, SAME), prepared_by=Party(municipality=BOTH)
            ),
        ),
        (plan(drafted_by=US), plan(drafted_by=Party(municipality=BOTH))),
        (
            plan(Measure(id="t", title=NAME, proposed_by=OTHER)),
            plan(Measure(id="t", title=NAME, proposed_by=BOTH)),
        ),
    ],
    ids=["commitments", "an application", "who drafted the plan", "who proposed a measure"],
)
def test_other_references_follow(document: Any, after: Any) -> None:
    assert cross(document, BEFORE).value == document
    assert cross(document, ON).value == after
