"""Boundary tables: changes of the specimen, and exactly the findings that one rule then has."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from _pytest.mark import ParameterSet
from attrs import evolve, frozen

from sunnmore_oppvekst.findings import Finding, Severity
from tests.rules.examples import findings, sentences, shown


@frozen
class Expected:
    """A finding as a table writes it.

    Attributes:
        path: its path, dotted.
        subject: the id of what it is about.
        facts: its facts, as `shown` writes them.
        code: the code of the rule.
        severity: its severity.
        is_complete: whether its sentences have a fact in each place, in all languages.
    """

    path: str
    subject: str
    facts: dict[str, object]
    code: str = ""
    severity: Severity | None = None
    is_complete: bool = True


@frozen
class Case:
    """One row of a table.

    Attributes:
        name: the case in words.
        changes: what to change in the specimen.
        expected: the findings, in the order of their places.
        code: the code of the rule.
    """

    name: str
    changes: tuple[str, ...]
    expected: list[Expected]
    code: str = ""

    def found(self) -> list[Expected]:
        """What the rule finds, in the order of their places."""
        return _in_order(map(_as_expected, findings(self.code, *self.changes)))


def found(path: str, subject: str, **facts: object) -> Expected:
    """A finding to expect."""
    return Expected(path, subject, facts)


def row(name: str, *changes: str, finds: Expected | list[Expected] | None = None) -> Case:
    """A case in which the rule finds just this, or nothing."""
    return Case(name, changes, [finds] if isinstance(finds, Expected) else finds or [])


def table(code: str, severity: Severity, *rows: Case) -> list[ParameterSet]:
    """The rows of one rule as parameters of a test."""
    cases = (
        evolve(each, code=code, expected=_in_order(evolve(one, code=code, severity=severity) for one in each.expected))
        for each in rows
    )
    return [pytest.param(case, id=f"{code}-{case.name.replace(' ', '-')}") for case in cases]


def _as_expected(finding: Finding) -> Expected:
    return Expected(
        path=finding.dotted_path,
        subject=finding.subject,
        facts={name: shown(value) for name, value in finding.facts},
        code=finding.code,
        severity=finding.severity,
        is_complete=not any("{" in sentence or "None" in sentence for sentence in sentences(finding)),
    )


def _in_order(expected: Iterable[Expected]) -> list[Expected]:
    return sorted(expected, key=lambda each: (each.path, repr(sorted(each.facts.items()))))
