"""How long measures live: of those that began in an edition, how many are still there in the ones after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from sunnmore_oppvekst.analysis.called import calling
from sunnmore_oppvekst.analysis.column import Column, Kind
from sunnmore_oppvekst.analysis.questions.asked import Documents, editions
from sunnmore_oppvekst.analysis.questions.columns import NETWORK, columns_to_data, count, rate, share
from sunnmore_oppvekst.analysis.table import Mark, Picture, Table
from sunnmore_oppvekst.analysis.turnover import ids_before
from sunnmore_oppvekst.domain.measure import Measure, MeasureState
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.messages.message import _

CARRY_OVER = (
    NETWORK,
    Column(name="began", kind=Kind.WHOLE, says=_("the year they came in"),
           is_key=True, heading=_("came in")),
    Column(name="editions", kind=Kind.WHOLE, unit="editions", is_key=True,
           says=_("editions after the first")),
    count("carried", _("measures that are still there"),
          unit="measures"),
    count("done", _("of them done by then"),
          unit="measures"),
    count("of", _("of so many that came in"), unit="measures"),
    rate("share", _("share that is still there")),
)  # fmt: skip
_SUMMARY = _("{often} of {of} measures in the last edition ({year}) have been carried over three times or more.")
_OFTEN = 3


def carry_over(documents: Documents) -> Table:
    """Survival of measures by the edition they came in: how many are carried into the editions after it.

    A measure is followed through renames, and each year counts with one edition. In the first that is at hand, one that
    says it has been carried over counts as begun then, as nobody can see further back. Which measures have been carried
    over three times is in the table of measures:
    `tables(workspace).measures.where(year=2020, carried_over=lambda times: times >= 3)`.

    Args:
        documents: a workspace with several editions.
    """
    plans = editions(documents)
    lives = list(_lives(plans))
    rows = []
    for began, of in sorted(Counter(began for began, *_rest in lives).items()):
        for age in range(len(plans) - began):
            carried = [each for each in lives if each[0] == began and each[1] >= age]
            done = sum(age in each[2] for each in carried)
            lead = (plans[began].network, plans[began].year, age, len(carried), done, of)
            rows.append((*lead, share(len(carried), of)))
    last = plans[-1].measures if plans else ()
    often = sum(measure.carried_over >= _OFTEN for measure in last)
    return Table(
        name="carry_over",
        title=_("How long measures live"),
        columns=calling(CARRY_OVER, network={documents.network.id: documents.network.name}),
        data=columns_to_data(CARRY_OVER, rows),
        summary=_SUMMARY,
        facts=(("often", often), ("of", len(last)), ("year", plans[-1].year if plans else "–")),
        picture=Picture(mark=Mark.HEAT, x="editions", y="began", colour="share", told=("carried", "of")),
    )


Life = tuple[int, int, frozenset[int]]
"""Which edition it began in, how many more it lasted, and the ages at which it was done."""


def _lives(plans: Sequence[ActionPlan]) -> Iterator[Life]:
    alive: Mapping[str, list[Measure]] = {}
    for number, plan in enumerate(plans):
        before = ids_before(plan)
        ongoing = {each.id: [*alive.get(before[each.id] or "", []), each] for each in plan.measures}
        went_on = set(before.values())
        yield from (_life(number - 1, life, plans) for id, life in alive.items() if id not in went_on)
        alive = ongoing
    yield from (_life(len(plans) - 1, life, plans) for life in alive.values())


def _life(last: int, life: Sequence[Measure], plans: Sequence[ActionPlan]) -> Life:
    began = last - len(life) + 1
    done = {age for age, each in enumerate(life) if each.state_on(plans[began + age].own_day) is MeasureState.DONE}
    return began, len(life) - 1, frozenset(done)
