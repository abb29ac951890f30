"""What plugins give that no other room has a type for."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.messages.reprs import brief
from sunnmore_oppvekst.revision.event import Event


@frozen(kw_only=True)
class Listener:
    """Somebody who wants to know of what has happened to a plan.

    Attributes:
        name: what it is called.
        told: called with each event after it has been stored, and the plan after it.
    """

    name: str
    told: Callable[[Event, ActionPlan], object]

    __repr__ = brief
