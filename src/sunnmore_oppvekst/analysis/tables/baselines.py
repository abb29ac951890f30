"""The table of baselines: how it stood before one set out."""

from __future__ import annotations

from sunnmore_oppvekst.analysis.called import choices
from sunnmore_oppvekst.analysis.column import Kind
from sunnmore_oppvekst.analysis.tables.kind import EDITION, OWN_DAY, Rows, TableKind, edition_rows, held, key, maybe
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.messages.message import _, p_

BASELINES: TableKind[Rows] = TableKind(
    name="baselines",
    title=_("Baselines"),
    rows=lambda material: edition_rows(material, lambda plan: plan.baselines),
    about=ActionPlan,
    looks_at=(*OWN_DAY, "baselines"),
    columns=(
        *EDITION,
        key(
            "baseline",
            _("id of the baseline"),
            lambda rows: [each.id for each in rows.items],
        ),
        held(
            "area",
            _("id of the priority area"),
            lambda rows: [each.area for each in rows.items],
            refers_to="area",
        ),
        maybe(
            "sector",
            _("whom it is about"),
            lambda rows: [each.sector and str(each.sector) for each in rows.items],
            called=choices(Sector),
        ),
        maybe(
            "level",
            _("the level"),
            lambda rows: [each.level and str(each.level) for each in rows.items],
            called=choices(Level),
        ),
        maybe(
            "municipality",
            _("number of the municipality"),
            lambda rows: [each.municipality for each in rows.items],
            refers_to="municipality",
        ),
        held(
            "text",
            p_("baseline", "how it stands"),
            lambda rows: rows.texts([each.text for each in rows.items]),
        ),
        held(
            "evidence",
            _("how many things it rests on"),
            lambda rows: [len(each.evidence) for each in rows.items],
            Kind.WHOLE,
            unit="pieces of evidence",
        ),
        maybe(
            "on",
            _("the day it holds for"),
            lambda rows: [each.on for each in rows.items],
            Kind.DAY,
        ),
    ),
)
