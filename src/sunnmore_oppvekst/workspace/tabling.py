"""Tables of what documents hold, and of what was found and what changed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import Any, NoReturn

from sunnmore_oppvekst.analysis.given import chosen, day
from sunnmore_oppvekst.analysis.table import Table
from sunnmore_oppvekst.analysis.tables import TABLES, Material
from sunnmore_oppvekst.compare.changes import Changes, diff
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.findings import NO_FINDINGS, Findings
from sunnmore_oppvekst.messages.html import html_table
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.nearest import nearest
from sunnmore_oppvekst.report.change_table import CHANGES, CHANGES_TITLE, Between, change_table
from sunnmore_oppvekst.workspace.checking import check
from sunnmore_oppvekst.workspace.comparing import WorkspaceChanges
from sunnmore_oppvekst.workspace.opening import open_workspace
from sunnmore_oppvekst.workspace.workspace import Workspace

NAMES = (*TABLES, "changes")


class Tables:
    """Tables of facts about one subject, each made when it is first asked for.

    Each table speaks the Arrow PyCapsule interface; `Table` tells what that is good for.
    """

    def __init__(
        self,
        documents: Iterable[Document],
        *,
        on: date | None = None,
        language: Language | str = Language.NN,
        found: Callable[[], Findings] = lambda: NO_FINDINGS,
        between: Callable[[], Iterable[Between]] | None = None,
    ) -> None:
        """Gather what the tables are made of; `tables` is the usual way in."""
        listed = tuple(documents)
        self._plans = tuple(each for each in listed if isinstance(each, ActionPlan))
        self._meetings = tuple(each for each in listed if isinstance(each, Meeting))
        self._on = on
        self._language = chosen(Language, language)
        self._found = found
        self._between = between or self._editions
        self._made: dict[str, Table] = {}

    def __getitem__(self, name: str) -> Table:
        """The table of this name.

        Raises:
            UnknownName: there is none.
        """
        if name not in NAMES:
            raise UnknownName("table", name, nearest(name, NAMES))
        if name not in self._made:
            self._made[name] = self._make(name)
        return self._made[name]

    def __getattr__(self, name: str) -> NoReturn:
        raise AttributeError(str(UnknownName("table", name, nearest(name, NAMES))), name=name, obj=self)

    def __iter__(self) -> Iterator[Table]:
        return (self[name] for name in NAMES)

    def __len__(self) -> int:
        return len(NAMES)

    def __repr__(self) -> str:
        return f"Tables({', '.join(NAMES)})"

    def _repr_html_(self) -> str:
        """What tables there are, without making any."""
        told = [(kind.name, kind.title, kind.plain_columns) for kind in TABLES.values()]
        rows = [
            (name, title[self._language], ", ".join(column.name for column in columns))
            for name, title, columns in (*told, ("changes", CHANGES_TITLE, CHANGES))
        ]
        return html_table("Tables", ("name", "title", "columns"), rows)

    @property
    def measures(self) -> Table:
        """A row for each measure in each edition."""
        return self["measures"]

    @property
    def milestones(self) -> Table:
        """A row for each milestone."""
        return self["milestones"]

    @property
    def anchoring(self) -> Table:
        """A row for each unit that takes part in a measure, or has made it its own."""
        return self["anchoring"]

    @property
    def baselines(self) -> Table:
        """A row for each baseline."""
        return self["baselines"]

    @property
    def status(self) -> Table:
        """A row for each status report."""
        return self["status"]

    @property
    def budget(self) -> Table:
        """A row for each budget line."""
        return self["budget"]

    @property
    def commitments(self) -> Table:
        """A row for each thing that a member took home from a meeting."""
        return self["commitments"]

    @property
    def findings(self) -> Table:
        """A row for each finding."""
        return self["findings"]

    @property
    def changes(self) -> Table:
        """A row for each change from one edition to the next."""
        return self["changes"]

    def _make(self, name: str) -> Table:
        if name == "changes":
            return change_table(self._between(), self._language)
        kind = TABLES[name]
        return kind.of(self._with_findings if name == "findings" else self._material)

    @cached_property
    def _material(self) -> Material:
        return Material(plans=self._plans, meetings=self._meetings, on=self._on, language=self._language)

    @property
    def _with_findings(self) -> Material:
        return Material(findings=self._found(), language=self._language)

    def _editions(self) -> Iterator[Between]:
        known = {plan.id: plan for plan in self._plans}
        for plan in self._plans:
            before = known.get(plan.revises or "")
            if before is not None:
                yield Between(old=before.id, new=plan.id, changes=diff(before, plan))


TableSubject = (
    Workspace | Document | Findings | Changes[Any] | WorkspaceChanges | str | os.PathLike[str] | Iterable[Document]
)


def tables(subject: TableSubject, *, on: date | None = None, language: Language | str = Language.NN) -> Tables:
    """What a subject holds, as tables.

    Args:
        subject: a workspace or the path of one; a document, or several; findings; or changes.
        on: the day that progress is told on, and that rules judge on; None for each edition's own day.
        language: the language of texts and sentences.

    Raises:
        InvalidValue: `on` is no day, or there is no such language.
        NotStored: a path cannot be read.
    """
    on = None if on is None else day(on)
    if isinstance(subject, str | os.PathLike):
        subject = open_workspace(subject)
    if isinstance(subject, Findings):
        findings = subject
        return Tables((), language=language, found=lambda: findings)
    if isinstance(subject, Changes | WorkspaceChanges):
        several = (subject,) if isinstance(subject, Changes) else tuple(subject.changed.values())
        return Tables((), language=language, between=lambda: map(_between, several))
    if isinstance(subject, Workspace):
        workspace = subject
        context = workspace.context(on)
        ordered = (*context.plans, *context.meetings)
        return Tables(ordered, on=on, language=language, found=lambda: check(workspace, on=on))
    documents = (subject,) if isinstance(subject, Document) else tuple(subject)
    return Tables(documents, on=on, language=language, found=lambda: check(documents, on=on))


def _between(changes: Changes[Any]) -> Between:
    new = changes.apply_to(changes.start)
    return Between(old=_id(changes.start), new=_id(new), changes=changes)


def _id(value: object) -> str:
    return str(getattr(value, "id", ""))
