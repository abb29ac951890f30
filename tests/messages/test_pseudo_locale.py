"""Nothing is left untranslated: in a pseudo-locale the only Latin words are ids, codes and technical names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

import attrs
import pytest

import sunnmore_oppvekst as so
from sunnmore_oppvekst.analysis.tables import TABLES
from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.domain.kinds import KINDS
from sunnmore_oppvekst.domain.shape import Many, Nested, shape_of
from sunnmore_oppvekst.forms.contribution import contribution_form
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.report.change_words import FIELDS, THINGS
from sunnmore_oppvekst.report.table import Column
from sunnmore_oppvekst.workspace.reporting import report_kinds, report_of
from sunnmore_oppvekst.workspace.workspace import Workspace
from tests.messages.pseudo import foreign, ids_in, latin_words, pseudo, pseudo_locale

EXAMPLE = Path("examples/nordre-sunnmore")
ON = date(2020, 6, 15)
MONTHS = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October"}
MONTHS |= {"November", "December", *(month[:3] for month in MONTHS), "Sept", "Nov", "Dec", "NOK"}
"""Words that Babel brings: its own data, which the pseudo-locale leaves alone."""
HIDDEN = set(
    "id target url language subject register kind key name file of code state facet value start end zone stamp".split()
)
"""Fields of report parts that no reader sees."""


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    """The example with every text in Cyrillic letters."""
    opened = so.open_workspace(EXAMPLE)
    return attrs.evolve(
        opened, entries=tuple(attrs.evolve(entry, document=foreign(entry.document)) for entry in opened.entries)
    )


@pytest.fixture(scope="module")
def known(workspace: Workspace) -> set[str]:
    """The Latin words that the documents hold, and those of dates."""
    return MONTHS.union({"yaml"}, *(ids_in(entry.document) for entry in workspace.entries))


@pytest.fixture(autouse=True)
def in_the_pseudo_locale() -> Iterator[None]:
    with pseudo_locale():
        yield


def texts_in(part: Any) -> Iterator[str]:
    """Everything a reader of a report may see."""
    if isinstance(part, Enum):
        return
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple | list):
        for each in part:
            yield from texts_in(each)
    elif attrs.has(type(part)):
        for field in attrs.fields(type(part)):
            if field.name not in HIDDEN or (isinstance(part, Column) and field.name == "heading"):
                yield from texts_in(getattr(part, field.name))


def test_the_pseudo_locale_leaves_placeholders() -> None:
    assert pseudo("Measure {name} of {n}").format(name="x", n=1) == "Ⓜⓔⓐⓢⓤⓡⓔ x ⓞⓕ 1"


@pytest.mark.parametrize("kind", sorted(report_kinds()))
@pytest.mark.parametrize("audience", Audience)
def test_every_report_is_translated(workspace: Workspace, known: set[str], kind: str, audience: Audience) -> None:
    report = report_of(workspace, kind, language="en", on=ON, audience=audience)
    left = {text: words for text in texts_in(report) if (words := latin_words(text, allowed=known))}
    assert left == {}


@pytest.mark.parametrize("municipality", ["1532", "1504"])
def test_every_form_is_translated(workspace: Workspace, known: set[str], municipality: str) -> None:
    plan, network, strategy = workspace.plan(), workspace.network, workspace.strategy
    form = contribution_form(plan, municipality, network=network, strategy=strategy, language="en", on=ON)
    left = {text: words for text in texts_in(form) if (words := latin_words(text, allowed=known))}
    assert left == {}


def translatable(table: so.Table) -> Iterator[str]:
    """The texts of a table, without what it holds."""
    yield table.title["en"]
    yield table.summed_up("en")
    for column in table.columns:
        yield column.says["en"]
        yield column.heading["en"] if column.heading else ""
        yield from (called[Language.EN] for called in column.called.values())


QUERIES = [
    "coverage",
    "progress",
    "traceability",
    "participation",
    "anchoring_rates",
    "workload",
    "money",
    "carry_over",
]


@pytest.mark.parametrize("query", [*QUERIES, "compare_years"])
def test_every_answer_is_translated(workspace: Workspace, known: set[str], query: str) -> None:
    table = getattr(so, query)(workspace)
    assert {text for text in translatable(table) if latin_words(re.sub("`[^`]*`", "", text), allowed=known)} == set()


def test_every_table_is_translated(workspace: Workspace, known: set[str]) -> None:
    tables = so.tables(workspace)
    for kind in TABLES:
        table = getattr(tables, kind)
        left = {text for text in translatable(table) if latin_words(re.sub("`[^`]*`", "", text), allowed=known)}
        assert left == set()


PATH = re.compile(r"[a-z_]+(\[[^\]]+\])?(\.[a-z_]+(\[[^\]]+\])?)*")
"""A path in a document, as in `measures[t1].status[2019-03-20 role=adviser].state`: the names of fields."""


def test_every_change_is_told_in_translated_words(workspace: Workspace, known: set[str]) -> None:
    earlier, later = workspace.plan(2019), workspace.plan(2020)
    changes = so.diff(earlier, later)
    report = so.changes_report(
        changes, later, network=workspace.network, strategy=workspace.strategy, language="en", on=ON
    )
    told = {text for text in texts_in(report) if not PATH.fullmatch(text)}
    assert {text for text in told if latin_words(text, allowed=known)} == set()


def test_every_field_and_every_class_of_the_documents_has_a_label() -> None:
    found, left = set[type](), list(KINDS.values())
    while left:
        cls = left.pop()
        if cls not in found:
            found.add(cls)
            shapes = [field.shape.item if isinstance(field.shape, Many) else field.shape for field in shape_of(cls)]
            left += [shape.cls for shape in shapes if isinstance(shape, Nested)]
    assert set(FIELDS) == {field.name for cls in found for field in shape_of(cls)}
    assert set(THINGS) == {cls.__name__ for cls in found}
