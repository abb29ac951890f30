"""The thread from the goals of the strategy to what units did, as a graph with its gaps."""

from __future__ import annotations

from collections.abc import Iterator

from sunnmore_oppvekst.analysis.called import calling
from sunnmore_oppvekst.analysis.questions.asked import (
    NETWORK,
    YEAR,
    Documents,
    callings,
    columns_to_data,
    edition,
    strategy_of,
    text,
)
from sunnmore_oppvekst.analysis.standing import taking_part
from sunnmore_oppvekst.analysis.table import Column, Kind, Mark, Picture, Table
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.sectors import Level
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.words import Words

Edge = tuple[str, str, str, str | None]
STEPS = {
    "goal": Words("mål", "mål", "goal"),
    "area": Words("område", "område", "area"),
    "focus point": Words("punkt", "punkt", "focus point"),
    "measure": Words("tiltak", "tiltak", "measure"),
    "unit": Words("eining", "enhet", "unit"),
    "evidence": Words("dokumentasjon", "dokumentasjon", "evidence"),
}
"""The sorts of things on the way, first to last, and what readers call them."""
_COLUMNS = (
    NETWORK,
    YEAR,
    Column(name="from_kind", says=Words("kva slag det går frå", "hva slags det går fra", "what sort it goes from"),
           is_key=True, called=STEPS),
    text("from", "id til det", "id til det", "its id", is_key=True),
    Column(name="to_kind", says=Words("kva slag det går til", "hva slags det går til", "what sort it goes to"),
           is_key=True, called=STEPS),
    text("to", "id til det; ingen der tråden er broten", "id til det; ingen der tråden er brutt",
         "its id; none where the thread is broken", is_key=True, is_optional=True),
    Column(name="is_gap", kind=Kind.FLAG, heading=Words("tråden", "tråden", "the thread"),
           says=Words("om tråden er broten her", "om tråden er brutt her", "whether the thread is broken here"),
           called={False: Words("heil", "hel", "whole"), True: Words("broten", "brutt", "broken")}),
)  # fmt: skip
_SUMMARY = Words(
    "Tråden er broten {gaps} av {edges} stader: {where}.",
    "Tråden er brutt {gaps} av {edges} steder: {where}.",
    "The thread is broken in {gaps} of {edges} places: {where}.",
)


def traceability(documents: Documents, *, year: int | None = None) -> Table:
    """From goal to area, focus point, measure, unit and evidence: an edge a row, with a gap where nothing comes next.

    Evidence of a unit is that it took the measure up; evidence of a measure is a reading of an indicator or a verdict
    on a criterion. A measure at a higher level than the unit need not reach any unit.

    Args:
        documents: a workspace.
        year: the edition; None for the latest.

    Raises:
        UnknownName: there is no such edition.
    """
    plan = edition(documents, year)
    strategy = strategy_of(documents, plan)
    edges = [*(_of_strategy(strategy, plan) if strategy else ()), *_of_plan(plan)]
    steps = callings(documents, plan).steps
    gaps: dict[str, int] = {}
    for kind, _, _, to in edges:
        if to is None:
            gaps[kind] = gaps.get(kind, 0) + 1
    where = tuple(Words(*(f"{number} {STEPS[kind][each]}" for each in Language)) for kind, number in gaps.items())
    return Table(
        name="traceability",
        title=Words("Sporing frå mål til gjennomføring", "Sporing fra mål til gjennomføring", "From goals to evidence"),
        columns=calling(_COLUMNS, **{"from": steps, "to": steps}),
        data=columns_to_data(_COLUMNS, [(plan.network, plan.year, *edge, edge[-1] is None) for edge in edges]),
        summary=_SUMMARY,
        facts=(("gaps", sum(gaps.values())), ("edges", len(edges)), ("where", where or "–")),
        picture=Picture(mark=Mark.LAYERS, x="from_kind", y="from", colour="is_gap"),
    )


def _edges(kind: str, id: str, to: str, ids: list[str]) -> Iterator[Edge]:
    """An edge to each, or the one to nothing."""
    yield from ((kind, id, to, each) for each in ids)
    if not ids:
        yield kind, id, to, None


def _of_strategy(strategy: StrategyPlan, plan: ActionPlan) -> Iterator[Edge]:
    areas = strategy.priority_areas
    for goal in strategy.goals:
        yield from _edges("goal", goal.id, "area", [area.id for area in areas if goal.id in area.goals])
    for area in areas:
        yield from _edges("area", area.id, "focus point", [point.id for point in area.focus_points])
        for point in area.focus_points:
            served = [each.id for each in plan.measures if point.id in each.focus_points]
            yield from _edges("focus point", point.id, "measure", served)


def _of_plan(plan: ActionPlan) -> Iterator[Edge]:
    for measure in plan.measures:
        units = list(taking_part(measure))
        if units or measure.level is Level.UNIT:
            yield from _edges("measure", measure.id, "unit", units)
        yield from _edges("measure", measure.id, "evidence", list(_results(measure, plan)))
        own = {each.unit: each for each in measure.anchoring}
        for unit in units:
            found = [f"{measure.id}/{own[unit].on}"] if unit in own else []
            yield from _edges("unit", f"{measure.id}/{unit}", "evidence", found)


def _results(measure: Measure, plan: ActionPlan) -> Iterator[str]:
    judged = {each.criterion for each in plan.evaluation.criteria} if plan.evaluation else set[str]()
    yield from (each.id for each in measure.success_criteria if each.id in judged)
    yield from (each.id for each in measure.indicators if each.readings)
