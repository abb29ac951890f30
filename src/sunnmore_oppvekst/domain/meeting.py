"""Network meetings: convened, prepared, held as learning meetings, and committed to at home."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from sunnmore_oppvekst.domain.decision import Decision
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.extensions import NO_EXTENSIONS, Extensions
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.scalars import (
    AppointmentId,
    BodyId,
    Count,
    Day,
    Flag,
    MeasureId,
    MemberNumber,
    NetworkId,
    Slug,
    TimeOfDay,
)
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.messages.message import _

_ENDS_AFTER = _("a time after the meeting starts")


class LearningForm(StrEnum):
    """How a meeting is laid out so that those who are there learn (*lærande møte*)."""

    DIALOGUE_CONFERENCE = "dialogue-conference"
    WORKSHOP = "workshop"
    EXPERIENCE_SHARING = "experience-sharing"
    OBSERVATION = "observation"
    LECTURE_AND_REFLECTION = "lecture-and-reflection"
    NOT_A_LEARNING_MEETING = "not-a-learning-meeting"


@frozen(kw_only=True)
class AgendaItem(Value):
    """A matter on the agenda (*sak*).

    Attributes:
        id: identifier.
        title: what it is called.
        text: what it is about.
        preparation: what those who come are to have done.
        minutes: how long it is to take, in minutes.
        measures: ids of the measures it is about.
        extensions: local fields.
    """

    id: Slug
    title: Text
    text: Text | None = None
    preparation: Text | None = None
    minutes: Count | None = None
    measures: tuple[MeasureId, ...] = ()
    extensions: Extensions = NO_EXTENSIONS


@frozen(kw_only=True)
class Notice(Value):
    """The calling of a meeting (*innkalling*).

    Attributes:
        by: who called it.
        sent: the day it was sent.
        text: what it says.
    """

    by: Party
    sent: Day
    text: Text | None = None


@frozen(kw_only=True)
class Attendance(Value):
    """Whether one who was called came, and was prepared.

    Attributes:
        appointment: id of the appointment.
        is_present: whether they came.
        is_prepared: whether they had prepared as the notice asked.
        substitute: id of the appointment that came instead.
        note: in words.
    """

    known_by: ClassVar[tuple[str, ...]] = ("appointment",)

    appointment: AppointmentId
    is_present: Flag
    is_prepared: Flag | None = None
    substitute: AppointmentId | None = None
    note: Text | None = None


@frozen(kw_only=True)
class Commitment(Value):
    """What a member takes home and does (*forplikting*).

    Source: strategy plan, section "Kritiske suksessfaktorar".

    Attributes:
        id: identifier.
        municipality: number of the member.
        text: what is to be done.
        due: the last day to do it.
        done: the day it was done.
        responsible: who answers for it at home.
        measure: id of the measure that it carries out.
        extensions: local fields.
    """

    id: Slug
    municipality: MemberNumber
    text: Text
    due: Day | None = None
    done: Day | None = None
    responsible: Party | None = None
    measure: MeasureId | None = None
    extensions: Extensions = NO_EXTENSIONS

    def is_overdue_on(self, day: date) -> bool:
        """Whether it was due before `day` and not done by then."""
        return self.due is not None and self.due < day and (self.done is None or self.done > day)


@frozen(kw_only=True)
class Meeting(Document):
    """A meeting of a body (*nettverksmøte*).

    Source: strategy plan, section "Kritiske suksessfaktorar".

    Attributes:
        id: identifier.
        title: what it is called.
        network: id of the network.
        body: id of the body that meets.
        on: the day.
        starts: local time it starts, `09:00`.
        ends: local time it ends.
        place: where.
        notice: how it was called.
        agenda: the matters.
        learning_form: how it is laid out for learning.
        learning_form_reason: why it is not a learning meeting, when it is not.
        attendance: who came.
        decisions: what was decided.
        commitments: what the members took home.
        minutes: what was said (*referat*).
        extensions: local fields.
    """

    kind: ClassVar[str] = "meeting"

    id: Slug
    title: Text
    network: NetworkId
    body: BodyId
    on: Day
    starts: TimeOfDay | None = None
    ends: TimeOfDay | None = None
    place: Text | None = None
    notice: Notice | None = None
    learning_form: LearningForm | None = None
    learning_form_reason: Text | None = None
    agenda: tuple[AgendaItem, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    decisions: tuple[Decision, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    minutes: Text | None = None
    extensions: Extensions = NO_EXTENSIONS

    def check_whole(self) -> None:
        if self.starts is not None and self.ends is not None and self.ends <= self.starts:
            raise InvalidValue("Meeting", "ends", self.ends, _ENDS_AFTER)

    @property
    def notice_days(self) -> int | None:
        """How many days before the meeting the notice was sent, or None when there is no notice."""
        return (self.on - self.notice.sent).days if self.notice else None

    def present(self) -> tuple[str, ...]:
        """Ids of the appointments that were there, substitutes among them, each once."""
        came = (each.appointment if each.is_present else each.substitute for each in self.attendance)
        return tuple(dict.fromkeys(id for id in came if id is not None))
