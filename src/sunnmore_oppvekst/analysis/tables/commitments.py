"""The table of commitments: what members took home from meetings."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from sunnmore_oppvekst.analysis.column import Kind
from sunnmore_oppvekst.analysis.tables.kind import Material, TableKind, held, key, maybe
from sunnmore_oppvekst.domain.meeting import Commitment, Meeting
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _


@frozen(kw_only=True)
class CommitmentRows:
    """The commitments, and the meeting of each.

    Attributes:
        meetings: the meeting of each row.
        items: the commitment of each row.
        on: the day that they are judged on, or None for the last day of the meeting's year.
        language: the language of texts.
    """

    meetings: list[Meeting]
    items: list[Commitment]
    on: date | None
    language: Language


def _rows(material: Material) -> CommitmentRows:
    pairs = [(meeting, each) for meeting in material.meetings for each in meeting.commitments]
    return CommitmentRows(
        meetings=[meeting for meeting, _ in pairs],
        items=[each for _, each in pairs],
        on=material.on,
        language=material.language,
    )


COMMITMENTS: TableKind[CommitmentRows] = TableKind(
    name="commitments",
    title=_("Commitments"),
    rows=_rows,
    about=Meeting,
    looks_at=("commitments",),
    columns=(
        key(
            "network",
            _("id of the network"),
            lambda rows: [meeting.network for meeting in rows.meetings],
            refers_to="network",
        ),
        key(
            "meeting",
            _("id of the meeting"),
            lambda rows: [meeting.id for meeting in rows.meetings],
            refers_to="meeting",
        ),
        key(
            "commitment",
            _("id of the commitment"),
            lambda rows: [each.id for each in rows.items],
        ),
        held(
            "met",
            _("the day of the meeting"),
            lambda rows: [meeting.on for meeting in rows.meetings],
            Kind.DAY,
        ),
        held(
            "municipality",
            _("number of the municipality"),
            lambda rows: [each.municipality for each in rows.items],
            refers_to="municipality",
        ),
        held(
            "text",
            _("what is to be done"),
            lambda rows: [each.text[rows.language] for each in rows.items],
        ),
        maybe(
            "measure",
            _("id of the measure"),
            lambda rows: [each.measure for each in rows.items],
            refers_to="measure",
        ),
        maybe(
            "responsible",
            _("who answers for it, such as body:working-committee or role:adviser/1532"),
            lambda rows: [each.responsible and each.responsible.key for each in rows.items],
        ),
        maybe(
            "due",
            _("the last day"),
            lambda rows: [each.due for each in rows.items],
            Kind.DAY,
        ),
        maybe(
            "done",
            _("the day it was done"),
            lambda rows: [each.done for each in rows.items],
            Kind.DAY,
        ),
        held(
            "is_overdue",
            _("whether it is overdue on the day asked for, or at the end of the meeting's year"),
            lambda rows: [
                each.is_overdue_on(rows.on or date(meeting.on.year, 12, 31))
                for meeting, each in zip(rows.meetings, rows.items, strict=True)
            ],
            Kind.FLAG,
        ),
    ),
)
