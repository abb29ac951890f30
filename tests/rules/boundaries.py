"""Boundary tables: changes of the specimen, and exactly the findings that one rule then has."""

from __future__ import annotations

import pytest
from _pytest.mark import ParameterSet
from attrs import frozen

from sunnmore_oppvekst.findings import Severity
from tests.rules.examples import findings, sentences, shown


@frozen
class Expected:
    """A finding as a table writes it.

    Attributes:
        path: its path, dotted.
        subject: the id of what it is about.
        facts: its facts, as `shown` writes them.
    """

    path: str
    subject: str
    facts: dict[str, object]


@frozen
class Row:
    """One case of a table.

    Attributes:
        name: the case in words.
        changes: what to change in the specimen.
        expected: the findings of the rule, in order.
    """

    name: str
    changes: tuple[str, ...]
    expected: tuple[Expected, ...]


def found(path: str, subject: str, **facts: object) -> Expected:
    """A finding to expect."""
    return Expected(path, subject, facts)


def row(name: str, *changes: str, finds: Expected | list[Expected] | None = None) -> Row:
    """A case in which the rule finds just this, or nothing."""
    expected = [finds] if isinstance(finds, Expected) else finds or []
    return Row(name, changes, tuple(expected))


def table(code: str, severity: Severity, *rows: Row) -> list[ParameterSet]:
    """The rows of one rule as parameters of a test: `code`, `severity` and `row`."""
    return [pytest.param(code, severity, each, id=f"{code}-{each.name.replace(' ', '-')}") for each in rows]


def assert_exactly(code: str, severity: Severity, case: Row) -> None:
    """The rule has the findings of the row and no others, and each of them is a complete sentence."""
    actual = findings(code, *case.changes)
    assert [
        Expected(each.dotted_path, each.subject, {name: shown(value) for name, value in each.facts}) for each in actual
    ] == list(case.expected)
    assert {(each.code, each.severity) for each in actual} <= {(code, severity)}
    assert not [said for each in actual for said in sentences(each) if "{" in said or "None" in said]
