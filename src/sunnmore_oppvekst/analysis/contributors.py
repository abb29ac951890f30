"""Which members have had their say in an action plan."""

from __future__ import annotations

from collections.abc import Iterable

from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.municipality import Municipality
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.plan import ActionPlan


def heard(plan: ActionPlan, contributions: Iterable[Contribution] = ()) -> frozenset[str]:
    """Numbers of the municipalities that contributed to an edition, or said that they had nothing to add."""
    return plan.contributors().union(
        each.municipality
        for each in contributions
        if each.plan == plan.id and each.year == plan.year and each.submitted is not None
    )


def heard_through(member: Municipality, heard: frozenset[str], network: Network) -> tuple[str, ...]:
    """Numbers of the municipalities that became this member, and nothing else, when all of them have been heard."""
    for change in network.changes:
        is_origin = change.after == (member.number,) and change.part is None and member.number not in change.before
        if is_origin and change.before and heard.issuperset(change.before):
            return change.before
    return ()


def silent_members(
    plan: ActionPlan, network: Network, contributions: Iterable[Contribution] = ()
) -> tuple[Municipality, ...]:
    """The members on the first day of the edition's year that nobody has heard from, by name.

    A new municipality has been heard when all those that merged into it have.
    """
    voices = heard(plan, contributions)
    return tuple(
        member
        for member in network.as_of(plan.year_period.start).members
        if member.number not in voices and not heard_through(member, voices, network)
    )
