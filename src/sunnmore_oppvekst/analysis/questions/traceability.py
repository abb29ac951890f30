"""The thread from the goals of the strategy to what units did, as a graph with its gaps."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from sunnmore_oppvekst.analysis.column import Choices, Column, Kind
from sunnmore_oppvekst.analysis.given import chosen
from sunnmore_oppvekst.analysis.questions.asked import Documents, callings, edition, strategy_of
from sunnmore_oppvekst.analysis.questions.columns import NETWORK, YEAR, columns_to_data, of_year, together
from sunnmore_oppvekst.analysis.standing import taking_part
from sunnmore_oppvekst.analysis.table import Mark, Picture, Table
from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.sectors import Level
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.messages.message import _, p_

Edge = tuple[str, str | None, str, str | None]
"""Sort and id of where it goes from, and of where it goes to; None where the thread is broken."""
_UNIT = "unit"
STEPS = Choices(
    {
        "goal": _("goal"),
        "area": _("area"),
        "focus point": p_("step", "focus point"),
        "measure": _("measure"),
        _UNIT: _("unit"),
        "evidence": _("evidence"),
    }
)
"""The sorts of things on the way, first to last, and what readers call them."""
TRACEABILITY = (
    NETWORK,
    YEAR,
    Column(name="from_kind", says=_("what sort it goes from"),
           is_key=True, called=STEPS),
    Column(name="from", is_key=True, is_optional=True,
           says=_("its id; none where the thread is broken")),
    Column(name="to_kind", says=_("what sort it goes to"),
           is_key=True, called=STEPS),
    Column(name="to", is_key=True, is_optional=True,
           says=_("its id; none where the thread is broken")),
    Column(name="is_gap", kind=Kind.FLAG, heading=_("the thread"),
           says=_("whether the thread is broken here"),
           called={False: _("whole"), True: _("broken")}),
)  # fmt: skip
_SUMMARY = _("The thread is broken in {gaps} of {edges} places: {where}.")


_LEFT_OUT = _("{hidden} more places are left out, as they are about one unit each.")


def traceability(
    documents: Documents, *, year: int | str | None = None, audience: Audience | str = Audience.PUBLIC
) -> Table:
    """From goal to area, focus point, measure, unit and evidence: an edge a row, with a gap where the thread is broken.

    The thread is broken at what leads to nothing (no `to`) and at what nothing leads to (no `from`). A measure without
    a focus point hangs under its area. A unit is told of as it takes part in a measure, `t1/unit-1`; evidence of it is
    that it took the measure up, and evidence of a measure is a reading of an indicator or a verdict on a criterion. A
    measure at a higher level than the unit need not reach any unit.

    Args:
        documents: a workspace.
        year: the edition; None for the latest.
        audience: who it is for; edges to and from single units are left out for the public, and counted in the summary.

    Raises:
        InvalidValue: there is no such audience.
        UnknownName: there is no such edition.
    """
    plan = edition(documents, year)
    strategy = strategy_of(documents, plan)
    known = callings(documents, plan)
    known_edges = [*(_of_strategy(strategy) if strategy else ()), *_to_measures(strategy, plan), *_of_plan(plan)]
    is_public = chosen(Audience, audience) is Audience.PUBLIC
    edges = [each for each in known_edges if not (is_public and _is_of_a_unit(each))]
    hidden = len(known_edges) - len(edges)
    gaps: dict[str, int] = {}
    for start, id, end, to in edges:
        if id is None or to is None:
            kind = end if id is None else start
            gaps[kind] = gaps.get(kind, 0) + 1
    where = tuple(_("{name} ({number})").bind(name=STEPS[kind], number=number) for kind, number in gaps.items())
    rows = [(plan.network, plan.year, *edge, edge[1] is None or edge[3] is None) for edge in edges]
    return Table(
        name="traceability",
        title=_("From goals to evidence"),
        columns=known.calling(TRACEABILITY, **{"from": known.steps, "to": known.steps}),
        data=columns_to_data(TRACEABILITY, rows),
        summary=together(of_year(_SUMMARY), _LEFT_OUT if hidden else None),
        facts=(
            ("year", plan.year),
            ("gaps", sum(gaps.values())),
            ("edges", len(edges)),
            ("where", where or "–"),
            ("hidden", hidden),
        ),
        picture=Picture(mark=Mark.LAYERS, x="from_kind", y="from", colour="is_gap"),
    )


def _is_of_a_unit(edge: Edge) -> bool:
    start, _, end, to = edge
    return start == _UNIT or (end == _UNIT and to is not None)


def _edges(kind: str, id: str, to: str, ids: Iterable[str]) -> Iterator[Edge]:
    """An edge to each, or the one to nothing."""
    found = list(dict.fromkeys(ids))
    yield from ((kind, id, to, each) for each in found)
    if not found:
        yield kind, id, to, None


def _of_strategy(strategy: StrategyPlan) -> Iterator[Edge]:
    for goal in strategy.goals:
        yield from _edges("goal", goal.id, "area", [area.id for area in strategy.areas_serving(goal)])
    known = {goal.id for goal in strategy.goals}
    for area in strategy.priority_areas:
        if known.isdisjoint(area.goals):
            yield "goal", None, "area", area.id
        yield from _edges("area", area.id, "focus point", [point.id for point in area.focus_points])


def _to_measures(strategy: StrategyPlan | None, plan: ActionPlan) -> Iterator[Edge]:
    points = dict.fromkeys(point.id for point in strategy.focus_points()) if strategy else {}
    areas = {area.id for area in strategy.priority_areas} if strategy else set[str]()
    for point in points:
        yield from _edges("focus point", point, "measure", [m.id for m in plan.measures if point in m.focus_points])
    for measure in plan.measures:
        if points.keys().isdisjoint(measure.focus_points):
            yield "area", measure.area if measure.area in areas else None, "measure", measure.id


def _of_plan(plan: ActionPlan) -> Iterator[Edge]:
    judged = {each.criterion for each in plan.evaluation.criteria} if plan.evaluation else set[str]()
    for measure in plan.measures:
        units = taking_part(measure)
        if units or measure.level is Level.UNIT:
            yield from _edges("measure", measure.id, "unit", [f"{measure.id}/{unit}" for unit in units])
        yield from _edges("measure", measure.id, "evidence", _results(measure, judged))
        for unit in units:
            own = [f"{measure.id}/{unit}/{each.on}" for each in measure.anchoring if each.unit == unit]
            yield from _edges("unit", f"{measure.id}/{unit}", "evidence", own)


def _results(measure: Measure, judged: Container[str]) -> Iterator[str]:
    yield from (each.id for each in measure.success_criteria if each.id in judged)
    yield from (each.id for each in measure.indicators if each.readings)
