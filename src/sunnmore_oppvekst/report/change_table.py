"""The table of changes: what differs from edition to edition, row by row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import frozen

from sunnmore_oppvekst.analysis.column import Column
from sunnmore_oppvekst.analysis.table import Table
from sunnmore_oppvekst.compare.changes import Changes
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.changes import rows


@frozen(kw_only=True)
class Between:
    """The changes between two documents.

    Attributes:
        old: id of the one they start from.
        new: id of the one they lead to.
        changes: the changes.
    """

    old: str
    new: str
    changes: Changes[Any]


CHANGES = (
    Column(name="from", says=_("id of the old document"), is_key=True),
    Column(name="to", says=_("id of the new document"), is_key=True),
    Column(
        name="path",
        says=_("the way to it"),
        is_key=True,
    ),
    Column(name="change", says=_("what sort of change"), is_key=True),
    Column(
        name="subject",
        says=_("id of what it is about"),
        is_optional=True,
    ),
    Column(name="old", says=_("what there was"), is_optional=True),
    Column(name="new", says=_("what there is"), is_optional=True),
)
"""The columns of the table."""
CHANGES_TITLE = _("Changes")


def change_table(betweens: Iterable[Between], language: Language | str = Language.NN) -> Table:
    """The changes between documents, a row for each."""
    data: dict[str, list[str | None]] = {each.name: [] for each in CHANGES}
    for between in betweens:
        for row in rows(between.changes, language):
            told = {name: value or None for name, value in row.items()}
            for name, value in {"from": between.old, "to": between.new, **told}.items():
                data[name].append(value)
    return Table(name="changes", title=CHANGES_TITLE, columns=CHANGES, data=data, language=Language(language))
