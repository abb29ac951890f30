"""What happened to a plan: who did it, in which role, when, and on what mandate."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.plan import PlanStatus
from sunnmore_oppvekst.domain.scalars import AppointmentId, Day, MeetingId, PlanId, Slug
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.domain.value import Value


class Verb(StrEnum):
    """What was done."""

    CREATED = "created"
    EDITED = "edited"
    MERGED = "merged"
    MOVED = "moved"
    REVISED = "revised"
    CARRIED = "carried"


@frozen(kw_only=True)
class Event(Value):
    """One accepted change to a plan; it names roles and appointments, never persons.

    Attributes:
        verb: what was done; `moved` is a step of the lifecycle, `carried` is across a municipal change.
        plan: id of the plan.
        on: the day.
        by: who did it.
        appointment: id of the appointment they acted through, where it was one.
        mandate: id of the mandate that allowed it, where one was needed.
        meeting: id of the meeting it was decided in, where it was.
        decision: id of the decision, where it was decided.
        before: the plan's status before, for a step of the lifecycle.
        after: the plan's status after.
        note: in words.
    """

    verb: Verb
    plan: PlanId
    on: Day
    by: Party
    appointment: AppointmentId | None = None
    mandate: Slug | None = None
    meeting: MeetingId | None = None
    decision: Slug | None = None
    before: PlanStatus | None = None
    after: PlanStatus | None = None
    note: Text | None = None
