"""The tables of what lies in measures: milestones, anchoring, status and budget."""

from __future__ import annotations

from operator import attrgetter

from sunnmore_oppvekst.analysis.called import choices
from sunnmore_oppvekst.analysis.column import Kind
from sunnmore_oppvekst.analysis.tables.kind import (
    EDITION,
    MEASURE,
    OWN_DAY,
    Rows,
    TableKind,
    held,
    key,
    maybe,
    measure_rows,
)
from sunnmore_oppvekst.domain.measure import Anchoring, Measure, MeasureState
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.messages.message import _, p_

_AREA = maybe(
    "area",
    _("id of the priority area"),
    lambda rows: [measure.area for measure in rows.measures],
    refers_to="area",
    looks_at=("measures.area",),
)
_ON = held(
    "on",
    _("the day that progress is told on"),
    lambda rows: rows.days,
    Kind.DAY,
)

MILESTONES: TableKind[Rows] = TableKind(
    name="milestones",
    title=_("Milestones"),
    rows=lambda material: measure_rows(material, lambda measure: measure.milestones),
    about=ActionPlan,
    looks_at=(*OWN_DAY, "measures.milestones"),
    columns=(
        *EDITION,
        MEASURE,
        key(
            "milestone",
            _("id of the milestone"),
            lambda rows: [each.id for each in rows.items],
        ),
        held(
            "text",
            _("what is to be reached"),
            lambda rows: rows.texts([each.text for each in rows.items]),
        ),
        _AREA,
        held(
            "due",
            _("the last day to reach it"),
            lambda rows: [each.due for each in rows.items],
            Kind.DAY,
        ),
        maybe(
            "done",
            _("the day it was reached"),
            lambda rows: [each.done for each in rows.items],
            Kind.DAY,
        ),
        _ON,
        held(
            "is_done",
            _("whether it was reached by that day"),
            lambda rows: [each.is_done_on(day) for each, day in zip(rows.items, rows.days, strict=True)],
            Kind.FLAG,
        ),
        held(
            "is_late",
            _("whether it was late"),
            lambda rows: [each.is_late_on(day) for each, day in zip(rows.items, rows.days, strict=True)],
            Kind.FLAG,
        ),
        held(
            "weight",
            p_("milestone", "how much it counts"),
            lambda rows: [each.weight for each in rows.items],
            Kind.WHOLE,
        ),
    ),
)

ANCHORING: TableKind[Rows] = TableKind(
    name="anchoring",
    title=_("Anchoring"),
    rows=lambda material: measure_rows(material, _units),
    about=ActionPlan,
    looks_at=(*OWN_DAY, "measures.participants", "measures.anchoring"),
    columns=(
        *EDITION,
        MEASURE,
        key(
            "unit",
            _("id of the unit"),
            lambda rows: [unit for unit, _ in rows.items],
            refers_to="unit",
        ),
        _AREA,
        held(
            "is_participant",
            _("whether it is listed"),
            lambda rows: [
                measure.participants is not None and unit in measure.participants.units
                for measure, (unit, _) in zip(rows.measures, rows.items, strict=True)
            ],
            Kind.FLAG,
        ),
        _ON,
        held(
            "is_anchored",
            _("whether it had made it its own by that day"),
            lambda rows: [
                each is not None and each.on <= day for (_, each), day in zip(rows.items, rows.days, strict=True)
            ],
            Kind.FLAG,
        ),
        maybe(
            "anchored_on",
            _("the day it was taken up"),
            lambda rows: [each and each.on for _, each in rows.items],
            Kind.DAY,
        ),
        maybe(
            "how",
            _("where it was taken up"),
            lambda rows: rows.texts([each and each.how for _, each in rows.items]),
        ),
    ),
)


def _units(measure: Measure) -> list[tuple[str, Anchoring | None]]:
    """Each unit that takes part in a measure or has made it its own, and when it first did, or None."""
    own: dict[str, Anchoring] = {}
    for each in sorted(measure.anchoring, key=attrgetter("on")):
        own.setdefault(each.unit, each)
    listed = measure.participants.units if measure.participants else ()
    return [(unit, own.get(unit)) for unit in dict.fromkeys((*listed, *own))]


STATUS: TableKind[Rows] = TableKind(
    name="status",
    title=_("Status"),
    rows=lambda material: measure_rows(material, lambda measure: tuple(enumerate(measure.status, start=1))),
    about=ActionPlan,
    looks_at=(*OWN_DAY, "measures.status"),
    columns=(
        *EDITION,
        MEASURE,
        key(
            "report",
            _("number of the report, from 1"),
            lambda rows: [number for number, _ in rows.items],
            kind=Kind.WHOLE,
        ),
        held(
            "on",
            _("the day"),
            lambda rows: [each.on for _, each in rows.items],
            Kind.DAY,
        ),
        maybe(
            "by",
            _("who says so"),
            lambda rows: [each.by and each.by.key for _, each in rows.items],
        ),
        held(
            "state",
            _("how it stood"),
            lambda rows: [str(each.state) for _, each in rows.items],
            called=choices(MeasureState),
        ),
        maybe(
            "percent",
            _("how much was done"),
            lambda rows: [each.percent for _, each in rows.items],
            Kind.WHOLE,
            unit="per cent",
        ),
        maybe(
            "note",
            _("in words"),
            lambda rows: rows.texts([each.note for _, each in rows.items]),
        ),
    ),
)


BUDGET: TableKind[Rows] = TableKind(
    name="budget",
    title=_("Budget"),
    rows=lambda material: measure_rows(material, lambda measure: measure.budget),
    about=ActionPlan,
    looks_at=(*OWN_DAY, "measures.budget"),
    columns=(
        *EDITION,
        MEASURE,
        key(
            "line",
            _("id of the budget line"),
            lambda rows: [each.id for each in rows.items],
        ),
        held(
            "text",
            _("what it pays for"),
            lambda rows: rows.texts([each.text for each in rows.items]),
        ),
        _AREA,
        held(
            "budget_year",
            _("the budget year"),
            lambda rows: [each.year or plan.year for each, plan in zip(rows.items, rows.plans, strict=True)],
            Kind.WHOLE,
        ),
        maybe(
            "funder",
            _("id of the funder; none when the owners pay themselves"),
            lambda rows: [each.funder for each in rows.items],
            refers_to="funder",
        ),
        held(
            "amount_nok",
            _("the amount"),
            lambda rows: [each.amount_nok for each in rows.items],
            Kind.WHOLE,
            unit="NOK",
        ),
    ),
)
