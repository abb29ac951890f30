"""All contributions of a year brought into one plan, each held to what its municipality may touch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import field, frozen

from sunnmore_oppvekst.compare.merge import Merged, Refused, merge_sides
from sunnmore_oppvekst.compare.scoped import limited
from sunnmore_oppvekst.compare.sides import Side
from sunnmore_oppvekst.domain.contribution import Comment, Contribution, MeasureDrop
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.organisation import Power
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import NO_FINDINGS, Finding, FindingLocation, Findings
from sunnmore_oppvekst.findings.codes.revision import CONTRIBUTION_LEFT_OUT, NOT_SENT
from sunnmore_oppvekst.messages.reprs import brief
from sunnmore_oppvekst.revision.authority import authority
from sunnmore_oppvekst.revision.contributed import contributed, out_of_place
from sunnmore_oppvekst.revision.scope import MunicipalScope


@frozen(kw_only=True)
class Said:
    """Something a municipality said besides its changes.

    Attributes:
        municipality: its number.
        contribution: id of the contribution.
        comment: what it said.
    """

    municipality: str
    contribution: str
    comment: Comment


@frozen(kw_only=True)
class Dropped:
    """A measure that a municipality took out, and why.

    Attributes:
        municipality: its number.
        contribution: id of the contribution.
        drop: the measure and the reason.
    """

    municipality: str
    contribution: str
    drop: MeasureDrop


@frozen(kw_only=True)
class MergedContributions(Merged[ActionPlan]):
    """What came of the contributions of a year.

    Attributes:
        value: the plan; in conflicts the base stands.
        conflicts: where municipalities want different things.
        refused: what lay outside what its municipality may touch.
        whose: who changed what, by path.
        findings: contributions that were left out, and what they name that the plan does not have.
        comments: what was said besides.
        drops: what was taken out, with the reasons; those that were refused are not among them.
    """

    findings: Findings = NO_FINDINGS
    comments: tuple[Said, ...] = ()
    drops: tuple[Dropped, ...] = field(default=(), repr=False)

    __repr__ = brief


def merge_all(base: ActionPlan, contributions: Iterable[Contribution], *, network: Network) -> MergedContributions:
    """Bring all contributions of a year into one plan; their order does not matter.

    Args:
        base: the plan that they were written against.
        contributions: what the municipalities sent in.
        network: the network, over its whole life; who may contribute, and what is whose, is asked of it on the day each
            contribution was sent in, or on the first day of the plan's year for a municipality that begins that day.
    """
    sides: list[Side] = []
    refused: list[Refused] = []
    findings: list[Finding] = []
    heard: list[tuple[Contribution, ActionPlan]] = []
    ordered = sorted(contributions, key=lambda each: (each.municipality, each.id))
    judged = [(each, [*_not_to_be_taken(each, network, base)]) for each in ordered]
    taken = [each for each, wrong in judged if not wrong]
    for each, wrong in judged:
        findings += wrong or out_of_place(base, each)
    for each in taken:
        who = _name(each, [side.who for side in sides])
        scope = MunicipalScope.of(each.municipality, network, on=_day(each, network, base))
        together = [other for other in taken if other.municipality == each.municipality]
        allowed, not_allowed = limited(base, contributed(base, each, together), scope)
        sides.append(Side(who, allowed))
        refused += [Refused(who=who, change=change, reason=why) for change, why in not_allowed]
        heard.append((each, allowed))
    merged = merge_sides(base, sides)
    return MergedContributions(
        value=merged.value,
        conflicts=merged.conflicts,
        refused=tuple(refused),
        whose=merged.whose,
        findings=Findings(tuple(findings)),
        comments=tuple(_said(taken)),
        drops=tuple(_dropped(heard, base, merged.value)),
    )


def _name(contribution: Contribution, taken: list[str]) -> str:
    number = contribution.municipality
    return number if number not in taken else f"{number}/{contribution.id}"


def _day(contribution: Contribution, network: Network, base: ActionPlan) -> date:
    sent = contribution.submitted or base.year_period.start
    is_to_come = contribution.municipality not in network.as_of(sent).member_numbers
    return max(sent, base.year_period.start) if is_to_come else sent


def _not_to_be_taken(contribution: Contribution, network: Network, base: ActionPlan) -> Iterator[Finding]:
    if contribution.submitted is None:
        yield CONTRIBUTION_LEFT_OUT.finding(FindingLocation(subject=contribution.id), message=NOT_SENT)
    elif not _may_contribute(contribution, network, _day(contribution, network, base)):
        location = FindingLocation(subject=contribution.id)
        yield CONTRIBUTION_LEFT_OUT.finding(location, municipality=contribution.municipality)


def _may_contribute(contribution: Contribution, network: Network, on: date) -> bool:
    """Whether somebody who speaks for the municipality sent it: the one it names, or, where it names none, anybody."""
    number = contribution.municipality
    by = contribution.by or Party(municipality=number)
    speaking = (each for each in network.appointments if each.municipality == number)
    return any(
        authority(network, each, Power.CONTRIBUTE, on=on)
        for each in speaking
        if by in {Party(municipality=number), Party(role=each.role), Party(role=each.role, municipality=number)}
    )


def _said(contributions: Iterable[Contribution]) -> Iterator[Said]:
    for each in contributions:
        for comment in each.comments:
            yield Said(municipality=each.municipality, contribution=each.id, comment=comment)


def _dropped(
    heard: Iterable[tuple[Contribution, ActionPlan]], base: ActionPlan, merged: ActionPlan
) -> Iterator[Dropped]:
    """The drops that were allowed, of what is not in the merged plan."""
    there = {measure.id for measure in base.measures}
    for each, allowed in heard:
        gone = there - {measure.id for plan in (allowed, merged) for measure in plan.measures}
        for drop in each.drops:
            if drop.measure in gone:
                yield Dropped(municipality=each.municipality, contribution=each.id, drop=drop)
