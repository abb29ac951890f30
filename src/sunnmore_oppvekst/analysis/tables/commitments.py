"""The table of commitments: what members took home from meetings."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from sunnmore_oppvekst.analysis.column import Kind
from sunnmore_oppvekst.analysis.tables.kind import Material, TableKind, held, key, maybe
from sunnmore_oppvekst.domain.meeting import Commitment, Meeting
from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.words import Words


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
    title=Words("Forpliktingar", "Forpliktelser", "Commitments"),
    rows=_rows,
    about=Meeting,
    looks_at=("commitments",),
    columns=(
        key(
            "network",
            Words("id til nettverket", "id til nettverket", "id of the network"),
            lambda rows: [meeting.network for meeting in rows.meetings],
            refers_to="network",
        ),
        key(
            "meeting",
            Words("id til møtet", "id til møtet", "id of the meeting"),
            lambda rows: [meeting.id for meeting in rows.meetings],
            refers_to="meeting",
        ),
        key(
            "commitment",
            Words("id til forpliktinga", "id til forpliktelsen", "id of the commitment"),
            lambda rows: [each.id for each in rows.items],
        ),
        held(
            "met",
            Words("dagen for møtet", "dagen for møtet", "the day of the meeting"),
            lambda rows: [meeting.on for meeting in rows.meetings],
            Kind.DAY,
        ),
        held(
            "municipality",
            Words("nummer til kommunen", "nummer til kommunen", "number of the municipality"),
            lambda rows: [each.municipality for each in rows.items],
            refers_to="municipality",
        ),
        held(
            "text",
            Words("kva som skal gjerast", "hva som skal gjøres", "what is to be done"),
            lambda rows: [each.text[rows.language] for each in rows.items],
        ),
        maybe(
            "measure",
            Words("id til tiltaket", "id til tiltaket", "id of the measure"),
            lambda rows: [each.measure for each in rows.items],
            refers_to="measure",
        ),
        maybe(
            "responsible",
            Words(
                "kven som svarar for det, som body:arbeidsutval eller role:radgjevar/1532",
                "hvem som svarer for det, som body:arbeidsutvalg eller role:radgiver/1532",
                "who answers for it, such as body:working-committee or role:adviser/1532",
            ),
            lambda rows: [each.responsible and each.responsible.key for each in rows.items],
        ),
        maybe(
            "due",
            Words("siste dag", "siste dag", "the last day"),
            lambda rows: [each.due for each in rows.items],
            Kind.DAY,
        ),
        maybe(
            "done",
            Words("dagen det vart gjort", "dagen det ble gjort", "the day it was done"),
            lambda rows: [each.done for each in rows.items],
            Kind.DAY,
        ),
        held(
            "is_overdue",
            Words(
                "om fristen er ute den dagen det blir dømt, eller ved slutten av året til møtet",
                "om fristen er ute den dagen det dømmes, eller ved slutten av året til møtet",
                "whether it is overdue on the day asked for, or at the end of the meeting's year",
            ),
            lambda rows: [
                each.is_overdue_on(rows.on or date(meeting.on.year, 12, 31))
                for meeting, each in zip(rows.meetings, rows.items, strict=True)
            ],
            Kind.FLAG,
        ),
    ),
)
