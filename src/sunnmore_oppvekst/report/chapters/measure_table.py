"""The measures of an area as a table: one row each, for readers and for spreadsheets."""

from __future__ import annotations

from sunnmore_oppvekst.analysis.standing import anchored
from sunnmore_oppvekst.domain.measure import Measure, MeasureState
from sunnmore_oppvekst.messages.formatting import format_percent
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.message import Message, _
from sunnmore_oppvekst.messages.periods import format_short_period
from sunnmore_oppvekst.report.cells import (
    EMPTY,
    amount_cell,
    count_cell,
    date_cell,
    flag_cell,
    share_cell,
    text_cell,
)
from sunnmore_oppvekst.report.naming import measure_number
from sunnmore_oppvekst.report.prose import Prose, Span, joined, plain, prose
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.table import Cell, Column, ColumnKind, Row, Table
from sunnmore_oppvekst.report.wording import (
    ANCHORED,
    AREA,
    BUDGET,
    FOCUS_POINTS,
    FUNDER,
    GOAL,
    LATE,
    LEVEL,
    MEASURE,
    MEASURES_HEADING,
    NUMBER,
    PROGRESS,
    RESPONSIBLE,
    SECTOR,
    STATUS,
    WHEN,
    capital,
    without_full_stop,
)

_CAPTION = _("Measures: {area}")
_START = _("From")
_LAST_DAY = _("To")
_SHARE = _("Progress")
_UNITS = _("Units taking part")
_UNITS_ANCHORED = _("Units that have anchored")
_ANCHORED_OF = _("{done} of {units}")
_CRITERIA = _("Success criteria")


def measure_table(sources: Sources, measures: tuple[Measure, ...], area: Prose) -> Table:
    """One row a measure; columns that the page does not need are there for files that are to be sorted and summed."""
    return Table(
        id="measures",
        caption=sources.say(_CAPTION, area=area),
        columns=_columns(sources),
        rows=tuple(_row(sources, measure, area) for measure in measures),
        together=MEASURES_HEADING[sources.language],
    )


def _columns(sources: Sources) -> tuple[Column, ...]:
    language = sources.language

    def column(id: str, words: Message, kind: ColumnKind = ColumnKind.TEXT, is_implied: bool = False) -> Column:
        return Column(id=id, heading=words[language], kind=kind, is_implied=is_implied)

    return (
        column("id", NUMBER),
        column("area", AREA, is_implied=True),
        column("title", MEASURE),
        column("goal", GOAL),
        column("criteria", _CRITERIA, is_implied=True),
        column("focus-points", FOCUS_POINTS, is_implied=True),
        column("responsible", RESPONSIBLE),
        column("when", WHEN),
        column("start", _START, ColumnKind.DATE, is_implied=True),
        column("last-day", _LAST_DAY, ColumnKind.DATE, is_implied=True),
        column("level", LEVEL, is_implied=True),
        column("sectors", SECTOR, is_implied=True),
        column("anchoring", ANCHORED),
        column("units", _UNITS, ColumnKind.COUNT, is_implied=True),
        column("units-anchored", _UNITS_ANCHORED, ColumnKind.COUNT, is_implied=True),
        column("progress", PROGRESS),
        column("state", STATUS, is_implied=True),
        column("share", _SHARE, ColumnKind.PERCENT, is_implied=True),
        column("is-late", _late_heading(), ColumnKind.FLAG, is_implied=True),
        column("amount", BUDGET, ColumnKind.AMOUNT),
        column("funders", FUNDER, is_implied=True),
    )


def _late_heading() -> Message:
    return _("Late")


def _row(sources: Sources, measure: Measure, area: Prose) -> Row:
    language, names, target = sources.language, sources.names, f"measure-{measure.id}"
    progress, period, units = measure.progress(sources.on), measure.period, anchored((measure,), on=sources.on)
    title = sources.text(measure.title)
    return (
        Cell(text=Span(measure_number(measure.id), target=target), value=measure.id),
        text_cell(area),
        text_cell(title),
        text_cell(sources.text(measure.goal) if measure.goal else None),
        text_cell(joined((without_full_stop(prose(sources.text(c.text))) for c in measure.success_criteria), "; ")),
        text_cell(joined((prose(names.focus_point(point)) for point in measure.focus_points), "; ")),
        text_cell(names.parties(measure.responsible)),
        text_cell(format_short_period(period.start, period.end, language) if period else None),
        date_cell(period.start if period else None, language),
        date_cell(period.last_day if period else None, language),
        text_cell(label(measure.level, language) if measure.level else None),
        text_cell(", ".join(label(sector, language) for sector in measure.sectors)),
        text_cell(sources.say(_ANCHORED_OF, done=units.done, units=units.units)) if units.units else EMPTY,
        count_cell(units.units, language),
        count_cell(units.done, language),
        text_cell(progress_of(sources, measure)),
        text_cell(label(measure.state_on(sources.on), language)),
        share_cell(progress.share, language),
        flag_cell(progress.is_late, language),
        amount_cell(measure.budget_nok, language),
        text_cell(_funders(sources, measure)),
    )


def _funders(sources: Sources, measure: Measure) -> str:
    named = (plain(prose(sources.names.funder(line.funder))) for line in measure.budget)
    return ", ".join(dict.fromkeys(named))


def progress_of(sources: Sources, measure: Measure) -> Prose:
    """`I gang, 45 %, forseinka`: how it stands, how far it has come and, apart from that, whether it is late."""
    progress, state, language = measure.progress(sources.on), measure.state_on(sources.on), sources.language
    goes_without_saying = state is MeasureState.DONE or (state is MeasureState.PLANNED and not progress.share)
    said = [
        prose(capital(label(state, language))),
        prose("" if goes_without_saying else format_percent(progress.share, language)),
        prose(Span(LATE[language], is_strong=True) if progress.is_late else ""),
    ]
    return joined(filter(None, said))
