"""What a kind of report is: the type that plugins give, too."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from attrs import field, frozen
from attrs.validators import instance_of, is_callable, matches_re

from sunnmore_oppvekst.messages.message import Message
from sunnmore_oppvekst.messages.reprs import brief
from sunnmore_oppvekst.report.parts import Report
from sunnmore_oppvekst.report.sources import Sources


class About(StrEnum):
    """What a report is about, by the kind of the document."""

    PLAN = "action-plan"
    MEETING = "meeting"
    APPLICATION = "grant-application"
    NETWORK = "network"


@frozen(kw_only=True)
class ReportKind:
    """A report that can be asked for by name.

    Attributes:
        name: what it is asked for by, such as `minutes`.
        title: what it is, for those who choose one.
        make: from what it draws on to the report.
        about: what one chooses to make one: an edition of the plan, a meeting, an application, or nothing further.
    """

    name: str = field(validator=matches_re("[a-z0-9]+(-[a-z0-9]+)*"))
    title: Message = field(validator=instance_of(Message))
    make: Callable[[Sources], Report] = field(validator=is_callable())
    about: About = field(default=About.PLAN, converter=About)

    __repr__ = brief
