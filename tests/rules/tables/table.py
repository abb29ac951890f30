"""Tables of boundaries: what to change in the specimen, and exactly what one rule then finds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from itertools import product
from typing import Any

import pytest
from attrs import define, evolve, frozen

from sunnmore_oppvekst.domain.decision import Decision, DecisionKind
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.domain.plan import PlanStatus
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.findings import Finding, Severity
from sunnmore_oppvekst.messages import Language
from tests.rules.examples import findings


@frozen
class Expected:
    """A finding without its wording.

    Attributes:
        code: the rule's code.
        severity: how much it weighs.
        subject: id of what it is about.
        path: where that is, dotted.
        facts: the facts of the sentence.
    """

    code: str
    severity: Severity
    subject: str
    path: str
    facts: Mapping[str, object]

    @classmethod
    def of(cls, found: Finding) -> Expected:
        """What a finding says, in any language."""
        return cls(found.code, found.severity, found.subject, found.dotted_path, dict(sorted(found.facts)))


Place = tuple[str, str, dict[str, object]]


def at(subject: str, path: str, **facts: object) -> Place:
    """A finding about the value with id `subject`, at `path`, with these facts and no others."""
    return subject, path, dict(sorted(facts.items()))


def in_measure(id: str, field: str, **facts: object) -> Place:
    """A finding at a field of one of the measures t1 to t4, with its id among the facts."""
    return at(id, f"measures[{int(id[1]) - 1}].{field}", measure=id, **facts)


@define(slots=False, eq=False)
class Case:
    """One change of the specimen, for one rule.

    Attributes:
        name: the side of the boundary that it is on.
        changes: what to change, as YAML.
        finds: what the rule finds.
        more: documents that are at hand besides.
        code: the rule's code.
        severity: how much its findings weigh.
    """

    name: str
    changes: tuple[str, ...]
    finds: tuple[Place, ...]
    more: tuple[Document, ...]
    code: str = ""
    severity: Severity = Severity.INFO

    @cached_property
    def findings(self) -> list[Finding]:
        """What the rule says of the specimen with the changes."""
        return findings(self.code, *self.changes, more=self.more)

    @property
    def found(self) -> list[Expected]:
        """What it says, by path and facts."""
        return sorted(map(Expected.of, self.findings), key=repr)

    @property
    def expected(self) -> list[Expected]:
        """What it is to say, by path and facts."""
        return sorted((Expected(self.code, self.severity, *place) for place in self.finds), key=repr)

    def misstated(self) -> Iterator[tuple[str, str]]:
        """The lines that leave out a fact or a place for one, with the name of the case."""
        for finding, language in product(self.findings, Language):
            line = finding.line_in(language)
            if "{" in line or "None" in line or not all(_said(fact, language) in line for _, fact in finding.facts):
                yield self.name, line


def _said(fact: object, language: Language) -> str:
    """What must be in a line that states a fact; nothing of a label, or where there is none."""
    match fact:
        case date():
            return str(fact.year)
        case Text():
            return fact[language]
        case str() | int():
            return str(fact)
        case _:
            return ""


def case(name: str, *changes: str, finds: Iterable[Place] = (), more: Iterable[Document] = ()) -> Case:
    """A case in which the rule finds nothing but `finds`."""
    return Case(name, changes, tuple(finds), tuple(more))


def statuses(asked: str, *changes: str, finds: Iterable[Place]) -> Iterator[Case]:
    """A case for each status of a plan; the rule finds `finds` in those of the statuses `asked`, and nothing else."""
    expected = list(finds)
    for status in PlanStatus:
        found = expected if status in asked.split() else ()
        yield case(f"the plan is {status}", *changes, f"plan: {{status: {status}}}", finds=found)


@frozen(init=False)
class Table:
    """The cases of one rule.

    Attributes:
        code: the rule's code.
        cases: the cases.
    """

    code: str
    cases: tuple[Case, ...]

    def __init__(self, code: str, severity: Severity, cases: Iterable[Case]) -> None:
        listed = tuple(evolve(one, code=code, severity=severity) for one in cases)
        self.__attrs_init__(code, listed)

    @property
    def has_both_sides(self) -> bool:
        """Whether the rule finds something in one case and nothing in another."""
        return {bool(one.finds) for one in self.cases} == {True, False}


def each_case(tables: Iterable[Table]) -> pytest.MarkDecorator:
    """Run a test for each case of each table."""
    cases = [one for table in tables for one in table.cases]
    return pytest.mark.parametrize("each", cases, ids=[f"{one.code}-{one.name}" for one in cases])


def plan(fields: str) -> str:
    """A change of the plan."""
    return f"plan: {{{fields}}}"


def measure(fields: str, *ids: str) -> str:
    """The same change of one measure, or of several."""
    listed = ", ".join(f"{{id: {id}, {fields}}}" for id in ids or ("t1",))
    return plan(f"measures: [{listed}]")


def meeting(meeting_id: str = "mote", **changes: Any) -> Meeting:
    """A meeting that adopted the plan on the day that the specimen tells, unless `changes` of the decision tell."""
    on = date(2019, 2, 14)
    made = Decision(id="sak-1", kind=DecisionKind.ADOPTED, body="network-forum", on=on, plan="handlingsplan-2019")
    return Meeting(
        id=meeting_id,
        title=Text(nn="Nettverksmøte"),
        network="nordre-sunnmore",
        body="network-forum",
        on=on,
        decisions=(evolve(made, **changes),),
    )
