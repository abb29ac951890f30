"""How the plan came about: who drafted it, who contributed, who decided."""

from __future__ import annotations

from collections.abc import Iterator

from sunnmore_oppvekst.analysis.contributors import heard, heard_through
from sunnmore_oppvekst.domain.decision import Decision, Votes
from sunnmore_oppvekst.domain.plan import ActionPlan, ContributionReceipt
from sunnmore_oppvekst.messages.formatting import format_date
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.cells import EMPTY, date_cell, text_cell
from sunnmore_oppvekst.report.parts import Fact, Facts, Heading, Part
from sunnmore_oppvekst.report.prose import Prose, Said, Span
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.table import Column, ColumnKind, Row, Table
from sunnmore_oppvekst.report.wording import BODY, DATE, MUNICIPALITY, NOTE, capital

_HEADING = _("How the plan came about")
_DRAFTED_BY = _("Drafted by")
_REVISES = _("Revises")
_REVISED = _("Last revised")
_CONTRIBUTIONS = _("Contributions from the municipalities")
_CONTRIBUTION = _("Contribution")
_GIVEN = _("Has contributed")
_NOTHING = _("Had nothing to add")
_THROUGH = _("Heard through the municipalities before the merger: {names}")
_SILENT = _("Not received")
_DECISIONS = _("Decisions about the plan")
_DECISION = _("Decision")
_TEXT = _("Wording")
_VOTES = _("Votes")
_FOR_AGAINST = _("{for_it} in favour, {against} against")
_ABSTAINED = _(", {n} abstained")


def making(sources: Sources) -> Iterator[Part]:
    """Drafting, contributions and decisions."""
    plan, language = sources.plan, sources.language
    if plan is None or not (plan.drafted_by or plan.contributions or plan.decisions or plan.revises):
        return
    yield Heading(level=2, text=_HEADING[language], id="making")
    facts = tuple(_facts(sources, plan))
    if facts:
        yield Facts(facts)
    contributions = tuple(_contributions(sources, plan))
    if contributions:
        yield _contribution_table(sources, contributions)
    if plan.decisions:
        yield decision_table(sources, plan.decisions)


def _facts(sources: Sources, plan: ActionPlan) -> Iterator[Fact]:
    language = sources.language
    if plan.drafted_by:
        yield Fact(_DRAFTED_BY[language], [sources.names.party(plan.drafted_by)])
    if plan.revises:
        before = sources.before
        yield Fact(_REVISES[language], [sources.text(before.title) if before else plan.revises])
    revised = plan.last_revision()
    if revised:
        yield Fact(_REVISED[language], [format_date(revised, language)])


def _contribution_table(sources: Sources, rows: tuple[Row, ...]) -> Table:
    language = sources.language
    columns = (
        Column(id="municipality", heading=MUNICIPALITY[language]),
        Column(id="contribution", heading=_CONTRIBUTION[language]),
        Column(id="on", heading=DATE[language], kind=ColumnKind.DATE),
        Column(id="note", heading=NOTE[language]),
    )
    return Table(id="contributions", caption=_CONTRIBUTIONS[language], columns=columns, rows=rows).without_empty("note")


def _contributions(sources: Sources, plan: ActionPlan) -> Iterator[Row]:
    """The members in the year of the plan, then municipalities that were heard and are members no more."""
    network = sources.network
    members = network.as_of(plan.year_period.start).members if network else ()
    receipts = {receipt.municipality: receipt for receipt in plan.contributions}
    voices = heard(plan, sources.contributions)
    for member in members:
        receipt = receipts.pop(member.number, None)
        if receipt:
            yield _given(sources, receipt)
        elif member.number in voices:
            yield _row(sources, member.number, _GIVEN[sources.language])
        elif network and (origins := heard_through(member, voices, network)):
            names = sources.names.municipalities(origins)
            yield _row(sources, member.number, sources.say(_THROUGH, names=names))
        elif plan.status.is_past_consultation:
            yield _row(sources, member.number, Span(_SILENT[sources.language], is_strong=True))
    yield from (_given(sources, receipt) for receipt in receipts.values())


def _row(sources: Sources, municipality: str, said: Said) -> Row:
    return text_cell(sources.names.municipality_then(municipality)), text_cell(said), EMPTY, EMPTY


def _given(sources: Sources, receipt: ContributionReceipt) -> Row:
    return (
        text_cell(sources.names.municipality_then(receipt.municipality)),
        text_cell((_NOTHING if receipt.has_nothing else _GIVEN)[sources.language]),
        date_cell(receipt.on, sources.language),
        text_cell(sources.text(receipt.note) if receipt.note else None),
    )


def decision_table(sources: Sources, decisions: tuple[Decision, ...]) -> Table:
    """Who decided what, on which day."""
    language = sources.language
    columns = (
        Column(id="on", heading=DATE[language], kind=ColumnKind.DATE),
        Column(id="body", heading=BODY[language]),
        Column(id="decision", heading=_DECISION[language]),
        Column(id="text", heading=_TEXT[language]),
        Column(id="votes", heading=_VOTES[language]),
    )
    rows = tuple(
        (
            date_cell(each.on, language),
            text_cell(sources.names.body(each.body)),
            text_cell(capital(label(each.kind, language))),
            text_cell(sources.text(each.text) if each.text else None),
            text_cell(_votes(sources, each.votes) if each.votes else None),
        )
        for each in sorted(decisions, key=lambda each: each.on)
    )
    return Table(id="decisions", caption=_DECISIONS[language], columns=columns, rows=rows).without_empty(
        "text", "votes"
    )


def _votes(sources: Sources, votes: Votes) -> Prose:
    said = sources.say(_FOR_AGAINST, for_it=votes.in_favour, against=votes.against)
    return (*said, *(sources.say(_ABSTAINED, n=votes.abstained) if votes.abstained else ()))
