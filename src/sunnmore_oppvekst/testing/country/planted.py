"""How often things are not as they should be, so that there is something to find, and one knows what."""

from __future__ import annotations

from attrs import fields, frozen


@frozen(kw_only=True)
class Planted:
    """Gaps and mistakes, each as the share of those it may happen to, from 0 to 1.

    Attributes:
        left_out: pairs of a municipality and an area without any measure at unit level there, in any year.
        never_done: measures that are carried over until somebody gives up, three times and more.
        busy: networks where one and the same has much too much to do in May.
        late: milestones that are reached late, or not at all.
        not_anchored: measures at unit level that a unit or two has not made its own.
        cancelled: measures that are cancelled or paused on the way.
        without_goal: measures without a goal.
        without_responsible: measures that nobody answers for.
        without_criteria: measures without success criteria.
        without_baseline: areas of a network whose current state nobody has described.
        silent: members that neither contributed to an edition nor said that they had nothing to add.
        absent: members that nobody came from to a meeting.
        unprepared: those who came to a meeting without having prepared.
        late_notice: meetings that were called too late.
        not_kept: commitments that are kept late, or not at all.
        late_application: applications that were sent too late.
    """

    left_out: float = 0.12
    never_done: float = 0.06
    busy: float = 0.3
    late: float = 0.12
    not_anchored: float = 0.06
    cancelled: float = 0.08
    without_goal: float = 0.004
    without_responsible: float = 0.006
    without_criteria: float = 0.01
    without_baseline: float = 0.02
    silent: float = 0.01
    absent: float = 0.01
    unprepared: float = 0.01
    late_notice: float = 0.04
    not_kept: float = 0.12
    late_application: float = 0.03

    @classmethod
    def nothing(cls) -> Planted:
        """Nothing at all: a country where all is well."""
        return cls(**{each.name: 0.0 for each in fields(cls)})
