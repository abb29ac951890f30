"""This edition beside the one before: how many measures there are in each area, and what they cost."""

from __future__ import annotations

from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.cells import amount_cell, tally_cell, text_cell
from sunnmore_oppvekst.report.prose import Prose, prose
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.table import Column, ColumnKind, Row, Table
from sunnmore_oppvekst.report.wording import ALL, AREA, BUDGET, MEASURES_HEADING

_CAPTION = _("The two editions side by side")
_HEADING = _("{what} {year}")
_NO_AREA = _("Without an area")


def side_by_side(sources: Sources, before: ActionPlan, plan: ActionPlan) -> Table:
    """A row for each area, the edition before to the left of this one."""
    language, editions = sources.language, (before, plan)
    used = (each.area for edition in editions for each in edition.measures if each.area is not None)
    areas = tuple(dict.fromkeys((*sources.areas, *used)))
    columns = (
        Column(id="area", heading=AREA[language]),
        *(
            Column(
                id=f"{id}-{when}",
                heading=_HEADING.format(language, {"what": words[language], "year": str(edition.year)}),
                kind=kind,
            )
            for id, words, kind in (
                ("measures", MEASURES_HEADING, ColumnKind.COUNT),
                ("amount", BUDGET, ColumnKind.AMOUNT),
            )
            for when, edition in zip(("before", "now"), editions, strict=True)
        ),
    )
    rows = [_row(sources, sources.names.numbered_area(area), [e.measures_in(area) for e in editions]) for area in areas]
    loose = [tuple(each for each in edition.measures if each.area is None) for edition in editions]
    if any(loose):
        rows.append(_row(sources, prose(_NO_AREA[language]), loose))
    total = _row(sources, prose(ALL[language]), [edition.measures for edition in editions])
    return Table(id="side-by-side", caption=_CAPTION[language], columns=columns, rows=tuple(rows), total=total)


def _row(sources: Sources, name: Prose, measures: list[tuple[Measure, ...]]) -> Row:
    language = sources.language
    return (
        text_cell(name),
        *(tally_cell(len(each), language) for each in measures),
        *(amount_cell(sum(measure.budget_nok for measure in each), language) for each in measures),
    )
