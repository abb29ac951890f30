"""What the measures of each area cost, and who pays, as a picture."""

from __future__ import annotations

from collections.abc import Iterator

from sunnmore_oppvekst.analysis.money import Money
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.messages.formatting import format_amount
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.cells import amount_cell, text_cell
from sunnmore_oppvekst.report.figure import Figure, Layer, Stack, Stacks
from sunnmore_oppvekst.report.prose import joined, plain, prose
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.table import Column, ColumnKind, Row, Table
from sunnmore_oppvekst.report.wording import ALL, AREA

_CAPTION = _("Costs by area and source of funding")
_ALT = _("A bar chart with a bar for each area: {areas}.")
_NO_AREA = _("Without an area")


def costs(sources: Sources, plan: ActionPlan, sums: Money) -> Iterator[Figure]:
    """A bar for each area, with a part for each who pays; nothing where there are not two of either to compare."""
    groups = {plain(sources.names.numbered_area(area)): plan.measures_in(area) for area in sources.areas}
    loose = tuple(each for each in plan.measures if each.area is None and each.budget)
    if loose:
        groups[_NO_AREA[sources.language]] = loose
    order = [funder.id for funder in sources.strategy.funders] if sources.strategy else []
    funders = sums.funders(order)
    if len(groups) < 2 or not sums.total_nok:
        return
    amounts = {name: _amounts(plan, measures, funders) for name, measures in groups.items()}
    language = sources.language
    names = tuple(plain(prose(sources.names.funder(funder))) for funder in funders)
    stacks = tuple(
        Stack(
            label=name,
            amounts=each,
            said=tuple(format_amount(amount, language) for amount in each),
            total=format_amount(sum(each), language),
        )
        for name, each in amounts.items()
    )
    told = joined((f"{each.label} {each.total}" for each in stacks), "; ")
    yield Figure(
        id="costs",
        caption=_CAPTION[language],
        alt=plain(sources.say(_ALT, areas=told)),
        drawing=Stacks(layers=tuple(Layer(label=name) for name in names), stacks=stacks),
        table=_table(sources, names, amounts),
    )


def _amounts(plan: ActionPlan, measures: tuple[Measure, ...], funders: tuple[str | None, ...]) -> tuple[int, ...]:
    sums = Money.of(measures, year=plan.year)
    return tuple(sums.from_funder(funder) for funder in funders)


def _table(sources: Sources, names: tuple[str, ...], amounts: dict[str, tuple[int, ...]]) -> Table:
    language = sources.language
    columns = (
        Column(id="area", heading=AREA[language]),
        *(
            Column(id=f"funder-{place}", heading=name, kind=ColumnKind.AMOUNT)
            for place, name in enumerate(names, start=1)
        ),
        Column(id="total", heading=ALL[language], kind=ColumnKind.AMOUNT),
    )

    def row(name: str, each: tuple[int, ...]) -> Row:
        return (
            text_cell(name),
            *(amount_cell(amount, language) for amount in each),
            amount_cell(sum(each), language),
        )

    whole = tuple(map(sum, zip(*amounts.values(), strict=True)))
    return Table(
        id="costs",
        caption=_CAPTION[language],
        columns=columns,
        rows=tuple(row(name, each) for name, each in amounts.items()),
        total=row(ALL[language], whole),
    )
