"""What a body decided."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from sunnmore_oppvekst.domain.extensions import NO_EXTENSIONS, Extensions
from sunnmore_oppvekst.domain.scalars import BodyId, Count, Day, MeetingId, PlanId, Slug
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.domain.value import Value


class DecisionKind(StrEnum):
    """What a decision does to a plan."""

    ADOPTED = "adopted"
    REVISED = "revised"
    RECOMMENDED = "recommended"
    SENT_BACK = "sent-back"
    NOTED = "noted"
    WITHDRAWN = "withdrawn"


@frozen(kw_only=True)
class Votes(Value):
    """How the votes fell, one for each member municipality.

    Attributes:
        in_favour: votes for.
        against: votes against.
        abstained: present, and did not vote.
    """

    in_favour: Count
    against: Count = 0
    abstained: Count = 0


@frozen(kw_only=True)
class Decision(Value):
    """A decision (*vedtak*).

    Attributes:
        id: identifier.
        kind: what it does.
        body: id of the body that decided.
        on: the day.
        meeting: id of the meeting it was made in.
        plan: id of the plan it is about.
        text: in words.
        votes: how the votes fell, where they were counted.
        extensions: local fields.
    """

    id: Slug
    kind: DecisionKind
    body: BodyId
    on: Day
    meeting: MeetingId | None = None
    plan: PlanId | None = None
    text: Text | None = None
    votes: Votes | None = None
    extensions: Extensions = NO_EXTENSIONS
