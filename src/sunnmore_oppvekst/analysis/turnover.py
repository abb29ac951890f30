"""Which measures of an edition were there in the edition before."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from sunnmore_oppvekst.domain.plan import ActionPlan


@frozen
class Turnover:
    """How many measures stayed, came and went from one edition to the next.

    Attributes:
        kept: those that were there before.
        added: those that were not.
        dropped: those that are no longer there.
    """

    kept: int
    added: int
    dropped: int


def ids_before(plan: ActionPlan) -> Mapping[str, str | None]:
    """The id that each measure of an edition would have in the one before; None where that one's is now another's."""
    renamed = {each.new: each.old for each in plan.renames}
    gone = set(renamed.values())
    return {each.id: renamed.get(each.id, None if each.id in gone else each.id) for each in plan.measures}


def turnover(plan: ActionPlan, before: ActionPlan) -> Turnover:
    """How the measures of an edition differ from those of the edition before, through renames."""
    then = {each.id for each in before.measures}
    now = ids_before(plan)
    kept = then.intersection(now.values())
    return Turnover(kept=len(kept), added=sum(old not in then for old in now.values()), dropped=len(then) - len(kept))
