"""The measures along time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.messages.formatting import format_percent
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.messages.periods import format_period
from sunnmore_oppvekst.report.cells import date_cell, text_cell
from sunnmore_oppvekst.report.chapters.looks import LOOKS, layers, look_of, said
from sunnmore_oppvekst.report.chapters.measure_table import progress_of
from sunnmore_oppvekst.report.figure import Bar, Figure, Timeline
from sunnmore_oppvekst.report.naming import measure_number
from sunnmore_oppvekst.report.parts import Heading, Part
from sunnmore_oppvekst.report.prose import joined, plain, prose
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.table import Column, ColumnKind, Table
from sunnmore_oppvekst.report.wording import MEASURE, MEASURES, PROGRESS, capital, numbered

_HEADING = _("Timeline")
_CAPTION = _("The measures over time")
_ALT = _("Timeline of {measures} in the period {period}, area by area. {states}. The table below says the same.")
_SHARE_LATE = _("{share}, late")
_START = _("From")
_LAST_DAY = _("To")
_NO_AREA = _("Without an area")


def timeline(sources: Sources) -> Iterator[Part]:
    """A bar for each measure that has a period."""
    plan = sources.plan
    dated = [measure for measure in sources.measures if measure.period]
    if plan is None or not dated:
        return
    places = {area: place for place, area in enumerate(sources.areas)}
    ordered = sorted(dated, key=lambda each: (places.get(each.area or "", len(places)), _start(each)))
    bars = tuple(_bar(sources, measure, plan) for measure in ordered)
    drawing = Timeline(
        start=min(bar.start for bar in bars),
        end=max(bar.end for bar in bars),
        bars=bars,
        today=sources.on if any(bar.start <= sources.on < bar.end for bar in bars) else None,
        legend=layers((bar.state for bar in bars), sources.language),
    )
    yield Heading(level=2, text=_HEADING[sources.language], id="timeline")
    yield Figure(
        id="timeline",
        caption=_CAPTION[sources.language],
        alt=_alt(sources, drawing),
        drawing=drawing,
        table=_table(sources, ordered),
    )


def _start(measure: Measure) -> date:
    return measure.period.start if measure.period else date.max


def _bar(sources: Sources, measure: Measure, plan: ActionPlan) -> Bar:
    start, end = _start(measure), measure.period.end if measure.period else None
    group = sources.names.numbered_area(measure.area) if measure.area else prose(_NO_AREA[sources.language])
    progress, state = measure.progress(sources.on), look_of(measure, sources.on)
    share = format_percent(progress.share, sources.language)
    return Bar(
        id=measure.id,
        label=f"{measure_number(measure.id)} {sources.text(measure.title).text}",
        start=start,
        end=end or max(plan.period.end or start, start),
        group=plain(group),
        state=state,
        share=progress.share,
        note=_SHARE_LATE.format(sources.language, {"share": share}) if progress.is_late else share,
    )


def _alt(sources: Sources, drawing: Timeline) -> str:
    counts = ((said(look, sources.language), sum(bar.state is look for bar in drawing.bars)) for look in LOOKS)
    alt = sources.say(
        _ALT,
        measures=sources.count(len(drawing.bars), MEASURES),
        period=format_period(drawing.start, drawing.end, sources.language),
        states=capital(plain(joined(numbered(n, word, sources.language) for word, n in counts if n))),
    )
    return plain(alt)


def _table(sources: Sources, measures: list[Measure]) -> Table:
    language = sources.language
    columns = (
        Column(id="measure", heading=MEASURE[language]),
        Column(id="start", heading=_START[language], kind=ColumnKind.DATE),
        Column(id="last-day", heading=_LAST_DAY[language], kind=ColumnKind.DATE),
        Column(id="progress", heading=PROGRESS[language]),
    )
    rows = tuple(
        (
            text_cell([f"{measure_number(measure.id)} ", sources.text(measure.title)]),
            date_cell(_start(measure), language),
            date_cell(measure.period.last_day if measure.period else None, language),
            text_cell(progress_of(sources, measure)),
        )
        for measure in measures
    )
    return Table(id="timeline", caption=_CAPTION[language], columns=columns, rows=rows)
