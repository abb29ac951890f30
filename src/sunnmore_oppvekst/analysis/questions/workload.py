"""Who answers for how much, month by month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import product

from sunnmore_oppvekst.analysis.column import Column, Kind
from sunnmore_oppvekst.analysis.questions.asked import Documents, callings, edition
from sunnmore_oppvekst.analysis.questions.columns import NETWORK, YEAR, columns_to_data, count, of_year, rate, share
from sunnmore_oppvekst.analysis.table import Mark, Picture, Table
from sunnmore_oppvekst.domain.meeting import Commitment
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.messages.amounts import MONTHS
from sunnmore_oppvekst.messages.message import _

NOBODY = "nobody"
WORKLOAD = (
    NETWORK,
    YEAR,
    Column(name="responsible", is_key=True, heading=_("who"),
           says=_("who, such as body:committee")),
    Column(name="month", kind=Kind.WHOLE, says=_("the month"), unit="month", is_key=True,
           heading=_("month"), called=MONTHS),
    count("milestones", _("milestones due"), unit="milestones"),
    count("commitments", _("commitments due"), unit="commitments"),
    count("due", _("all that is due"), unit="deadlines"),
    count("of", _("of all due that month"),
          unit="deadlines"),
    rate("share", _("share of what is due that month")),
    count("measures", _("measures under way"), unit="measures"),
    count("of_measures", _("of all under way that month"), unit="measures"),
)  # fmt: skip
_NOBODY_SAID = _("nobody")
_SUMMARY = _("Most at once: {most} of {of} deadlines in {month}, with {who}.")


def workload(documents: Documents, *, year: int | str | None = None) -> Table:
    """What falls due, and what is under way, for each of those responsible in each month of an edition's year.

    A measure that several answer for counts in full for each of them, and once in the denominator. What nobody answers
    for stands under `nobody`.

    Args:
        documents: a workspace.
        year: the edition; None for the latest.

    Raises:
        UnknownName: there is no such edition.
    """
    plan = edition(documents, year)
    milestones: Counter[tuple[str, int]] = Counter()
    commitments: Counter[tuple[str, int]] = Counter()
    under_way: Counter[tuple[str, int]] = Counter()
    all_due: Counter[int] = Counter()
    all_under_way: Counter[int] = Counter()
    for who, due in _milestones(plan):
        all_due[due.month] += 1
        milestones.update((each, due.month) for each in who)
    for meeting in documents.meetings:
        for each in meeting.commitments:
            if each.due is not None and each.due.year == plan.year:
                all_due[each.due.month] += 1
                commitments[_bound(each).key, each.due.month] += 1
    for measure in plan.measures:
        months = _months(plan.year, measure.period)
        all_under_way.update(months)
        under_way.update(product(_keys(measure.responsible), months))
    rows = []
    for at in product(sorted({who for who, *_rest in (*milestones, *commitments, *under_way)}), range(1, 13)):
        of = all_due[at[1]]
        counted = milestones[at] + commitments[at]
        counts = (milestones[at], commitments[at], counted, of, share(counted, of))
        rows.append((plan.network, plan.year, *at, *counts, under_way[at], all_under_way[at[1]]))
    known = callings(documents, plan)
    called = {**known.parties(_parties(documents, plan)), NOBODY: _NOBODY_SAID}
    most = max(rows, key=lambda row: row[6], default=(None, None, "–", 0, 0, 0, 0, 0))
    return Table(
        name="workload",
        title=_("Workload"),
        columns=known.calling(WORKLOAD, responsible=called),
        data=columns_to_data(WORKLOAD, rows),
        summary=of_year(_SUMMARY),
        facts=(
            ("year", plan.year),
            ("most", most[6]),
            ("of", most[7]),
            ("month", MONTHS.get(most[3], "–")),
            ("who", called.get(most[2], "–")),
        ),
        picture=Picture(mark=Mark.HEAT, x="month", y="responsible", colour="due"),
    )


def _parties(documents: Documents, plan: ActionPlan) -> Iterator[Party]:
    for measure in plan.measures:
        yield from measure.responsible
    for meeting in documents.meetings:
        yield from (_bound(each) for each in meeting.commitments)


def _bound(commitment: Commitment) -> Party:
    """Who is to do what was taken home: the one named, or the municipality."""
    return commitment.responsible or Party(municipality=commitment.municipality)


def _milestones(plan: ActionPlan) -> Iterator[tuple[tuple[str, ...], date]]:
    for measure in plan.measures:
        for each in measure.milestones:
            if each.due.year == plan.year:
                yield _keys(measure.responsible), each.due


def _keys(parties: Iterable[Party]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(party.key for party in parties)) or (NOBODY,)


def _months(year: int, period: Period | None) -> list[int]:
    """The months of a year that a measure is under way in."""
    if period is None:
        return []
    starts = [date(year + month // 12, month % 12 + 1, 1) for month in range(13)]
    return [month for month in range(1, 13) if period.overlaps(Period(start=starts[month - 1], end=starts[month]))]
