"""The year behind: the meetings that were held, the commitments that were kept, and what goes on."""

from __future__ import annotations

from collections.abc import Iterator

from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.message import _, n_, p_
from sunnmore_oppvekst.report.cells import count_cell, date_cell, text_cell
from sunnmore_oppvekst.report.chapters.attention import linked
from sunnmore_oppvekst.report.chapters.meeting import commitment_table
from sunnmore_oppvekst.report.parts import BulletList, Heading, Item, Paragraph, Part
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.table import Column, ColumnKind, Row, Table
from sunnmore_oppvekst.report.wording import DATE, capital

_HEADING = _("The network meetings")
_HELD = n_("{n} meeting has been held", "{n} meetings have been held")
_KEPT = _("{held}. {done} of {all} commitments from the meetings are done.")
_MEETING = _("Meeting")
_FORM = _("Form of meeting")
_CAME = _("Present")
_OF = _("Called")
_PREPARED = p_("people", "Prepared")
_OVERDUE = _("Commitments past their due date")
_ONWARD = _("On to next year")
_GOES_ON = _("These measures are not done, and go on in the next edition unless somebody takes them out:")
_NONE_LEFT = _("Every measure is done.")


def meetings(sources: Sources) -> Iterator[Part]:
    """The meetings of the plan's year up to the day, who came, and what was done at home."""
    plan, language = sources.plan, sources.language
    held = [each for each in sources.meetings if plan and each.on in plan.year_period and each.on <= sources.on]
    if not held:
        return
    promised = [each for meeting in held for each in meeting.commitments]
    done = sum(each.done is not None and each.done <= sources.on for each in promised)
    yield Heading(level=2, text=_HEADING[language], id="meetings")
    yield Paragraph(sources.say(_KEPT, held=sources.count(len(held), _HELD), done=done, all=len(promised)))
    columns = (
        Column(id="on", heading=DATE[language], kind=ColumnKind.DATE),
        Column(id="meeting", heading=_MEETING[language]),
        Column(id="form", heading=_FORM[language]),
        Column(id="called", heading=_OF[language], kind=ColumnKind.COUNT),
        Column(id="present", heading=_CAME[language], kind=ColumnKind.COUNT),
        Column(id="prepared", heading=_PREPARED[language], kind=ColumnKind.COUNT),
    )
    rows = tuple(_row(sources, each) for each in held)
    yield Table(id="meetings", caption=_HEADING[language], columns=columns, rows=rows)
    overdue = [each for each in promised if each.is_overdue_on(sources.on)]
    if overdue:
        yield commitment_table(sources, overdue, _OVERDUE)


def _row(sources: Sources, meeting: Meeting) -> Row:
    language, there = sources.language, meeting.attendance
    return (
        date_cell(meeting.on, language),
        text_cell(sources.text(meeting.title)),
        text_cell(capital(label(meeting.learning_form, language)) if meeting.learning_form else None),
        count_cell(len(there), language),
        count_cell(len(meeting.present()), language),
        count_cell(sum(bool(each.is_prepared) for each in there), language),
    )


def onward(sources: Sources) -> Iterator[Part]:
    """The measures that go on."""
    language = sources.language
    if not sources.measures:
        return
    left = [each for each in sources.measures if not each.state_on(sources.on).is_final and not each.is_ending]
    yield Heading(level=2, text=_ONWARD[language], id="onward")
    yield Paragraph((_GOES_ON if left else _NONE_LEFT)[language])
    if left:
        yield BulletList(tuple(Item(linked(sources, each)) for each in left))
