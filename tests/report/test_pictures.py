"""What a report draws and sets side by side: as many in the picture as in the plan."""

from __future__ import annotations

from datetime import date
from itertools import combinations, pairwise

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.measure import MeasureState, StatusReport
from sunnmore_oppvekst.findings import Finding, Findings, Severity
from sunnmore_oppvekst.messages import Language
from sunnmore_oppvekst.messages.message import Message
from sunnmore_oppvekst.report import (
    Bar,
    BarState,
    Chart,
    Edge,
    FindingList,
    Layer,
    Node,
    Report,
    Stack,
    Stacks,
    Timeline,
    action_plan_report,
    plain,
)
from sunnmore_oppvekst.report.layout import laid_out_chart, laid_out_stacks, laid_out_timeline
from tests.report.values import NETWORK, ON, PLAN, STRATEGY


def full_report() -> Report:
    return action_plan_report(PLAN, on=ON, network=NETWORK, strategy=STRATEGY)


def table(report: Report, id: str) -> list[list[str]]:
    return [[plain(cell.text) for cell in row] for each in report.tables(id) for row in each.shown.rows]


def test_a_measure_that_was_given_up_does_not_look_done() -> None:
    given_up = StatusReport(on=ON, state=MeasureState.CANCELLED)
    first, *others = PLAN.measures
    plan = evolve(PLAN, measures=(evolve(first, status=(*first.status, given_up)), *others))
    report = action_plan_report(plan, on=ON, network=NETWORK, strategy=STRATEGY)
    drawing = next(each for each in report.figures() if each.id == "timeline").drawing
    assert isinstance(drawing, Timeline)
    assert {bar.id: bar.state for bar in drawing.bars}[first.id] is BarState.CANCELLED


def test_how_it_stands_is_drawn_area_by_area_and_adds_up() -> None:
    figure = next(each for each in full_report().figures() if each.id == "states")
    assert isinstance(figure.drawing, Stacks)
    assert sum(sum(stack.amounts) for stack in figure.drawing.stacks) == len(PLAN.measures)
    assert "1. Lærande organisasjonar: 1 fullført, 1 forseinka" in figure.alt


def test_costs_are_drawn_area_by_area_and_add_up() -> None:
    figure = next(each for each in full_report().figures() if each.id == "costs")
    assert isinstance(figure.drawing, Stacks)
    assert figure.table.total is not None
    assert sum(sum(stack.amounts) for stack in figure.drawing.stacks) == figure.table.total[-1].value


def test_each_unit_finds_what_it_has_anchored_and_what_is_left() -> None:
    report = full_report()
    counted = {row[0]: row[1:] for row in table(report, "anchoring-of-measures")}
    by_unit = table(report, "anchoring-by-unit")
    assert sum(int(row[1]) for row in counted.values()) == sum(row[2].count("T") for row in by_unit)
    assert sum(int(row[2]) for row in counted.values()) == sum(row[3].count("T") for row in by_unit)


def test_this_edition_stands_beside_the_one_before() -> None:
    before = evolve(PLAN, id="foer", year=PLAN.year - 1, measures=PLAN.measures[:1])
    report = action_plan_report(PLAN, on=ON, network=NETWORK, strategy=STRATEGY, before=before)
    whole = next(iter(report.tables("side-by-side"))).total
    assert whole is not None
    assert [cell.value for cell in whole[1:3]] == [1, len(PLAN.measures)]
    assert whole[4].value == sum(each.budget_nok for each in PLAN.measures)


def test_findings_point_to_what_they_are_about() -> None:
    measure = PLAN.measures[0]
    milestone = measure.milestones[0]
    words = Message("{x}", translations={"nn": "{x}", "nb": "{x}"})
    found = [
        Finding(code="AP026", severity=Severity.WARNING, says=words, facts=(("x", each),), subject=each)
        for each in (measure.id, milestone.id, "nobody")
    ]
    report = action_plan_report(PLAN, on=ON, network=NETWORK, strategy=STRATEGY, findings=Findings(tuple(found)))
    listed = next(part for part in report.parts if isinstance(part, FindingList)).findings
    targets = {each.subject: each.target for each in listed}
    assert targets == {measure.id: f"measure-{measure.id}", milestone.id: f"measure-{measure.id}", "nobody": ""}


LETTERS = "abcdef"
CHARTS = st.builds(
    lambda edges, is_sideways: Chart(
        nodes=tuple(Node(id=each, label=each) for each in LETTERS),
        edges=tuple(Edge(start=start, end=end) for start, end in edges),
        is_sideways=is_sideways,
    ),
    st.lists(st.tuples(st.sampled_from(LETTERS), st.sampled_from(LETTERS)), max_size=12),
    st.booleans(),
)


@given(chart=CHARTS)
def test_no_box_lies_on_another_and_all_are_within_the_chart(chart: Chart) -> None:
    drawn = laid_out_chart(chart)
    for one, other in combinations(drawn.boxes, 2):
        is_beside = one.x + one.width <= other.x or other.x + other.width <= one.x
        assert is_beside or one.y + one.height <= other.y or other.y + other.height <= one.y
    assert all(0 <= box.x <= drawn.width - box.width and 0 <= box.y < drawn.height for box in drawn.boxes)


def test_a_box_is_below_all_that_point_to_it_and_right_above_what_it_points_to() -> None:
    edges = [("a", "b"), ("b", "c"), ("a", "c"), ("d", "c")]
    chart = Chart(
        nodes=tuple(Node(id=each, label=each) for each in "abcd"),
        edges=tuple(Edge(start=start, end=end) for start, end in edges),
    )
    drawn = laid_out_chart(chart)
    tops = {node.id: box.y for node, box in zip(chart.nodes, drawn.boxes, strict=True)}
    assert tops["a"] < tops["b"] == tops["d"] < tops["c"]
    sideways = laid_out_chart(evolve(chart, is_sideways=True))
    lefts = {node.id: box.x for node, box in zip(chart.nodes, sideways.boxes, strict=True)}
    assert lefts["a"] < lefts["b"] == lefts["d"] < lefts["c"]


@pytest.mark.parametrize(
    ("end", "labels"),
    [
        (date(2020, 5, 1), ["jan", "feb", "mar", "apr"]),
        (date(2022, 1, 1), ["2020", "apr", "jul", "okt", "2021", "apr", "jul", "okt"]),
        (date(2026, 1, 1), ["2020", "jul", "2021", "jul", "2022", "jul", "2023", "jul", "2024", "jul", "2025", "jul"]),
        (date(2030, 1, 1), [str(year) for year in range(2020, 2030)]),
    ],
)
def test_a_timeline_is_marked_all_the_way(end: date, labels: list[str]) -> None:
    bar = Bar(id="x", label="x", start=date(2020, 1, 1), end=end)
    drawn = laid_out_timeline(Timeline(start=bar.start, end=end, bars=(bar,)), Language.NN)
    assert [month.label for month in drawn.months] == labels
    assert all(before.x < after.x for before, after in pairwise(drawn.months))


@given(amounts=st.lists(st.tuples(st.integers(0, 10**7), st.integers(0, 10**7)), min_size=1, max_size=6))
def test_the_parts_of_a_bar_follow_each_other_and_none_leaves_the_picture(amounts: list[tuple[int, int]]) -> None:
    stacks = Stacks(
        layers=(Layer(label="a"), Layer(label="b", state=BarState.DONE)),
        stacks=tuple(Stack(label="x", amounts=each, said=tuple(map(str, each))) for each in amounts),
    )
    drawn = laid_out_stacks(stacks)
    for row in drawn.rows:
        assert all(before.x + before.width <= after.x + 1 for before, after in pairwise(row.pieces))
        assert all(drawn.start <= piece.x <= piece.x + piece.width <= drawn.width for piece in row.pieces)
    assert [len(row.pieces) for row in drawn.rows] == [sum(n > 0 for n in each) for each in amounts]
