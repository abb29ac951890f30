"""The table of measures: a row for each measure in each edition."""

from __future__ import annotations

from operator import attrgetter

from sunnmore_oppvekst.analysis.called import choices
from sunnmore_oppvekst.analysis.column import Kind
from sunnmore_oppvekst.analysis.tables.kind import EDITION, OWN_DAY, Rows, TableKind, edition_rows, held, key, maybe
from sunnmore_oppvekst.domain.measure import MeasureState, Participation
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.messages.message import _

_NOBODY = Participation()

MEASURES: TableKind[Rows] = TableKind(
    name="measures",
    title=_("Measures"),
    rows=lambda material: edition_rows(material, lambda plan: plan.measures),
    about=ActionPlan,
    looks_at=(*OWN_DAY, "measures.id"),
    columns=(
        *EDITION,
        key(
            "measure",
            _("id of the measure"),
            lambda rows: [each.id for each in rows.items],
            refers_to="measure",
        ),
        held(
            "title",
            _("what it is called"),
            lambda rows: rows.texts([each.title for each in rows.items]),
        ),
        maybe(
            "goal",
            _("what it is to achieve"),
            lambda rows: rows.texts([each.goal for each in rows.items]),
            looks_at=("measures.goal",),
        ),
        maybe(
            "area",
            _("id of the priority area"),
            lambda rows: [each.area for each in rows.items],
            refers_to="area",
            looks_at=("measures.area",),
        ),
        held(
            "focus_points",
            _("ids of the focus points"),
            lambda rows: [each.focus_points for each in rows.items],
            Kind.TEXTS,
            refers_to="focus point",
            looks_at=("measures.focus_points",),
        ),
        maybe(
            "level",
            _("where it is carried out"),
            lambda rows: [each.level and str(each.level) for each in rows.items],
            called=choices(Level),
            looks_at=("measures.level",),
        ),
        held(
            "sectors",
            _("whom it is for"),
            lambda rows: rows.names([each.sectors for each in rows.items], str),
            Kind.TEXTS,
            called=choices(Sector),
            looks_at=("measures.sectors",),
        ),
        held(
            "working_methods",
            _("ids of the working methods"),
            lambda rows: [each.working_methods for each in rows.items],
            Kind.TEXTS,
            refers_to="working method",
            looks_at=("measures.working_methods",),
        ),
        held(
            "responsible",
            _("who answers for it, such as body:working-committee or role:adviser/1532"),
            lambda rows: rows.names([each.responsible for each in rows.items], attrgetter("key")),
            Kind.TEXTS,
            looks_at=("measures.responsible",),
        ),
        held(
            "municipalities",
            _("numbers of municipalities in it"),
            lambda rows: [(each.participants or _NOBODY).municipalities for each in rows.items],
            Kind.TEXTS,
            refers_to="municipality",
            looks_at=("measures.participants",),
        ),
        held(
            "units",
            _("ids of units that take part"),
            lambda rows: [(each.participants or _NOBODY).units for each in rows.items],
            Kind.TEXTS,
            refers_to="unit",
            looks_at=("measures.participants",),
        ),
        held(
            "partners",
            _("ids of the partners"),
            lambda rows: [each.partners for each in rows.items],
            Kind.TEXTS,
            refers_to="partner",
            looks_at=("measures.partners",),
        ),
        maybe(
            "starts",
            _("the first day"),
            lambda rows: [each.period and each.period.start for each in rows.items],
            Kind.DAY,
            looks_at=("measures.period",),
        ),
        maybe(
            "ends",
            _("the first day after"),
            lambda rows: [each.period and each.period.end for each in rows.items],
            Kind.DAY,
            looks_at=("measures.period",),
        ),
        held(
            "on",
            _("the day that progress is told on"),
            lambda rows: rows.days,
            Kind.DAY,
        ),
        held(
            "state",
            _("how it stands that day"),
            lambda rows: rows.standing[0],
            called=choices(MeasureState),
            looks_at=("measures.status",),
        ),
        held(
            "share",
            _("how far it has come"),
            lambda rows: rows.standing[1],
            Kind.SHARE,
            looks_at=(
                "measures.status",
                "measures.milestones",
            ),
        ),
        held(
            "is_late",
            _("whether it is late"),
            lambda rows: rows.standing[2],
            Kind.FLAG,
            looks_at=(
                "measures.status",
                "measures.milestones",
                "measures.period",
            ),
        ),
        held(
            "milestones",
            _("how many milestones"),
            lambda rows: [len(each.milestones) for each in rows.items],
            Kind.WHOLE,
            unit="milestones",
            looks_at=("measures.milestones.id",),
        ),
        held(
            "success_criteria",
            _("how many success criteria"),
            lambda rows: [len(each.success_criteria) for each in rows.items],
            Kind.WHOLE,
            unit="criteria",
            looks_at=("measures.success_criteria.id",),
        ),
        held(
            "budget_nok",
            _("what it costs"),
            lambda rows: [each.budget_nok for each in rows.items],
            Kind.WHOLE,
            unit="NOK",
            looks_at=("measures.budget.amount_nok",),
        ),
        held(
            "units_in_all",
            _("how many units take part"),
            lambda rows: rows.anchored[0],
            Kind.WHOLE,
            unit="units",
            looks_at=(
                "measures.participants",
                "measures.anchoring",
            ),
        ),
        held(
            "units_anchored",
            _("how many of them have made it their own"),
            lambda rows: rows.anchored[1],
            Kind.WHOLE,
            unit="units",
            looks_at=(
                "measures.participants",
                "measures.anchoring",
            ),
        ),
        maybe(
            "proposed_by",
            _("who proposed it"),
            lambda rows: [each.proposed_by for each in rows.items],
            refers_to="municipality",
            looks_at=("measures.proposed_by",),
        ),
        held(
            "weight",
            _("how much it counts"),
            lambda rows: [each.weight for each in rows.items],
            Kind.WHOLE,
            looks_at=("measures.weight",),
        ),
        held(
            "carried_over",
            _("how often carried over"),
            lambda rows: [each.carried_over for each in rows.items],
            Kind.WHOLE,
            unit="editions",
            looks_at=("measures.carried_over",),
        ),
        held(
            "is_ending",
            _("whether it is marked for removal"),
            lambda rows: [each.is_ending for each in rows.items],
            Kind.FLAG,
            looks_at=("measures.is_ending",),
        ),
    ),
)
