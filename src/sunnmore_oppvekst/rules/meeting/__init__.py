"""What must hold of a meeting."""

from sunnmore_oppvekst.rules.meeting.commitments_are_kept import commitments_are_kept
from sunnmore_oppvekst.rules.meeting.every_member_is_at_the_meeting import every_member_is_at_the_meeting
from sunnmore_oppvekst.rules.meeting.meetings_are_called_by_those_who_may import meetings_are_called_by_those_who_may
from sunnmore_oppvekst.rules.meeting.meetings_are_called_in_good_time import meetings_are_called_in_good_time
from sunnmore_oppvekst.rules.meeting.meetings_are_learning_meetings_or_say_why_not import (
    meetings_are_learning_meetings_or_say_why_not,
)
from sunnmore_oppvekst.rules.meeting.members_take_something_home import members_take_something_home
from sunnmore_oppvekst.rules.meeting.representatives_come_prepared import representatives_come_prepared
from sunnmore_oppvekst.rules.rule import Rule

MEETING_RULES: tuple[Rule, ...] = (
    meetings_are_called_by_those_who_may,
    meetings_are_called_in_good_time,
    meetings_are_learning_meetings_or_say_why_not,
    representatives_come_prepared,
    every_member_is_at_the_meeting,
    members_take_something_home,
    commitments_are_kept,
)
"""By code."""
