"""A workspace: the documents of one network, as they lie in a folder."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TypeVar

from attrs import field, frozen

from sunnmore_oppvekst.documents.settings import Problem, Settings
from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.funding import GrantApplication
from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.people import People
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.errors import InvalidDocument, UnknownName
from sunnmore_oppvekst.findings import NO_FINDINGS, Findings
from sunnmore_oppvekst.messages.html import html_table
from sunnmore_oppvekst.messages.nearest import nearest
from sunnmore_oppvekst.rules.context import Context, PlanRecord

D = TypeVar("D", bound=Document)
UNSETTLED = Settings()
_WIDEST = 100


@frozen(kw_only=True)
class Entry:
    """One file of a workspace.

    Attributes:
        file: its name from the workspace folder.
        kind: the kind of document that belongs there.
        format: `yaml` or `json`.
        data: its bytes.
        document: what it says, or None where something is wrong.
        findings: what is wrong with it.
    """

    file: str
    kind: str
    format: str
    data: bytes = field(repr=False)
    document: Document | None = field(default=None, repr=False)
    findings: Findings = NO_FINDINGS


@frozen(kw_only=True, repr=False)
class Workspace:
    """The documents of one network.

    Attributes:
        path: the folder, or None for the packaged reference data.
        entries: its files.
        settings: what `oppvekst.toml` says.
        records: what the histories tell of the plans that have one.
        flaws: what is wrong with the histories.
        problems: what is wrong with `oppvekst.toml`.
    """

    path: Path | None = None
    entries: tuple[Entry, ...] = field(default=(), repr=False)
    settings: Settings = UNSETTLED
    records: tuple[PlanRecord, ...] = ()
    flaws: Findings = NO_FINDINGS
    problems: tuple[Problem, ...] = ()
    _contexts: dict[date | None, Context] = field(factory=dict, init=False, repr=False, eq=False)

    def __repr__(self) -> str:
        name = self.path.name if self.path else "reference data"
        documents = self.documents
        years = ", ".join(str(each.year) for each in documents if isinstance(each, ActionPlan))
        unread = sum(entry.document is None for entry in self.entries)
        parts = (f"{name!r}, {len(documents)} documents", years and f"editions {years}", unread and f"{unread} unread")
        line = ", ".join(part for part in parts if part)
        return f"Workspace({line if len(line) <= _WIDEST else line[: _WIDEST - 1] + '…'})"

    def _repr_html_(self) -> str:
        rows = [(entry.file, entry.kind, _told(entry)) for entry in self.entries]
        return html_table(repr(self), ("file", "kind", "what it is"), rows)

    @property
    def documents(self) -> tuple[Document, ...]:
        """Every document that could be read."""
        return tuple(entry.document for entry in self.entries if entry.document is not None)

    @property
    def findings(self) -> Findings:
        """What is wrong with the documents that could not be read."""
        return Findings(tuple(finding for entry in self.entries for finding in entry.findings))

    @property
    def network(self) -> Network:
        """The network.

        Raises:
            InvalidDocument: it could not be read.
            UnknownName: there is none.
        """
        return self._one(Network)

    @property
    def people(self) -> People:
        """The persons.

        Raises:
            InvalidDocument: they could not be read.
            UnknownName: there are none.
        """
        return self._one(People)

    @property
    def strategies(self) -> tuple[StrategyPlan, ...]:
        """The strategy plans, oldest first."""
        return self.context().strategies

    @property
    def strategy(self) -> StrategyPlan:
        """The strategy plan that is in force on the day of the latest edition, or the last one.

        Raises:
            InvalidDocument: it could not be read.
            UnknownName: there is none.
        """
        context = self.context()
        plans = context.plans
        found = context.strategy_for(plans[-1]) if plans else None
        return found or (self.strategies[-1] if self.strategies else self._one(StrategyPlan))

    @property
    def plans(self) -> tuple[ActionPlan, ...]:
        """The action plans, oldest edition first."""
        return self.context().plans

    @property
    def meetings(self) -> tuple[Meeting, ...]:
        """The meetings, oldest first."""
        return self.context().meetings

    @property
    def contributions(self) -> tuple[Contribution, ...]:
        """The contributions."""
        return self.context().contributions

    @property
    def applications(self) -> tuple[GrantApplication, ...]:
        """The grant applications."""
        return self.context().applications

    def plan(self, which: int | str | None = None) -> ActionPlan:
        """One edition of the action plan.

        Args:
            which: its year or its id; None for the latest.

        Raises:
            InvalidDocument: there is none, and a document could not be read.
            UnknownName: there is none.
        """
        if which is None and self.plans:
            return self.plans[-1]
        for plan in self.plans:
            if str(which) in {plan.id, str(plan.year)}:
                return plan
        known = [name for plan in self.plans for name in (plan.id, str(plan.year))]
        raise self._absence(ActionPlan, str(which or ActionPlan.kind), nearest(str(which), known))

    def context(self, on: date | None = None) -> Context:
        """The documents as rules see them, judged on `on`, or on the day the settings say."""
        day = on or self.settings.on
        if day not in self._contexts:
            unread = {entry.kind for entry in self.entries if entry.document is None}
            self._contexts[day] = Context.of(self.documents, on=day, unread=unread, records=self.records)
        return self._contexts[day]

    def entry_of(self, document: Document) -> Entry | None:
        """The file that a document was read from, or None."""
        return next((entry for entry in self.entries if entry.document is document), None)

    def check(
        self, *, select: Iterable[str] | None = None, ignore: Iterable[str] | None = None, on: date | None = None
    ) -> Findings:
        """What the rules have to say of every document; see `sunnmore_oppvekst.check`."""
        from sunnmore_oppvekst.workspace.checking import check

        return check(self, select=select, ignore=ignore, on=on)

    def _one(self, cls: type[D]) -> D:
        for document in self.documents:
            if isinstance(document, cls):
                return document
        raise self._absence(cls, cls.kind, None)

    def _absence(self, cls: type[Document], name: str, suggestion: str | None) -> Exception:
        wrong = [entry.findings for entry in self.entries if entry.kind == cls.kind and entry.findings]
        if wrong:
            return InvalidDocument(sum(wrong[1:], wrong[0]))
        return UnknownName("document", name, suggestion)


def _told(entry: Entry) -> str:
    return repr(entry.findings) if entry.document is None else str(getattr(entry.document, "id", ""))
