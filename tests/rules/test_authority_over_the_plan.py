"""Who drafted, contributed, decided and revised: where the rules about authority and time draw their lines."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.decision import Decision, DecisionKind
from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.domain.plan import ActionPlan, PlanStatus
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.rules import rule_named, run
from tests.rules.examples import Workspace, findings, messages

UNHEARD = "plan: {contributions: []}"
UNDECIDED = "plan: {decisions: []}"
BY_THE_FORUM = "plan: {drafted_by: {body: network-forum}}"


def statuses_asked(code: str, *changes: str) -> set[str]:
    """The statuses of a plan in which a rule objects to it."""
    return {status for status in PlanStatus if findings(code, *changes, f"plan: {{status: {status}}}")}


def mandate_until(mandate: str, end: str) -> str:
    return f"network: {{mandates: [{{id: {mandate}, period: {{end: {end}}}}}]}}"


class TestDrafting:
    def test_a_plan_may_be_silent_on_its_author_while_it_is_a_draft(self) -> None:
        asked = statuses_asked("AP013", "plan: {drafted_by: null}")
        assert asked == {*PlanStatus} - {"draft", "withdrawn"}
        assert messages("AP013", "plan: {drafted_by: null}") == ["the plan does not say who drafted it"]

    def test_but_never_names_an_author_without_the_power(self) -> None:
        assert statuses_asked("AP013", BY_THE_FORUM) == {*PlanStatus} - {"withdrawn"}

    def test_another_power_is_not_enough(self) -> None:
        assert findings("AP013", "plan: {drafted_by: {body: null, role: pedagogical-coordinator}}")

    @pytest.mark.parametrize(("end", "is_found"), [("2019-02-14", True), ("2019-02-15", False)])
    def test_the_power_holds_on_the_day_of_adoption(self, end: str, is_found: bool) -> None:
        ended = mandate_until("mandate-working-committee", end)
        assert bool(findings("AP013", ended)) == is_found
        assert bool(findings("AP013", ended, "on: 2019-06-01")) == is_found

    def test_it_is_the_first_adoption_that_counts(self) -> None:
        again = "plan: {decisions: [{id: v2, kind: adopted, body: network-forum, on: 2019-04-01}]}"
        assert findings("AP013", again, mandate_until("mandate-working-committee", "2019-03-01")) == []

    @pytest.mark.parametrize(("end", "is_found"), [("2019-05-02", True), ("2019-05-03", False)])
    def test_until_then_it_holds_on_the_day_the_plan_is_judged(self, end: str, is_found: bool) -> None:
        revised = "plan: {status: proposed, decisions: [{id: v1, kind: revised, body: network-forum, on: 2019-02-14}]}"
        assert bool(findings("AP013", revised, mandate_until("mandate-working-committee", end))) == is_found


def contribution(municipality: str = "1531", **changes: Any) -> Contribution:
    sent = Contribution(
        id="bidrag",
        network="nordre-sunnmore",
        plan="handlingsplan-2019",
        year=2019,
        municipality=municipality,
        submitted=date(2019, 1, 9),
    )
    return evolve(sent, **changes)


MERGED = """
network:
  municipalities:
    - {number: "1525", name: Stranda, dissolved: 2019-01-01}
    - {number: "1528", name: Sykkylven, dissolved: 2019-01-01}
    - {number: "1599", name: Storfjord, established: 2019-01-01}
  memberships:
    - {municipality: "1525", period: {start: 2017-01-01, end: 2019-01-01}}
    - {municipality: "1528", period: {start: 2017-01-01, end: 2019-01-01}}
    - {municipality: "1599", period: {start: 2019-01-01}}
  changes:
    - {id: storfjord, kind: merger, on: 2019-01-01, before: ["1525", "1528"], after: ["1599"]}
"""


class TestContributing:
    def test_a_member_is_asked_from_when_the_plan_is_proposed(self) -> None:
        assert statuses_asked("AP014", UNHEARD) == {"proposed", "adopted", "evaluated", "superseded"}

    def test_each_member_that_was_silent_is_named(self) -> None:
        rest = "has neither contributed to the plan nor said that it has nothing to add"
        assert messages("AP014", UNHEARD) == [f"Giske {rest}", f"Sula {rest}"]

    @pytest.mark.parametrize(
        ("period", "is_found"),
        [
            ("{start: 2019-01-01}", True),
            ("{start: 2019-01-02}", False),
            ("{start: 2017-01-01, end: 2019-01-01}", False),
            ("{start: 2017-01-01, end: 2019-01-02}", True),
        ],
    )
    @pytest.mark.parametrize("on", ["2019-05-02", "2021-01-01"])
    def test_the_members_are_those_of_the_first_day_of_the_year(self, period: str, is_found: bool, on: str) -> None:
        newcomer = f"""
        network:
          municipalities: [{{number: "1528", name: Sykkylven}}]
          memberships: [{{municipality: "1528", period: {period}}}]
        """
        assert bool(findings("AP014", newcomer, f"on: {on}")) == is_found

    def test_a_contribution_that_lies_beside_the_plan_counts_once_it_is_sent(self) -> None:
        def silent(*sent: Contribution) -> set[str]:
            return {said.split()[0] for said in messages("AP014", UNHEARD, more=sent)}

        assert silent(contribution()) == {"Giske"}
        assert silent(contribution(), contribution("1532")) == set()
        for other in ({"submitted": None}, {"plan": "handlingsplan-2018"}, {"year": 2018}):
            assert silent(contribution(**other)) == {"Giske", "Sula"}

    def test_a_new_municipality_is_heard_when_all_that_merged_into_it_were(self) -> None:
        first = 'plan: {contributions: [{municipality: "1525", on: 2018-11-20}]}'
        second = 'plan: {contributions: [{municipality: "1528", on: 2018-11-21}]}'
        assert findings("AP014", MERGED, first, second) == []
        assert messages("AP014", MERGED, first) == [
            "Storfjord has neither contributed to the plan nor said that it has nothing to add"
        ]

    @pytest.mark.parametrize(
        "change",
        [
            'kind: split, before: ["1525"], after: ["1532", "1531"]',
            'kind: boundary, before: ["1525"], after: ["1532"], part: Ytterøya',
        ],
    )
    def test_where_a_municipality_was_divided_nobody_spoke_for_the_parts(self, change: str) -> None:
        heard = 'plan: {contributions: [{municipality: "1525", on: 2018-11-20}]}'
        divided = f"network: {{changes: [{{id: divided, on: 2019-01-01, {change}}}]}}"
        assert len(findings("AP014", UNHEARD, heard, divided)) == 2

    def test_a_member_that_came_out_of_nothing_is_asked_itself(self) -> None:
        network = Workspace(MERGED).network
        nameless = evolve(network, changes=())
        workspace = Workspace("network: null", more=[nameless])
        assert len(run([rule_named("AP014")], workspace.plan, workspace.context)) == 1

    @pytest.mark.parametrize(
        ("membership", "is_found"),
        [
            ("{start: 2018-11-20, end: 2018-11-21}", False),
            ("{start: 2018-11-19, end: 2018-11-20}", True),
            ("{start: 2018-11-21, end: 2018-12-31}", True),
            ("{start: 2019-01-01, end: 2019-01-02}", False),
            ("{start: 2019-01-02}", True),
        ],
    )
    def test_a_contributor_was_a_member_then_or_when_the_year_began(self, membership: str, is_found: bool) -> None:
        changed = f"""
        network:
          municipalities: [{{number: "1528", name: Sykkylven}}]
          memberships: [{{municipality: "1528", period: {membership}}}]
        plan:
          contributions: [{{municipality: "1528", on: 2018-11-20}}]
        """
        said = "Sykkylven is noted as having contributed to the plan, but was not a member on 20 November 2018"
        assert messages("AP020", changed) == [said] * is_found

    def test_a_contributor_that_does_not_exist_is_left_to_another_rule(self) -> None:
        assert findings("AP020", 'plan: {contributions: [{municipality: "1599", on: 2019-01-12}]}') == []


class TestFollowingUp:
    @pytest.mark.parametrize(("on", "is_found"), [("2019-08-30", False), ("2019-08-31", True)])
    def test_the_interval_is_counted_in_whole_days(self, on: str, is_found: bool) -> None:
        said = "the plan is to be updated at least every 120 days, but has not been touched since 2 May 2019"
        assert messages("AP016", f"on: {on}") == [said] * is_found

    @pytest.mark.parametrize(
        "change",
        [
            "plan: {updated: 2019-08-20}",
            "plan: {revised: 2019-08-20}",
            "plan: {follow_up_days: null}",
            "plan: {decisions: [{id: v2, kind: revised, body: network-forum, on: 2019-08-20}]}",
            "plan: {measures: [{id: t3, status: [{on: 2019-08-20, state: started}]}]}",
        ],
    )
    def test_any_sign_of_life_counts(self, change: str) -> None:
        assert findings("AP016", "on: 2019-09-30", change) == []

    def test_a_plan_that_was_never_touched_counts_from_its_year(self) -> None:
        untouched = "plan: {updated: null, revised: null, decisions: [], measures: [{id: t1, status: []}]}"
        assert findings("AP016", untouched, "on: 2019-05-01") == []
        assert messages("AP016", untouched, "on: 2019-05-02") == [
            "the plan is to be updated at least every 120 days, but has not been touched since 1 January 2019"
        ]

    def test_only_an_adopted_plan_is_asked(self) -> None:
        assert statuses_asked("AP016", "on: 2019-09-30") == {"adopted"}
        assert statuses_asked("AP017", "on: 2021-01-01") == {"adopted"}


def later_edition(**changes: Any) -> ActionPlan:
    later = evolve(Workspace().plan, id="handlingsplan-2020", year=2020, revises="handlingsplan-2019")
    return evolve(later, **changes)


class TestRevising:
    @pytest.mark.parametrize(("on", "is_found"), [("2020-02-14", False), ("2020-02-15", True)])
    def test_a_year_goes_by_from_the_last_revision(self, on: str, is_found: bool) -> None:
        said = "the edition of 2019 has not been revised since 14 February 2019, and its year is over"
        assert messages("AP017", f"on: {on}") == [said] * is_found

    @pytest.mark.parametrize(("on", "is_found"), [("2019-12-31", False), ("2020-01-01", True)])
    def test_and_never_before_the_year_of_the_edition_is_out(self, on: str, is_found: bool) -> None:
        early = "plan: {revised: 2018-11-02, decisions: [{id: v1, on: 2018-11-02}]}"
        assert bool(findings("AP017", early, f"on: {on}")) == is_found

    def test_a_plan_that_was_never_revised_says_so(self) -> None:
        assert messages("AP017", "plan: {revised: null, decisions: []}", "on: 2020-01-01") == [
            "the edition of 2019 has never been adopted or revised, and its year is over"
        ]

    @pytest.mark.parametrize(
        ("kind", "is_found"), [("adopted", False), ("revised", False), ("recommended", True), ("noted", True)]
    )
    def test_a_decision_to_revise_counts(self, kind: str, is_found: bool) -> None:
        decided = f"plan: {{decisions: [{{id: v2, kind: {kind}, body: network-forum, on: 2020-01-15}}]}}"
        assert bool(findings("AP017", decided, "on: 2020-03-01")) == is_found

    def test_an_adopted_edition_that_took_over_is_a_revision(self) -> None:
        assert findings("AP017", "on: 2020-03-01", more=[later_edition()]) == []
        for other in ({"revises": "handlingsplan-2018"}, {"status": PlanStatus.PROPOSED}):
            assert findings("AP017", "on: 2020-03-01", more=[later_edition(**other)])


def meeting(**changes: Any) -> Meeting:
    decision = Decision(
        id="v1", kind=DecisionKind.ADOPTED, body="network-forum", on=date(2019, 2, 14), plan="handlingsplan-2019"
    )
    return Meeting(
        id="mote",
        title=Text(nn="Nettverksmøte"),
        network="nordre-sunnmore",
        body="network-forum",
        on=date(2019, 2, 14),
        decisions=(evolve(decision, **changes),),
    )


class TestDeciding:
    NO_DECISION = "the plan is marked as adopted, but has no decision that adopts it"

    def test_what_is_marked_as_adopted_has_a_decision(self) -> None:
        assert statuses_asked("AP018", UNDECIDED) == {"adopted", "evaluated", "superseded"}
        assert messages("AP018", UNDECIDED) == [self.NO_DECISION]
        assert findings("AP018", UNDECIDED)[0].path == ("decisions",)

    @pytest.mark.parametrize("fields", ["kind: revised", "kind: recommended", "plan: handlingsplan-2018"])
    def test_a_decision_of_another_kind_or_on_another_plan_is_none(self, fields: str) -> None:
        assert messages("AP018", f"plan: {{decisions: [{{id: v1, {fields}}}]}}") == [self.NO_DECISION]

    def test_a_decision_may_name_the_plan_it_stands_in(self) -> None:
        assert findings("AP018", "plan: {decisions: [{id: v1, plan: handlingsplan-2019}]}") == []

    def test_a_body_without_the_power_is_named_where_it_stands(self) -> None:
        found = findings("AP018", "plan: {decisions: [{id: v1, body: steering-group}]}")
        assert [each.path for each in found] == [("decisions", 0, "body")]
        assert found[0].message("en") == (
            '"Styringsgruppa" adopted the plan, but did not have the power to decide on 14 February 2019'
        )

    def test_a_body_that_does_not_exist_is_called_what_the_plan_calls_it(self) -> None:
        assert messages("AP018", "plan: {decisions: [{id: v1, body: forum}]}")[0].startswith('"forum" adopted')

    @pytest.mark.parametrize(("end", "is_found"), [("2019-02-14", True), ("2019-02-15", False)])
    def test_the_power_holds_on_the_day_of_the_decision(self, end: str, is_found: bool) -> None:
        assert bool(findings("AP018", mandate_until("mandate-network-forum", end), "on: 2020-01-01")) == is_found

    def test_one_decision_by_those_who_may_is_enough(self) -> None:
        also = "plan: {decisions: [{id: v2, kind: adopted, body: steering-group, on: 2019-01-30}]}"
        assert findings("AP018", also) == []

    def test_a_decision_may_stand_in_the_meeting_where_it_was_made(self) -> None:
        assert findings("AP018", UNDECIDED, more=[meeting()]) == []
        for other in ({"plan": None}, {"plan": "handlingsplan-2018"}, {"kind": DecisionKind.NOTED}):
            assert messages("AP018", UNDECIDED, more=[meeting(**other)]) == [self.NO_DECISION]

    def test_and_a_body_without_the_power_there_is_found_at_the_plans_decisions(self) -> None:
        found = findings("AP018", UNDECIDED, more=[meeting(body="steering-group")])
        assert [each.path for each in found] == [("decisions",)]
        assert "Styringsgruppa" in found[0].message("en")
