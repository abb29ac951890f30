"""What became of municipalities since the year before, as a chart and a table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sunnmore_oppvekst.domain.municipality import ChangeKind, MunicipalityChange
from sunnmore_oppvekst.domain.network import NetworkAsOf
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.cells import date_cell, text_cell
from sunnmore_oppvekst.report.figure import Chart, Edge, Figure, Node, NodeKind
from sunnmore_oppvekst.report.parts import Heading, Paragraph, Part
from sunnmore_oppvekst.report.prose import Prose, joined
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.table import Column, ColumnKind, Row, Table
from sunnmore_oppvekst.report.wording import NOTE, capital

_HEADING = _("New since the year before")
_NOTHING = _("The members are the same as before.")
_COUNTS = _("The number of members has gone from {before} to {after}.")
_JOINED = _("New members: {names}.")
_LEFT = _("No longer members: {names}.")
_CAPTION = _("Municipal changes")
_ALT = _("Chart of what became of the municipalities: {sentences}")
_BECAME = _("{before} → {after} ({kind})")
_BEFORE = _("Before")
_AFTER = _("After")
_WHAT = _("What happened")
_FROM = _("From")


def municipality_changes(sources: Sources, then: NetworkAsOf) -> Iterator[Part]:
    """Mergers, splits and the like since the end of the year before, and who came and went besides."""
    before = then.network.as_of(date(then.day.year - 1, 12, 31))
    changes = _changes(then, before)
    came = then.member_numbers - before.member_numbers
    went = before.member_numbers - then.member_numbers
    if not before.members or (not changes and not came and not went and sources.plan is None):
        return
    yield Heading(level=3, text=_HEADING[sources.language], id="network-changes")
    if not changes and not came and not went:
        yield Paragraph(_NOTHING[sources.language])
        return
    if len(before.members) != len(then.members):
        yield Paragraph(sources.say(_COUNTS, before=len(before.members), after=len(then.members)))
    told = {number for change in changes for number in (*change.before, *change.after)}
    for words, numbers in ((_JOINED, came - told), (_LEFT, went - told)):
        if numbers:
            yield Paragraph(sources.say(words, names=sources.names.municipalities(tuple(numbers))))
    if changes:
        yield _figure(sources, changes)


def _changes(then: NetworkAsOf, before: NetworkAsOf) -> tuple[MunicipalityChange, ...]:
    members = then.member_numbers | before.member_numbers
    new = (change for change in then.network.changes if before.day < change.on <= then.day)
    touching = (change for change in new if members & {*change.before, *change.after})
    return tuple(sorted(touching, key=lambda change: (change.on, change.part is not None, change.id)))


def _figure(sources: Sources, changes: tuple[MunicipalityChange, ...]) -> Figure:
    language = sources.language
    sentences = joined((_sentence(sources, change) for change in changes), "; ")
    return Figure(
        id="municipality-changes",
        caption=_CAPTION[language],
        alt="".join(span.text for span in sources.say(_ALT, sentences=sentences)) + ".",
        drawing=_chart(sources, changes),
        table=_table(sources, changes),
    )


def _sentence(sources: Sources, change: MunicipalityChange) -> Prose:
    return sources.say(
        _BECAME,
        before=_before(sources, change),
        after=_named(sources, change.after),
        kind=label(change.kind, sources.language),
    )


def _before(sources: Sources, change: MunicipalityChange) -> str:
    names = _named(sources, change.before)
    return f"{change.part} ({names})" if change.part else names


def _named(sources: Sources, numbers: tuple[str, ...]) -> str:
    return sources.names.municipalities(numbers)


def _chart(sources: Sources, changes: tuple[MunicipalityChange, ...]) -> Chart:
    nodes: dict[str, Node] = {}
    edges = []
    for change in changes:
        olds, news = ((number, "before") for number in change.before), ((number, "after") for number in change.after)
        for number, side in (*olds, *news):
            id = f"{side}-{number}"
            name = sources.names.municipality(number)
            nodes.setdefault(id, Node(id=id, label=name, lines=(number,), kind=NodeKind.MUNICIPALITY))
        arrow = change.part or ("" if change.kind is ChangeKind.MERGER else label(change.kind, sources.language))
        for old in change.before:
            edges += [Edge(start=f"before-{old}", end=f"after-{new}", label=arrow) for new in change.after]
    return Chart(nodes=tuple(nodes.values()), edges=tuple(edges), is_sideways=True)


def _table(sources: Sources, changes: tuple[MunicipalityChange, ...]) -> Table:
    language = sources.language
    has_notes = any(change.note for change in changes)

    def row(change: MunicipalityChange) -> Row:
        cells = (
            text_cell(_before(sources, change)),
            text_cell(_named(sources, change.after)),
            text_cell(capital(label(change.kind, language))),
            date_cell(change.on, language),
        )
        return (*cells, text_cell(sources.text(change.note) if change.note else None)) if has_notes else cells

    columns = (
        Column(id="before", heading=_BEFORE[language]),
        Column(id="after", heading=_AFTER[language]),
        Column(id="kind", heading=_WHAT[language]),
        Column(id="on", heading=_FROM[language], kind=ColumnKind.DATE),
        *([Column(id="note", heading=NOTE[language])] if has_notes else []),
    )
    return Table(
        id="municipality-changes",
        caption=_CAPTION[language],
        columns=columns,
        rows=tuple(row(change) for change in changes),
    )
