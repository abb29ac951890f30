"""A body acts by a decision in a meeting: called by the one who may, with a quorum, one vote for each member."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from attrs import frozen

from sunnmore_oppvekst.domain.decision import Decision
from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.organisation import Appointment, Body, Mandate, Power
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.messages.message import Message, _
from sunnmore_oppvekst.messages.reprs import brief

QUORUM_PERCENT = 50
"""The share of the members that must be there, where the body has not set one.

Source: the Local Government Act (kommuneloven) section 11-9: at least half of the members.
"""

_ELSEWHERE = _("the decision was not made in this meeting on that day")
_NO_NOTICE = _("the meeting was not called")
_NOT_CONVENED = _("the one who called the meeting had no mandate to")
_NO_QUORUM = _("{present} of {members} members were there, and {percent}% are needed")
_TOO_MANY_VOTES = _("{votes} votes were counted, and {present} members were there")
_VOTED_DOWN = _("it did not get a majority")


@frozen(kw_only=True)
class Sitting:
    """A body acting in a meeting.

    Attributes:
        meeting: the meeting.
        decision: what it decided.
    """

    meeting: Meeting
    decision: Decision

    __repr__ = brief

    def voting(self, network: Network) -> frozenset[str]:
        """Numbers of the members that had a vote: one each, and no person counted for two.

        Who sits on the body, or came instead of one who does, votes for the municipality that they are appointed for.
        """
        return members_with_a_vote(self.meeting, network)


def what_is_wrong_with(sitting: Sitting, network: Network, on: date) -> Message | None:
    """Why the decision of a sitting does not count, or None when it does."""
    meeting, decision = sitting.meeting, sitting.decision
    body = network.body(meeting.body)
    if (
        body is None
        or decision not in meeting.decisions
        or decision.body != body.id
        or {decision.on, meeting.on} != {on}
    ):
        return _ELSEWHERE
    if meeting.notice is None or meeting.notice.sent > meeting.on:
        return _NO_NOTICE
    if not any(holds(mandate.holder, meeting.notice.by) for mandate in _convening(network, meeting.notice.sent)):
        return _NOT_CONVENED
    return _without_quorum(sitting, body, network) or _voted_down(sitting, network)


def holds(holder: Party, by: Party) -> bool:
    """Whether somebody is who holds a mandate: the same, or one of those who hold the role wherever it is held."""
    return by == holder or (holder == Party(role=by.role) if by.role is not None else False)


def members_with_a_vote(meeting: Meeting, network: Network) -> frozenset[str]:
    """Numbers of the members that had a vote in a meeting; see `Sitting.voting`."""
    body = network.body(meeting.body)
    if body is None:
        return frozenset()
    standing = network.as_of(meeting.on)
    seated = {each.id for each in standing.seated(body)}
    came = [_voter(each.appointment, each.is_present, each.substitute, network) for each in meeting.attendance]
    members = standing.member_numbers
    offers: dict[str, list[str]] = {}
    for attendance, voter in zip(meeting.attendance, came, strict=True):
        own = network.appointment(attendance.appointment)
        if voter is None or own is None or attendance.appointment not in seated or own.municipality not in members:
            continue
        if meeting.on in voter.period and voter.municipality == own.municipality:
            offers.setdefault(str(own.municipality), []).append(voter.person or voter.id)
    return frozenset(_each_by_another(offers))


def _voter(appointment: str, is_present: bool, substitute: str | None, network: Network) -> Appointment | None:
    there = appointment if is_present else substitute
    return network.appointment(there) if there is not None else None


def _each_by_another(offers: Mapping[str, Iterable[str]]) -> list[str]:
    """As many of the members as can be represented with no person representing two."""
    taken: dict[str, str] = {}

    def find(member: str, tried: set[str]) -> bool:
        for person in offers[member]:
            if person not in tried:
                tried.add(person)
                if person not in taken or find(taken[person], tried):
                    taken[person] = member
                    return True
        return False

    return [member for member in sorted(offers) if find(member, set())]


def _convening(network: Network, day: date) -> tuple[Mandate, ...]:
    return network.mandates_with(Power.CONVENE, on=day)


def _without_quorum(sitting: Sitting, body: Body, network: Network) -> Message | None:
    present, members = len(sitting.voting(network)), len(network.as_of(sitting.meeting.on).members)
    percent = QUORUM_PERCENT if body.quorum_percent is None else body.quorum_percent
    if present and present * 100 >= members * percent:
        return None
    return _NO_QUORUM.bind(present=present, members=members, percent=percent)


def _voted_down(sitting: Sitting, network: Network) -> Message | None:
    votes = sitting.decision.votes
    if votes is None:
        return None
    present, cast = len(sitting.voting(network)), votes.in_favour + votes.against + votes.abstained
    if cast > present:
        return _TOO_MANY_VOTES.bind(votes=cast, present=present)
    return None if votes.in_favour > votes.against else _VOTED_DOWN
