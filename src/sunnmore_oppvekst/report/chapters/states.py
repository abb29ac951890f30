"""How the measures of each area stand, as a picture."""

from __future__ import annotations

from sunnmore_oppvekst.analysis.standing import Standing
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.messages.formatting import format_percent
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.chapters.looks import LOOKS, layers, look_of, said
from sunnmore_oppvekst.report.figure import BarState, Figure, Stack, Stacks
from sunnmore_oppvekst.report.prose import joined, plain, prose
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.table import Table
from sunnmore_oppvekst.report.wording import MEASURES, numbered

_CAPTION = _("How it stands with the measures, late ones apart")
_ALT = _("A bar chart with a bar for each area. {areas}.")
_OF_AREA = _("{area}: {states}")
_TOTAL = _("{measures}, {share}")
_NO_AREA = _("Without an area")


def states(sources: Sources, plan: ActionPlan, table: Table) -> Figure:
    """A bar for each area, with a part for each state that measures are in; `table` says the same and more."""
    groups = {plain(sources.names.numbered_area(area)): plan.measures_in(area) for area in sources.areas}
    loose = tuple(each for each in plan.measures if each.area is None)
    if loose:
        groups[_NO_AREA[sources.language]] = loose
    used = {look_of(each, sources.on) for each in plan.measures}
    shown = tuple(look for look in LOOKS if look in used)
    counts = {name: _counts(sources, measures, shown) for name, measures in groups.items()}
    return Figure(
        id="states",
        caption=_CAPTION[sources.language],
        alt=_alt(sources, shown, counts),
        drawing=Stacks(
            layers=layers(used, sources.language),
            stacks=tuple(
                Stack(
                    label=name,
                    amounts=counts[name],
                    said=tuple(map(str, counts[name])),
                    total=_total(sources, measures),
                )
                for name, measures in groups.items()
            ),
        ),
        table=table,
    )


def _counts(sources: Sources, measures: tuple[Measure, ...], looks: tuple[BarState, ...]) -> tuple[int, ...]:
    held = [look_of(each, sources.on) for each in measures]
    return tuple(sum(each is look for each in held) for look in looks)


def _total(sources: Sources, measures: tuple[Measure, ...]) -> str:
    share = Standing(measures=measures, on=sources.on).share
    facts = {"measures": sources.count(len(measures), MEASURES), "share": format_percent(share, sources.language)}
    return _TOTAL.format(sources.language, facts) if measures else facts["measures"]


def _alt(sources: Sources, looks: tuple[BarState, ...], counts: dict[str, tuple[int, ...]]) -> str:
    language = sources.language
    told = (
        sources.say(
            _OF_AREA,
            area=name,
            states=joined(
                numbered(n, said(look, language), language) for look, n in zip(looks, numbers, strict=True) if n
            ),
        )
        for name, numbers in counts.items()
        if any(numbers)
    )
    return plain(sources.say(_ALT, areas=joined(told, "; ") or prose("")))
