"""Money: what the measures cost, who pays, in which year, and what has been applied for."""

from __future__ import annotations

from collections.abc import Iterator

from sunnmore_oppvekst.analysis.money import Money
from sunnmore_oppvekst.domain.funding import GrantApplication
from sunnmore_oppvekst.messages.formatting import format_amount
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.cells import EMPTY, amount_cell, date_cell, share_cell, text_cell
from sunnmore_oppvekst.report.chapters.costs import costs
from sunnmore_oppvekst.report.parts import Heading, Paragraph, Part
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.table import Column, ColumnKind, Row, Table
from sunnmore_oppvekst.report.wording import ALL, BUDGET, FUNDER, SHARE, STATUS, capital

_TOTAL = _("The measures are budgeted at {total}. {outside} comes from others than the municipalities themselves.")
_UNPAID = _("{n} of {all} measures have no cost in the plan.")
_BY_FUNDER = _("Costs by source of funding")
_APPLICATIONS = _("Grant applications")
_APPLICATION = _("Application")
_SCHEME = _("Scheme")
_DEADLINE = _("Deadline")
_SOUGHT = _("Applied for")
_OWN_SHARE = _("Own share")
_GRANTED = _("Granted")


def money(sources: Sources) -> Iterator[Part]:
    """The budget by source and year, and the applications for this plan."""
    plan, language = sources.plan, sources.language
    if plan is None:
        return
    sums = Money.of(plan.measures, year=plan.year)
    applications = tuple(each for each in sources.applications if each.plan in {None, plan.id})
    if not sums.lines and not applications:
        return
    yield Heading(level=2, text=BUDGET[language], id="money")
    if sums.lines:
        total, outside = format_amount(sums.total_nok, language), format_amount(sums.outside_nok, language)
        free = sum(not measure.budget for measure in plan.measures)
        yield Paragraph(sources.say(_TOTAL, total=total, outside=outside))
        if free:
            yield Paragraph(sources.say(_UNPAID, n=free, all=len(plan.measures)))
        yield _by_funder(sources, sums)
        yield from costs(sources, plan, sums)
    if applications:
        yield _applications(sources, applications)


def _by_funder(sources: Sources, sums: Money) -> Table:
    language, years = sources.language, sums.years if len(sums.years) > 1 else ()
    order = [funder.id for funder in sources.strategy.funders] if sources.strategy else []
    columns = (
        Column(id="funder", heading=FUNDER[language]),
        *(Column(id=f"year-{year}", heading=str(year), kind=ColumnKind.AMOUNT) for year in years),
        Column(id="total", heading=ALL[language], kind=ColumnKind.AMOUNT),
        Column(id="share", heading=SHARE[language], kind=ColumnKind.PERCENT),
    )

    def row(funder: str | None) -> Row:
        whole = sums.from_funder(funder)
        return (
            text_cell(sources.names.funder(funder)),
            *(amount_cell(sums.from_funder(funder, year=year), language) for year in years),
            amount_cell(whole, language),
            share_cell(whole / sums.total_nok, language) if sums.total_nok else EMPTY,
        )

    total = (
        text_cell(ALL[language]),
        *(amount_cell(sums.in_year(year), language) for year in years),
        amount_cell(sums.total_nok, language),
        share_cell(1, language) if sums.total_nok else EMPTY,
    )
    rows = tuple(row(funder) for funder in sums.funders(order))
    return Table(id="money", caption=_BY_FUNDER[language], columns=columns, rows=rows, total=total)


def _applications(sources: Sources, applications: tuple[GrantApplication, ...]) -> Table:
    language = sources.language
    columns = (
        Column(id="application", heading=_APPLICATION[language]),
        Column(id="funder", heading=FUNDER[language]),
        Column(id="scheme", heading=_SCHEME[language]),
        Column(id="status", heading=STATUS[language]),
        Column(id="deadline", heading=_DEADLINE[language], kind=ColumnKind.DATE),
        Column(id="sought", heading=_SOUGHT[language], kind=ColumnKind.AMOUNT),
        Column(id="own-share", heading=_OWN_SHARE[language], kind=ColumnKind.AMOUNT),
        Column(id="granted", heading=_GRANTED[language], kind=ColumnKind.AMOUNT),
    )
    rows = tuple(
        (
            text_cell(sources.text(each.title)),
            text_cell(sources.names.funder(each.funder) if each.funder else None),
            text_cell(sources.names.scheme(each.scheme) if each.scheme else None),
            text_cell(capital(label(each.status, language))),
            date_cell(each.deadline, language),
            amount_cell(each.amount_nok, language),
            amount_cell(each.own_share_nok, language),
            EMPTY if each.granted_nok is None else amount_cell(each.granted_nok, language),
        )
        for each in applications
    )
    return Table(id="applications", caption=_APPLICATIONS[language], columns=columns, rows=rows).without_empty(
        "scheme", "deadline", "granted"
    )
