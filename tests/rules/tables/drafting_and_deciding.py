"""Exactly what the rules about those who draft and adopt a plan find, on each side of each boundary.

The plan of 2019 was adopted on 14 February 2019 and is judged on 2 May 2019.
"""

from __future__ import annotations

from datetime import date

from attrs import evolve

from sunnmore_oppvekst.domain.decision import DecisionKind
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.findings import Severity
from tests.rules.tables.table import Place, Table, at, case, meeting, plan, statuses

PLAN = "handlingsplan-2019"
ADOPTED = date(2019, 2, 14)
STEERING_GROUP = Text(nn="Styringsgruppa")
NO_NETWORK = "network: null"
UNDECIDED = plan("decisions: []")
BY_THE_FORUM = plan("drafted_by: {body: network-forum}")
DECIDE = "powers: [{power: decide, section: network-forum}]"
DRAFTER = at(PLAN, "drafted_by")
NO_DECISION = at(PLAN, "decisions")


def mandate(id: str, fields: str) -> str:
    """A change of a mandate."""
    return f"network: {{mandates: [{{id: mandate-{id}, {fields}}}]}}"


def drafting(period: str) -> str:
    return mandate("working-committee", f"period: {{{period}}}")


def deciding(period: str) -> str:
    return mandate("network-forum", f"period: {{{period}}}")


def decision(fields: str, id: str = "v1") -> str:
    """A change of a decision in the plan."""
    return plan(f"decisions: [{{id: {id}, {fields}}}]")


def without_power(id: str = "v1", index: int = 0, body: object = STEERING_GROUP, on: date = ADOPTED) -> Place:
    return at(id, f"decisions[{index}].body", body=body, on=on)


def without_power_in_meeting(on: date = ADOPTED) -> Place:
    return at(PLAN, "decisions", body=STEERING_GROUP, on=on)


BEFORE = plan("status: proposed, decisions: [{id: v1, kind: recommended}]")

DRAFTING = Table(
    "AP013",
    Severity.ERROR,
    [
        case("the power ends on the day of adoption", drafting("end: 2019-02-14"), finds=[DRAFTER]),
        case("the power ends the day after", drafting("end: 2019-02-15")),
        case("the power begins on the day of adoption", drafting("start: 2019-02-14")),
        case("the power begins the day after", drafting("start: 2019-02-15"), finds=[DRAFTER]),
        case("the day asked for does not matter", drafting("end: 2019-02-15"), "on: 2019-06-01"),
        case("the power ends on the day of judgement", BEFORE, drafting("end: 2019-05-02"), finds=[DRAFTER]),
        case("the power ends the day after the day of judgement", BEFORE, drafting("end: 2019-05-03")),
        case(
            "the first adoption counts",
            decision("kind: adopted, body: network-forum, on: 2019-01-20", "v2"),
            drafting("start: 2019-01-21"),
            finds=[DRAFTER],
        ),
        case(
            "a later adoption does not count",
            decision("kind: adopted, body: network-forum, on: 2019-04-01", "v2"),
            drafting("end: 2019-03-01"),
        ),
        case(
            "the adoption of another plan does not count",
            decision("kind: adopted, body: network-forum, on: 2018-02-01, plan: handlingsplan-2018", "v2"),
            drafting("start: 2018-06-01"),
        ),
        case("an adoption in a meeting counts", UNDECIDED, drafting("end: 2019-02-15"), more=[meeting()]),
        case(
            "an adoption in a meeting without the power counts",
            UNDECIDED,
            drafting("start: 2019-02-15"),
            more=[meeting()],
            finds=[DRAFTER],
        ),
        case(
            "another power is not enough",
            mandate("working-committee", "powers: [{power: operate, section: x}]"),
            finds=[DRAFTER],
        ),
        case("a role has no power", plan("drafted_by: {body: null, role: pedagogical-coordinator}"), finds=[DRAFTER]),
        case("one of two mandates gives the power", mandate("steering-group", "powers: [{power: draft, section: x}]")),
        case("the network is not at hand", BY_THE_FORUM, NO_NETWORK),
        *statuses("draft consultation proposed adopted evaluated superseded", BY_THE_FORUM, finds=[DRAFTER]),
        *(
            evolve(each, name=f"{each.name} and names nobody")
            for each in statuses(
                "consultation proposed adopted evaluated superseded", plan("drafted_by: null"), finds=[DRAFTER]
            )
        ),
    ],
)
DECIDING = Table(
    "AP018",
    Severity.ERROR,
    [
        case(
            "the power ends on the day", deciding("end: 2019-02-14"), finds=[without_power(body=Text(nn="SR oppvekst"))]
        ),
        case("the power ends the day after", deciding("end: 2019-02-15")),
        case("the power begins on the day", deciding("start: 2019-02-14")),
        case(
            "the power begins the day after",
            deciding("start: 2019-02-15"),
            finds=[without_power(body=Text(nn="SR oppvekst"))],
        ),
        case("the day asked for does not matter", deciding("end: 2019-02-15"), "on: 2021-01-01"),
        *(
            case(
                f"a decision of kind {kind}",
                decision(f"kind: {kind}"),
                finds=() if kind == "adopted" else [NO_DECISION],
            )
            for kind in DecisionKind
        ),
        case("it names the plan", decision(f"plan: {PLAN}")),
        case("it names another plan", decision("plan: handlingsplan-2018"), finds=[NO_DECISION]),
        case("it has no decision", UNDECIDED, finds=[NO_DECISION]),
        case("a body without a mandate decided", decision("body: steering-group"), finds=[without_power()]),
        case("a body that is not known decided", decision("body: forum"), finds=[without_power(body="forum")]),
        case(
            "a body with another power decided",
            mandate("network-forum", "powers: [{power: revise, section: x}]"),
            finds=[without_power(body=Text(nn="SR oppvekst"))],
        ),
        case("a mandate of another body has the power too", mandate("steering-group", DECIDE)),
        case(
            "the second of two has the power",
            decision("body: steering-group"),
            decision("kind: adopted, body: network-forum, on: 2019-03-01", "v2"),
        ),
        case(
            "none of two has the power",
            decision("body: steering-group"),
            decision("kind: adopted, body: forum, on: 2019-03-01", "v2"),
            finds=[without_power(), without_power("v2", 1, "forum", date(2019, 3, 1))],
        ),
        case("a meeting decided", UNDECIDED, more=[meeting()]),
        case("a meeting decided on no plan", UNDECIDED, more=[meeting(plan=None)], finds=[NO_DECISION]),
        case("a meeting decided on another", UNDECIDED, more=[meeting(plan="handlingsplan-2018")], finds=[NO_DECISION]),
        case("a meeting noted the plan", UNDECIDED, more=[meeting(kind=DecisionKind.NOTED)], finds=[NO_DECISION]),
        case(
            "a meeting of a body without a mandate decided",
            UNDECIDED,
            more=[meeting(body="steering-group")],
            finds=[without_power_in_meeting()],
        ),
        case(
            "the second of two meetings has the power",
            UNDECIDED,
            more=[meeting(body="steering-group"), meeting("seinare", on=date(2019, 2, 15))],
        ),
        case(
            "a meeting has the power that the body in the plan has not",
            decision("body: steering-group"),
            more=[meeting()],
        ),
        case(
            "neither the body in the plan nor that of the meeting has the power",
            decision("body: steering-group"),
            more=[meeting(body="steering-group", on=date(2019, 1, 9))],
            finds=[without_power(), without_power_in_meeting(date(2019, 1, 9))],
        ),
        case(
            "the plan has a copy of the decision of the meeting",
            decision("body: steering-group, meeting: mote"),
            more=[meeting(id="v1", body="steering-group")],
            finds=[without_power()],
        ),
        case(
            "the plan has a copy that names no meeting",
            decision(f"body: steering-group, plan: {PLAN}, text: null"),
            more=[meeting(id="v1", body="steering-group")],
            finds=[without_power()],
        ),
        case(
            "the plan has a decision with the same id of another meeting",
            decision("body: steering-group, meeting: seinare"),
            more=[meeting(id="v1", body="steering-group")],
            finds=[without_power(), without_power_in_meeting()],
        ),
        case("the network is not at hand", UNDECIDED, NO_NETWORK),
        *statuses("adopted evaluated superseded", UNDECIDED, finds=[NO_DECISION]),
    ],
)
TABLES = [DRAFTING, DECIDING]
