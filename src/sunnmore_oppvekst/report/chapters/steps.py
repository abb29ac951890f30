"""Milestones, indicators and budget lines of one measure, as tables."""

from __future__ import annotations

from collections.abc import Iterator

from sunnmore_oppvekst.domain.measure import Indicator, Measure, Milestone
from sunnmore_oppvekst.messages.formatting import format_number, format_short_date
from sunnmore_oppvekst.messages.message import Message, _
from sunnmore_oppvekst.report.cells import BLANK, amount_cell, date_cell, flag_cell, text_cell
from sunnmore_oppvekst.report.naming import measure_number
from sunnmore_oppvekst.report.prose import Prose, Span, prose
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.table import Cell, Column, ColumnKind, Row, Table
from sunnmore_oppvekst.report.wording import ALL, AMOUNT, BUDGET, FUNDER, GOAL, LATE, MEASURE, STATUS, capital

_MILESTONES = _("Milestones of {measure}")
_MILESTONE = _("Milestone")
_DUE = _("Due")
_REACHED = _("Reached")
_REACHED_ON = _("Reached {day}")
_TO_COME = _("To come")
_INDICATORS = _("Indicators of {measure}")
_INDICATOR = _("Indicator")
_BEFORE = _("Before")
_LATEST = _("Latest")
_BUDGET = _("Budget of {measure}")
_ALL_MILESTONES = _("Milestones")
_ALL_INDICATORS = _("Indicators")
_WHAT_FOR = _("What it pays for")
_YEAR = _("Year")


def milestones(sources: Sources, measure: Measure) -> Iterator[Table]:
    """What is to be reached, by when, and whether it was."""
    if not measure.milestones:
        return
    language = sources.language

    def row(milestone: Milestone) -> Row:
        return (
            text_cell(sources.text(milestone.text)),
            date_cell(milestone.due, language),
            text_cell(_reached(sources, milestone)),
            date_cell(milestone.done if milestone.is_done_on(sources.on) else None, language),
            flag_cell(milestone.is_late_on(sources.on), language),
            _measure_cell(measure),
        )

    columns = (
        Column(id="milestone", heading=_MILESTONE[language]),
        Column(id="due", heading=_DUE[language], kind=ColumnKind.DATE),
        Column(id="status", heading=STATUS[language]),
        Column(id="done", heading=_REACHED[language], kind=ColumnKind.DATE, is_implied=True),
        Column(id="is-late", heading=capital(LATE[language]), kind=ColumnKind.FLAG, is_implied=True),
        Column(id="measure", heading=MEASURE[language], is_implied=True),
    )
    rows = tuple(row(milestone) for milestone in measure.milestones)
    yield Table(
        id="milestones",
        caption=_caption(sources, _MILESTONES, measure),
        columns=columns,
        rows=rows,
        together=_ALL_MILESTONES[language],
    )


def _reached(sources: Sources, milestone: Milestone) -> Prose:
    if milestone.done is not None and milestone.is_done_on(sources.on):
        return sources.say(_REACHED_ON, day=format_short_date(milestone.done, sources.language))
    if milestone.is_late_on(sources.on):
        return prose(Span(capital(LATE[sources.language]), is_strong=True))
    return prose(_TO_COME[sources.language])


def indicators(sources: Sources, measure: Measure) -> Iterator[Table]:
    """What is measured, where it stood, where it is to get and where it is."""
    if not measure.indicators:
        return
    language = sources.language
    columns = (
        Column(id="indicator", heading=_INDICATOR[language]),
        Column(id="start", heading=_BEFORE[language]),
        Column(id="target", heading=GOAL[language]),
        Column(id="latest", heading=_LATEST[language]),
        Column(id="measure", heading=MEASURE[language], is_implied=True),
    )
    rows = tuple(
        (
            text_cell(sources.text(each.text)),
            text_cell(_quantity(sources, each, each.start)),
            text_cell(_quantity(sources, each, each.target)),
            text_cell(_latest(sources, each)),
            _measure_cell(measure),
        )
        for each in measure.indicators
    )
    yield Table(
        id="indicators",
        caption=_caption(sources, _INDICATORS, measure),
        columns=columns,
        rows=rows,
        together=_ALL_INDICATORS[language],
    )


def budget(sources: Sources, measure: Measure) -> Iterator[Table]:
    """What it costs and who pays."""
    if not measure.budget:
        return
    language, year = sources.language, sources.plan.year if sources.plan else 0
    columns = (
        Column(id="text", heading=_WHAT_FOR[language]),
        Column(id="year", heading=_YEAR[language]),
        Column(id="funder", heading=FUNDER[language]),
        Column(id="amount", heading=AMOUNT[language], kind=ColumnKind.AMOUNT),
        Column(id="measure", heading=MEASURE[language], is_implied=True),
    )
    rows = tuple(
        (
            text_cell(sources.text(line.text)),
            Cell(text=str(line.year or year), value=line.year or year),
            text_cell(sources.names.funder(line.funder)),
            amount_cell(line.amount_nok, language),
            _measure_cell(measure),
        )
        for line in measure.budget
    )
    total = (text_cell(ALL[language]), BLANK, BLANK, amount_cell(measure.budget_nok, language), BLANK)
    caption = _caption(sources, _BUDGET, measure)
    yield Table(
        id="budget",
        caption=caption,
        columns=columns,
        rows=rows,
        total=total if len(rows) > 1 else None,
        together=BUDGET[language],
    )


def _caption(sources: Sources, words: Message, measure: Measure) -> Prose:
    return sources.say(words, measure=measure_number(measure.id))


def _measure_cell(measure: Measure) -> Cell:
    return Cell(text=measure_number(measure.id), value=measure.id)


def _quantity(sources: Sources, indicator: Indicator, number: float | None) -> str:
    if number is None:
        return ""
    said = format_number(number, sources.language)
    return f"{said} {indicator.unit}" if indicator.unit else said


def _latest(sources: Sources, indicator: Indicator) -> Prose:
    known = [reading for reading in indicator.readings if reading.on <= sources.on]
    if not known:
        return ()
    last = max(known, key=lambda reading: reading.on)
    day = format_short_date(last.on, sources.language)
    return prose(f"{_quantity(sources, indicator, last.value)} ({day})")
