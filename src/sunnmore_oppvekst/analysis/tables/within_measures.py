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
from sunnmore_oppvekst.language.words import Words

_AREA = maybe(
    "area",
    Words("id til området", "id til området", "id of the priority area"),
    lambda rows: [measure.area for measure in rows.measures],
    refers_to="area",
    looks_at=("measures.area",),
)
_ON = held(
    "on",
    Words("dagen framdrifta gjeld", "dagen framdriften gjelder", "the day that progress is told on"),
    lambda rows: rows.days,
    Kind.DAY,
)

MILESTONES: TableKind[Rows] = TableKind(
    name="milestones",
    title=Words("Milepælar", "Milepæler", "Milestones"),
    rows=lambda material: measure_rows(material, lambda measure: measure.milestones),
    about=ActionPlan,
    looks_at=(*OWN_DAY, "measures.milestones"),
    columns=(
        *EDITION,
        MEASURE,
        key(
            "milestone",
            Words("id til milepælen", "id til milepælen", "id of the milestone"),
            lambda rows: [each.id for each in rows.items],
        ),
        held(
            "text",
            Words("kva som skal vere nådd", "hva som skal være nådd", "what is to be reached"),
            lambda rows: rows.texts([each.text for each in rows.items]),
        ),
        _AREA,
        held(
            "due",
            Words("siste dag", "siste dag", "the last day to reach it"),
            lambda rows: [each.due for each in rows.items],
            Kind.DAY,
        ),
        maybe(
            "done",
            Words("dagen han vart nådd", "dagen den ble nådd", "the day it was reached"),
            lambda rows: [each.done for each in rows.items],
            Kind.DAY,
        ),
        _ON,
        held(
            "is_done",
            Words("om han var nådd den dagen", "om den var nådd den dagen", "whether it was reached by that day"),
            lambda rows: [each.is_done_on(day) for each, day in zip(rows.items, rows.days, strict=True)],
            Kind.FLAG,
        ),
        held(
            "is_late",
            Words("om han var forseinka", "om den var forsinket", "whether it was late"),
            lambda rows: [each.is_late_on(day) for each, day in zip(rows.items, rows.days, strict=True)],
            Kind.FLAG,
        ),
        held(
            "weight",
            Words("kor mykje han tel", "hvor mye den teller", "how much it counts"),
            lambda rows: [each.weight for each in rows.items],
            Kind.WHOLE,
        ),
    ),
)

ANCHORING: TableKind[Rows] = TableKind(
    name="anchoring",
    title=Words("Forankring", "Forankring", "Anchoring"),
    rows=lambda material: measure_rows(material, _units),
    about=ActionPlan,
    looks_at=(*OWN_DAY, "measures.participants", "measures.anchoring"),
    columns=(
        *EDITION,
        MEASURE,
        key(
            "unit",
            Words("id til eininga", "id til enheten", "id of the unit"),
            lambda rows: [unit for unit, _ in rows.items],
            refers_to="unit",
        ),
        _AREA,
        held(
            "is_participant",
            Words("om ho er ført opp som deltakar", "om den er ført opp som deltaker", "whether it is listed"),
            lambda rows: [
                measure.participants is not None and unit in measure.participants.units
                for measure, (unit, _) in zip(rows.measures, rows.items, strict=True)
            ],
            Kind.FLAG,
        ),
        _ON,
        held(
            "is_anchored",
            Words(
                "om ho hadde gjort det til sitt den dagen",
                "om den hadde gjort det til sitt den dagen",
                "whether it had made it its own by that day",
            ),
            lambda rows: [
                each is not None and each.on <= day for (_, each), day in zip(rows.items, rows.days, strict=True)
            ],
            Kind.FLAG,
        ),
        maybe(
            "anchored_on",
            Words("dagen det vart teke opp", "dagen det ble tatt opp", "the day it was taken up"),
            lambda rows: [each and each.on for _, each in rows.items],
            Kind.DAY,
        ),
        maybe(
            "how",
            Words("kvar det vart teke opp", "hvor det ble tatt opp", "where it was taken up"),
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
    title=Words("Status", "Status", "Status"),
    rows=lambda material: measure_rows(material, lambda measure: tuple(enumerate(measure.status, start=1))),
    about=ActionPlan,
    looks_at=(*OWN_DAY, "measures.status"),
    columns=(
        *EDITION,
        MEASURE,
        key(
            "report",
            Words("nummer på rapporten, frå 1", "nummer på rapporten, fra 1", "number of the report, from 1"),
            lambda rows: [number for number, _ in rows.items],
            kind=Kind.WHOLE,
        ),
        held(
            "on",
            Words("dagen", "dagen", "the day"),
            lambda rows: [each.on for _, each in rows.items],
            Kind.DAY,
        ),
        maybe(
            "by",
            Words("kven som seier det", "hvem som sier det", "who says so"),
            lambda rows: [each.by and each.by.key for _, each in rows.items],
        ),
        held(
            "state",
            Words("korleis det stod", "hvordan det sto", "how it stood"),
            lambda rows: [str(each.state) for _, each in rows.items],
            called=choices(MeasureState),
        ),
        maybe(
            "percent",
            Words("kor mykje som var gjort", "hvor mye som var gjort", "how much was done"),
            lambda rows: [each.percent for _, each in rows.items],
            Kind.WHOLE,
            unit="per cent",
        ),
        maybe(
            "note",
            Words("med ord", "med ord", "in words"),
            lambda rows: rows.texts([each.note for _, each in rows.items]),
        ),
    ),
)


BUDGET: TableKind[Rows] = TableKind(
    name="budget",
    title=Words("Budsjett", "Budsjett", "Budget"),
    rows=lambda material: measure_rows(material, lambda measure: measure.budget),
    about=ActionPlan,
    looks_at=(*OWN_DAY, "measures.budget"),
    columns=(
        *EDITION,
        MEASURE,
        key(
            "line",
            Words("id til budsjettlinja", "id til budsjettlinjen", "id of the budget line"),
            lambda rows: [each.id for each in rows.items],
        ),
        held(
            "text",
            Words("kva det betaler for", "hva det betaler for", "what it pays for"),
            lambda rows: rows.texts([each.text for each in rows.items]),
        ),
        _AREA,
        held(
            "budget_year",
            Words("budsjettåret", "budsjettåret", "the budget year"),
            lambda rows: [each.year or plan.year for each, plan in zip(rows.items, rows.plans, strict=True)],
            Kind.WHOLE,
        ),
        maybe(
            "funder",
            Words(
                "id til den som betaler; ingen når eigarane sjølve gjer det",
                "id til den som betaler; ingen når eierne selv gjør det",
                "id of the funder; none when the owners pay themselves",
            ),
            lambda rows: [each.funder for each in rows.items],
            refers_to="funder",
        ),
        held(
            "amount_nok",
            Words("beløp", "beløp", "the amount"),
            lambda rows: [each.amount_nok for each in rows.items],
            Kind.WHOLE,
            unit="NOK",
        ),
    ),
)
