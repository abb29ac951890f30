"""A table of a hundred thousand measures, beside columns written by hand, and flat dicts into pandas."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence

import pandas as pd
import pyarrow as pa

import sunnmore_oppvekst as so
from sunnmore_oppvekst.analysis.standing import anchored
from sunnmore_oppvekst.domain.measure import Participation
from tests.benchmarks.figure import EXAMPLE, Figure, Rounds
from tests.benchmarks.measuring import medians

Plans = Sequence[so.ActionPlan]
_NOBODY = Participation()
_TEXTS = pa.list_(pa.string())


def _plans(count: int) -> Plans:
    """Copies of the example's editions with objects of their own, until there are so many measures."""
    kept = [pickle.dumps(each) for each in so.open_workspace(EXAMPLE).plans]
    made: list[so.ActionPlan] = []
    have = 0
    while have < count:
        made.append(pickle.loads(kept[len(made) % len(kept)]))  # noqa: S301
        have += len(made[-1].measures)
    return made


def _ours(plans: Plans) -> pa.Table:
    return so.tables(plans).measures.to_arrow()


def _by_hand(plans: Plans) -> pa.Table:
    measures = [each for plan in plans for each in plan.measures]
    rows = [plan for plan in plans for _ in plan.measures]
    days = [plan.own_day for plan in plans for _ in plan.measures]
    on_day = list(zip(measures, days, strict=True))
    whole = [anchored((each,), on=day) for each, day in on_day]
    return pa.table(
        {
            "network": pa.array([each.network for each in rows], pa.string()),
            "plan": pa.array([each.id for each in rows], pa.string()),
            "year": pa.array([each.year for each in rows], pa.int64()),
            "measure": pa.array([each.id for each in measures], pa.string()),
            "title": pa.array([each.title["nn"] for each in measures], pa.string()),
            "goal": pa.array([each.goal["nn"] if each.goal else None for each in measures], pa.string()),
            "area": pa.array([each.area for each in measures], pa.string()),
            "focus_points": pa.array([each.focus_points for each in measures], _TEXTS),
            "level": pa.array([each.level.value if each.level else None for each in measures], pa.string()),
            "sectors": pa.array([[sector.value for sector in each.sectors] for each in measures], _TEXTS),
            "working_methods": pa.array([each.working_methods for each in measures], _TEXTS),
            "responsible": pa.array([[party.key for party in each.responsible] for each in measures], _TEXTS),
            "municipalities": pa.array([(each.participants or _NOBODY).municipalities for each in measures], _TEXTS),
            "units": pa.array([(each.participants or _NOBODY).units for each in measures], _TEXTS),
            "partners": pa.array([each.partners for each in measures], _TEXTS),
            "starts": pa.array([each.period.start if each.period else None for each in measures], pa.date32()),
            "ends": pa.array([each.period.end if each.period else None for each in measures], pa.date32()),
            "on": pa.array(days, pa.date32()),
            "state": pa.array([each.state_on(day).value for each, day in on_day], pa.string()),
            "share": pa.array([each.share_done(day) for each, day in on_day], pa.float64()),
            "is_late": pa.array([each.is_late_on(day) for each, day in on_day], pa.bool_()),
            "milestones": pa.array([len(each.milestones) for each in measures], pa.int64()),
            "success_criteria": pa.array([len(each.success_criteria) for each in measures], pa.int64()),
            "budget_nok": pa.array([each.budget_nok for each in measures], pa.int64()),
            "units_in_all": pa.array([each.units for each in whole], pa.int64()),
            "units_anchored": pa.array([each.done for each in whole], pa.int64()),
            "proposed_by": pa.array([each.proposed_by for each in measures], pa.string()),
            "weight": pa.array([each.weight for each in measures], pa.int64()),
            "carried_over": pa.array([each.carried_over for each in measures], pa.int64()),
            "is_ending": pa.array([each.is_ending for each in measures], pa.bool_()),
        }
    )


def _flat(plan: so.ActionPlan, each: so.Measure) -> dict[str, object]:
    day = plan.own_day
    whole = anchored((each,), on=day)
    part = each.participants or _NOBODY
    return {
        "network": plan.network,
        "plan": plan.id,
        "year": plan.year,
        "measure": each.id,
        "title": each.title["nn"],
        "goal": each.goal["nn"] if each.goal else None,
        "area": each.area,
        "focus_points": list(each.focus_points),
        "level": each.level.value if each.level else None,
        "sectors": [sector.value for sector in each.sectors],
        "working_methods": list(each.working_methods),
        "responsible": [party.key for party in each.responsible],
        "municipalities": list(part.municipalities),
        "units": list(part.units),
        "partners": list(each.partners),
        "starts": each.period.start if each.period else None,
        "ends": each.period.end if each.period else None,
        "on": day,
        "state": each.state_on(day).value,
        "share": each.share_done(day),
        "is_late": each.is_late_on(day),
        "milestones": len(each.milestones),
        "success_criteria": len(each.success_criteria),
        "budget_nok": each.budget_nok,
        "units_in_all": whole.units,
        "units_anchored": whole.done,
        "proposed_by": each.proposed_by,
        "weight": each.weight,
        "carried_over": each.carried_over,
        "is_ending": each.is_ending,
    }


def _into_pandas(plans: Plans) -> pd.DataFrame:
    frame = pd.DataFrame([_flat(plan, each) for plan in plans for each in plan.measures])
    for name in ("starts", "ends", "on"):
        frame[name] = pd.to_datetime(frame[name])
    return frame


def measures_to_arrow(rounds: Rounds) -> Iterator[Figure]:
    """The same columns three ways; ours and those by hand are seen to be equal first."""
    few = _plans(50)
    by_hand = _by_hand(few)
    assert _ours(few).select(by_hand.column_names).to_pylist() == by_hand.to_pylist()
    plans = _plans(10_000 if rounds.few else 100_000)
    taken = medians({"ours": _ours, "by hand": _by_hand, "pandas": _into_pandas}, [plans] * (3 if rounds.few else 7))
    note = f"{taken['ours']:.2f} s"
    what = f"{sum(len(plan.measures) for plan in plans):,} measures".replace(",", " ")
    yield Figure(
        what=f"{what} to an Arrow table",
        beside="comprehensions by hand and pyarrow",
        value=taken["ours"] / taken["by hand"],
        most=1.5,
        note=note,
    )
    yield Figure(
        what=f"flat dicts of {what} into pandas", beside="our table", value=taken["pandas"] / taken["ours"], least=2
    )


ALL = (measures_to_arrow,)
