"""Where the rules about what an action plan holds draw their lines."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.measure import Measure, Milestone
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import PlanStatus
from sunnmore_oppvekst.domain.sectors import Level
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.rules import rule_named, run
from tests.rules.examples import Workspace, findings, messages

DAYS = st.dates(date(2017, 1, 1), date(2022, 12, 31))
NO_MEASURES = "plan: {measures: []}"
NO_STRATEGY = "strategy: null"
AREAS_WITHOUT_SECTORS = """
strategy:
  priority_areas:
    - {id: learning-organisations, sectors: []}
    - {id: inclusive-environment, sectors: []}
"""
FINISHED = "status: [{on: 2019-05-01, state: done}]"
CANCELLED = "status: [{on: 2019-05-01, state: cancelled}]"
ON_HOLD = "status: [{on: 2019-05-01, state: paused}]"


def measure(fields: str, id: str = "t1") -> str:
    """A change of one measure."""
    return f"plan: {{measures: [{{id: {id}, {fields}}}]}}"


def statuses_asked(code: str, *changes: str) -> set[str]:
    """The statuses of a plan in which a rule objects to it."""
    return {status for status in PlanStatus if findings(code, *changes, f"plan: {{status: {status}}}")}


class TestCurrentState:
    def test_an_area_without_a_baseline_is_called_by_its_title(self) -> None:
        rest = "has measures, but the plan does not say what the current state is there"
        assert messages("AP001", "plan: {baselines: []}") == [
            f'area "Gode og inkluderande oppvekstmiljø" {rest}',
            f'area "Lærande organisasjonar" {rest}',
        ]

    def test_and_by_its_id_where_the_strategy_is_not_at_hand(self) -> None:
        found = messages("AP001", "plan: {baselines: []}", NO_STRATEGY)
        assert [said.split('"')[1] for said in found] == ["inclusive-environment", "learning-organisations"]

    def test_an_area_that_does_not_exist_is_left_to_another_rule(self) -> None:
        assert findings("AP001", measure("area: laering")) == []

    def test_an_area_that_no_measure_works_in_needs_no_baseline(self) -> None:
        assert findings("AP001", NO_MEASURES, "plan: {baselines: []}") == []


class TestMeasures:
    def test_a_goal_that_is_missing_and_one_that_repeats_the_title_are_told_apart(self) -> None:
        assert messages("AP003", measure("goal: null")) == ['measure "t1" has no goal']
        assert messages("AP003", measure("title: Nettverk, goal: Nettverk")) == [
            'the goal of measure "t1" only repeats its title'
        ]

    def test_a_goal_that_says_more_in_one_language_is_a_goal(self) -> None:
        assert findings("AP003", measure("title: Nettverk, goal: {nn: Nettverk, nb: Alle deler erfaringer}")) == []

    @pytest.mark.parametrize("level", [Level.MUNICIPALITY, Level.REGION])
    def test_only_measures_at_unit_level_are_anchored_unit_by_unit(self, level: Level) -> None:
        assert findings("AP004", measure(f"level: {level}, anchoring: []")) == []
        assert findings("AP021", measure(f"level: {level}, participants: null")) == []

    def test_each_unit_that_has_not_anchored_it_is_named(self) -> None:
        changed = measure("participants: {units: [solsida-skule, leite-barnehage]}, anchoring: []")
        assert [said.split('"')[1] for said in messages("AP004", changed)] == ["leite-barnehage", "solsida-skule"]

    def test_a_measure_at_unit_level_without_participants_names_no_unit(self) -> None:
        assert messages("AP021", measure("participants: null")) == [
            'measure "t1" is at unit level, but names no unit that takes part'
        ]

    @pytest.mark.parametrize(
        ("code", "field"),
        [
            ("AP005", "success_criteria"),
            ("AP006", "responsible"),
            ("AP007", "area"),
            ("AP008", "working_methods"),
            ("AP023", "level"),
            ("AP024", "sectors"),
        ],
    )
    def test_each_measure_that_lacks_a_field_is_named(self, code: str, field: str) -> None:
        found = findings(code, measure(f"{field}: null", "t2"), measure(f"{field}: null", "t3"))
        assert [(each.subject, each.path) for each in found] == [
            ("t2", ("measures", 1, field)),
            ("t3", ("measures", 2, field)),
        ]


class TestDates:
    @pytest.mark.parametrize(
        "period",
        [
            "{start: 2018-12-31, end: 2019-12-01}",
            "{start: 2019-02-01, end: 2020-01-02}",
            "{start: 2019-02-01, end: null}",
        ],
    )
    def test_a_measure_beyond_the_plans_period_is_found(self, period: str) -> None:
        assert messages("AP009", measure(f"period: {period}")) == [
            'measure "t1" goes beyond the plan\'s period, 1 January 2019 to 31 December 2019'
        ]

    def test_a_measure_may_last_as_long_as_the_plan(self) -> None:
        assert findings("AP009", measure("period: {start: 2019-01-01, end: 2020-01-01}")) == []

    @pytest.mark.parametrize(
        ("start", "end", "is_found"),
        [
            ("2018-02-01", "2019-01-01", True),
            ("2018-02-01", "2019-01-02", False),
            ("2019-12-31", "2020-02-01", False),
            ("2020-01-01", "2020-02-01", True),
        ],
    )
    def test_a_measure_of_a_plan_of_several_years_takes_place_in_the_editions_year(
        self, start: str, end: str, is_found: bool
    ) -> None:
        changed = measure(f"period: {{start: {start}, end: {end}}}")
        found = messages("AP009", "plan: {period: {start: 2018-01-01, end: 2026-01-01}}", changed)
        assert found == ['measure "t1" does not take place in 2019, the year of this edition'] * is_found

    def test_a_measure_without_dates_is_within_any_plan(self) -> None:
        assert findings("AP009", measure("period: null")) == []
        assert findings("AP019", measure("period: null")) == []

    @given(due=DAYS, start=DAYS, days=st.none() | st.integers(1, 400))
    def test_a_milestone_is_out_of_place_just_when_its_day_is_not_in_the_period(
        self, due: date, start: date, days: int | None
    ) -> None:
        period = Period(start=start, end=None if days is None else start + timedelta(days=days))
        milestone = Milestone(id="t1-m1", text=Text(nn="Halde"), due=due)
        changed = Measure(id="t1", title=Text(nn="Nettverk"), period=period, milestones=(milestone,))
        workspace = Workspace()
        found = run([rule_named("AP019")], evolve(workspace.plan, measures=(changed,)), workspace.context)
        assert bool(found) == (due not in period)

    @pytest.mark.parametrize(
        ("end", "is_found"), [("2019-12-31", True), ("2020-01-01", False), ("2020-01-02", False), ("null", False)]
    )
    def test_the_plan_ends_no_later_than_its_strategy(self, end: str, is_found: bool) -> None:
        found = messages("AP025", f"strategy: {{period: {{end: {end}}}}}")
        assert found == ['the action plan goes beyond the period of strategy plan "Strategiplan 2017–2025"'] * is_found


class TestCoverage:
    def test_a_plan_without_measures_covers_nothing(self) -> None:
        assert sorted(messages("AP010", NO_MEASURES)) == [
            f"the plan has no measure at this level: {level}" for level in ("municipality", "region", "unit")
        ]
        assert sorted(messages("AP011", NO_MEASURES)) == [
            f"the plan has no measure for this sector: {sector}"
            for sector in ("after-school care", "kindergarten", "school")
        ]
        assert messages("AP012", NO_MEASURES) == [
            'the plan has no measure in priority area "Gode og inkluderande oppvekstmiljø"',
            'the plan has no measure in priority area "Lærande organisasjonar"',
        ]

    def test_only_the_sectors_that_the_strategy_is_for_are_asked_for(self) -> None:
        for_schools = """
        strategy:
          priority_areas:
            - {id: learning-organisations, sectors: [school]}
            - {id: inclusive-environment, sectors: [school]}
        """
        assert messages("AP011", NO_MEASURES, for_schools) == ["the plan has no measure for this sector: school"]

    @pytest.mark.parametrize(
        "change",
        [
            NO_STRATEGY,
            AREAS_WITHOUT_SECTORS,
        ],
    )
    def test_all_sectors_are_where_it_does_not_say(self, change: str) -> None:
        assert len(findings("AP011", NO_MEASURES, change)) == 3


class TestFocusPoints:
    def test_a_focus_point_under_another_area_is_found_where_it_stands(self) -> None:
        found = findings("AP022", measure("focus_points: [lo-1, ie-1]"))
        assert [each.path for each in found] == [("measures", 0, "focus_points", 1)]
        assert found[0].message("en") == (
            'measure "t1" points to "ie-1", which lies under area "Gode og inkluderande oppvekstmiljø", '
            'not "Lærande organisasjonar"'
        )

    @pytest.mark.parametrize("fields", ["area: null", "area: laering", "focus_points: [lo-9]"])
    def test_what_is_missing_or_unknown_is_left_to_other_rules(self, fields: str) -> None:
        assert findings("AP022", measure(fields)) == []


class TestVacancies:
    def test_a_role_that_nobody_holds_is_found_where_it_stands(self) -> None:
        found = findings("AP015", measure("responsible: [{body: working-committee}, {role: resource-teacher}]"))
        assert [each.path for each in found] == [("measures", 0, "responsible", 1)]
        assert found[0].message("en") == 'the role "Ressurslærar" answers for measure "t1", but nobody holds it now'

    def test_a_role_held_in_another_municipality_does_not_count(self) -> None:
        elsewhere = 'network: {appointments: [{id: director-1531, municipality: "1532"}]}'
        assert messages("AP015", elsewhere) == [
            'the role "Kommunalsjef" in Sula answers for measure "t1", but nobody holds it now'
        ]

    def test_a_role_asked_for_without_a_place_may_be_held_anywhere(self) -> None:
        assert findings("AP015", measure("responsible: [{role: municipal-director}]")) == []

    def test_a_role_at_a_unit_is_held_at_that_unit(self) -> None:
        asked = measure("responsible: [{role: resource-teacher, unit: solsida-skule}]")
        held = "network: {{appointments: [{{id: r, role: resource-teacher, unit: {}, period: {{start: 2018-01-01}}}}]}}"
        assert findings("AP015", asked, held.format("solsida-skule")) == []
        for change in (held.format("leite-barnehage"), "plan: {}"):
            assert messages("AP015", asked, change) == [
                'the role "Ressurslærar" at Solsida skule answers for measure "t1", but nobody holds it now'
            ]

    def test_a_place_that_nobody_knows_is_called_what_the_plan_calls_it(self) -> None:
        at_unit = measure("responsible: [{role: adviser, unit: solsida}]")
        in_municipality = measure('responsible: [{role: adviser, municipality: "1599"}]')
        assert "at solsida" in messages("AP015", at_unit)[0]
        assert "in 1599" in messages("AP015", in_municipality)[0]

    @pytest.mark.parametrize(("end", "is_found"), [("2019-05-02", True), ("2019-05-03", False)])
    def test_it_is_the_day_that_counts(self, end: str, is_found: bool) -> None:
        ended = f"network: {{appointments: [{{id: coordinator, period: {{end: {end}}}}}]}}"
        assert bool(findings("AP015", ended)) == is_found

    def test_a_role_that_does_not_exist_is_left_to_another_rule(self) -> None:
        assert findings("AP015", measure("responsible: [{role: rektor}]")) == []

    @pytest.mark.parametrize(("status", "is_found"), [(FINISHED, False), (CANCELLED, False), (ON_HOLD, True)])
    def test_nobody_needs_to_answer_for_what_is_finished(self, status: str, is_found: bool) -> None:
        assert bool(findings("AP015", measure(f"responsible: [{{role: resource-teacher}}], {status}"))) == is_found

    def test_nor_for_a_plan_that_is_over(self) -> None:
        asked = statuses_asked("AP015", measure("responsible: [{role: resource-teacher}]"))
        assert asked == {"draft", "consultation", "proposed", "adopted"}


class TestWhatIsDue:
    MILESTONE = "milestones: [{{id: t2-m1, due: {due}, done: {done}}}]"

    @pytest.mark.parametrize(
        ("due", "done", "is_found"),
        [
            ("2019-05-01", "null", True),
            ("2019-05-02", "null", False),
            ("2019-05-01", "2019-05-02", False),
            ("2019-05-01", "2019-05-03", True),
        ],
    )
    def test_a_milestone_is_late_the_day_after(self, due: str, done: str, is_found: bool) -> None:
        found = messages("AP026", measure(self.MILESTONE.format(due=due, done=done), "t2"))
        assert found == ['milestone "t2-m1" of measure "t2" was due 1 May 2019 and is not reached'] * is_found

    @pytest.mark.parametrize(("end", "is_found"), [("2019-05-02", True), ("2019-05-03", False), ("null", False)])
    def test_a_measure_is_late_when_its_period_is_over(self, end: str, is_found: bool) -> None:
        found = messages("AP026", measure(f"period: {{end: {end}}}", "t2"))
        assert found == ['measure "t2" was to be finished by 1 May 2019, but is not done'] * is_found

    def test_a_measure_that_is_over_is_found_once_whatever_its_milestones(self) -> None:
        late = self.MILESTONE.format(due="2019-03-15", done="null")
        assert len(findings("AP026", measure(f"period: {{end: 2019-05-01}}, {late}", "t2"))) == 1

    def test_a_measure_without_dates_still_has_milestones(self) -> None:
        late = self.MILESTONE.format(due="2019-03-15", done="null")
        assert len(findings("AP026", measure(f"period: null, {late}", "t2"))) == 1

    @pytest.mark.parametrize(("status", "is_late"), [(FINISHED, False), (CANCELLED, False), (ON_HOLD, True)])
    def test_what_is_finished_is_never_late(self, status: str, is_late: bool) -> None:
        over = measure(f"period: {{end: 2019-05-01}}, {status}", "t2")
        behind = measure(f"{self.MILESTONE.format(due='2019-03-15', done='null')}, {status}", "t2")
        assert [bool(findings("AP026", change)) for change in (over, behind)] == [is_late, is_late]

    def test_only_an_adopted_plan_is_asked(self) -> None:
        assert statuses_asked("AP026", measure("period: {end: 2019-05-01}", "t2")) == {"adopted"}
