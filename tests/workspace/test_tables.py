"""Tables of facts: true to the documents, typed, keyed, and taken as they are by the libraries of analysts."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections import Counter
from datetime import date
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import sunnmore_oppvekst as so
from sunnmore_oppvekst.analysis.tables import TABLES
from sunnmore_oppvekst.domain.measure import MeasureState, StatusReport
from sunnmore_oppvekst.domain.names import names_in
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.testing import documents, values, workspaces
from tests.analysis.holding import assert_holds
from tests.analysis.worlds import World, worlds
from tests.house.repository import ROOT
from tests.related_values import pairs

EXAMPLE = so.open_workspace(ROOT / "examples" / "nordre-sunnmore")
ALL = so.tables(EXAMPLE, language="en")
NAMES = [table.name for table in ALL]
DAYS = st.none() | st.dates(date(2018, 1, 1), date(2023, 1, 1))
EMPTY = so.ActionPlan(id="tom", title=so.Text(nn="Tom"), network="verda", year=2020, period=Period.years(2020, 2020))


# What they hold.


@given(worlds(), DAYS)
def test_a_table_is_what_its_columns_say(world: World, on: date | None) -> None:
    for table in so.tables(world.documents, on=on):
        assert_holds(table)


@settings(max_examples=30)
@given(st.lists(documents(), max_size=3), st.sampled_from(["nn", "nb", "en"]))
def test_any_document_has_tables_whatever_is_wrong_with_it(listed: list[Any], language: str) -> None:
    for table in so.tables(listed, language=language):
        assert_holds(table, has_unique_ids=False)
        assert table.to_html(language).startswith("<table>")


@given(worlds(), DAYS)
def test_measures_stand_as_the_domain_says(world: World, on: date | None) -> None:
    measures = [(plan, each) for plan in world.plans for each in plan.measures]
    rows = so.tables(world.plans, on=on).measures.to_dicts()
    assert len(rows) == len(measures)
    for row, (plan, each) in zip(rows, measures, strict=True):
        day = on or plan.own_day
        listed = each.participants.units if each.participants else ()
        own = {anchoring.unit for anchoring in each.anchoring if anchoring.on <= day}
        assert (row["plan"], row["year"], row["measure"], row["on"]) == (plan.id, plan.year, each.id, day)
        assert (row["state"], row["share"], row["is_late"]) == (
            each.state_on(day).value,
            each.share_done(day),
            each.is_late_on(day),
        )
        assert (row["units_in_all"], row["units_anchored"]) == (len(own | set(listed)), len(own))
        assert row["sectors"] == tuple(sector.value for sector in each.sectors)
        assert row["responsible"] == tuple(party.key for party in each.responsible)
        assert (row["starts"], row["budget_nok"]) == (each.period and each.period.start, each.budget_nok)


@given(worlds(), DAYS)
def test_what_lies_in_measures_adds_up_to_them(world: World, on: date | None) -> None:
    tables = so.tables(world.plans, on=on)

    def counted(name: str, **wanted: Any) -> Counter[tuple[str, str]]:
        return Counter((row["plan"], row["measure"]) for row in tables[name].where(**wanted))

    nok: Counter[tuple[str, str]] = Counter()
    for row in tables.budget:
        nok[row["plan"], row["measure"]] += row["amount_nok"]
    anchored, milestones = counted("anchoring", is_anchored=True), counted("milestones")
    in_part = Counter(
        (row["plan"], row["measure"]) for row in tables.anchoring if row["is_participant"] or row["is_anchored"]
    )
    for row in tables.measures:
        key = (row["plan"], row["measure"])
        assert (row["budget_nok"], row["milestones"]) == (nok[key], milestones[key])
        assert (row["units_anchored"], row["units_in_all"]) == (anchored[key], in_part[key])


@settings(max_examples=25)
@given(workspaces())
def test_ids_lead_to_something(workspace: so.Workspace) -> None:
    known: dict[str, set[str]] = {"municipality": {each.number for each in workspace.network.municipalities}}
    ids = {id for document in workspace.documents for id in names_in(document).given}
    for table in so.tables(workspace):
        for column in table.columns:
            if column.refers_to is not None:
                held = {one for each in table[column.name] for one in (each if isinstance(each, tuple) else (each,))}
                assert held - {None} <= known.get(column.refers_to, ids), (table.name, column.name)


def test_two_reports_on_one_day_are_two_rows() -> None:
    report = StatusReport(on=date(2020, 5, 1), state=MeasureState.STARTED)
    measure = so.Measure(id="t1", title=so.Text(nn="T"), status=(report, evolve(report, percent=50)))
    status = so.tables(evolve(EMPTY, measures=(measure,))).status
    assert_holds(status)
    assert list(zip(status["report"], status["percent"], strict=True)) == [(1, None), (2, 50)]


def test_texts_are_in_the_language_asked_for_or_the_nearest() -> None:
    title = so.Text(nn="Lese saman", en="Read together")
    plan = evolve(EMPTY, measures=(so.Measure(id="t1", title=title),))
    assert [so.tables(plan, language=each).measures["title"] for each in ("nn", "nb", "en")] == [
        ["Lese saman"],
        ["Lese saman"],
        ["Read together"],
    ]


# What they are made of.


def test_there_are_nine_and_each_has_a_property() -> None:
    assert [*TABLES, "changes"] == NAMES
    assert all(getattr(ALL, name) is ALL[name] for name in NAMES)
    assert (len(ALL), repr(ALL)) == (9, f"Tables({', '.join(NAMES)})")


def test_a_name_that_is_none_is_refused_with_the_nearest() -> None:
    with pytest.raises(so.UnknownName, match='did you mean "measures"'):
        ALL["mesures"]


def test_a_path_a_workspace_and_its_documents_give_the_same() -> None:
    by_path = so.tables(ROOT / "examples" / "nordre-sunnmore", language="en")
    by_documents = so.tables((each for each in EXAMPLE.documents), language="en")
    for name in set(NAMES) - {"findings"}:
        assert by_path[name].to_dicts() == ALL[name].to_dicts()
        assert sorted(map(str, by_documents[name])) == sorted(map(str, ALL[name]))


def test_findings_have_a_table_of_their_own() -> None:
    found = so.check(ROOT / "examples" / "broken", on=date(2020, 6, 1))
    table = so.tables(found, language="en").findings
    assert_holds(table)
    assert table["message"] == [finding.message("en") for finding in found]
    assert table["line"] == [finding.line for finding in found]
    assert len(so.tables(found).measures) == 0


def test_changes_have_a_table_of_their_own() -> None:
    changes = so.diff(EXAMPLE.plan(2019), EXAMPLE.plan(2020))
    table = so.tables(changes, language="en").changes
    assert_holds(table)
    assert len(table) == len(changes)
    assert table.to_dicts() == ALL.changes.to_dicts()
    assert {"from": "handlingsplan-2019", "to": "handlingsplan-2020"}.items() <= next(iter(table)).items()


def test_workspaces_that_differ_have_one_too() -> None:
    plan = EXAMPLE.plan(2020)
    other = tuple(
        evolve(entry, document=evolve(plan, measures=plan.measures[1:])) if entry.document is plan else entry
        for entry in EXAMPLE.entries
    )
    table = so.tables(so.diff(EXAMPLE, evolve(EXAMPLE, entries=other))).changes
    assert table.select("from", "path", "change", "new").to_dicts() == [
        {"from": plan.id, "path": f"measures[{plan.measures[0].id}]", "change": "removed", "new": None}
    ]


@settings(max_examples=80)
@given(st.tuples(values(so.ActionPlan), values(so.ActionPlan)) | pairs().map(lambda pair: pair.values))
def test_each_change_is_told_apart(pair: tuple[Any, Any]) -> None:
    changes = so.diff(*pair)
    table = so.tables(changes).changes
    assert_holds(table)
    told = [(each.dotted_path, each.change.value) for each in changes]
    assert list(zip(table["path"], table["change"], strict=True)) == told


# As analysts take them.


@pytest.mark.parametrize("name", NAMES)
def test_every_library_reads_the_same_rows(name: str) -> None:
    facts = ALL[name]
    rows = facts.to_dicts()
    arrow = pa.table(facts)
    arrow.validate(full=True)
    assert [plain(row) for row in arrow.to_pylist()] == rows
    assert [plain(row) for row in pl.DataFrame(facts).to_dicts()] == rows
    columns = ", ".join(f'"{column.name}"' for column in facts.columns)
    assert [tuple(row.values()) for row in rows] == [
        tuple(plain(dict(enumerate(row))).values()) for row in fetched(duckdb.sql(f"select {columns} from facts"))
    ]
    frame = pd.DataFrame.from_arrow(facts)
    assert (list(frame.columns), len(frame)) == ([column.name for column in facts.columns], len(rows))


def fetched(relation: Any) -> list[Any]:
    return list(relation.fetchall())


def plain(row: dict[Any, Any]) -> dict[Any, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}


def test_types_and_metadata_are_those_of_the_columns() -> None:
    schema = pa.table(ALL.measures).schema
    types = {name: str(schema.field(name).type) for name in ("year", "share", "is_late", "starts", "units", "title")}
    assert types == {
        "year": "int64",
        "share": "double",
        "is_late": "bool",
        "starts": "date32[day]",
        "units": "list<item: string>",
        "title": "string",
    }
    assert (schema.field("area").nullable, schema.field("title").nullable) == (True, False)
    assert schema.field("budget_nok").metadata == {b"description": b"what it costs", b"unit": b"NOK"}
    assert schema.field("measure").metadata[b"key"] == b"true"
    assert schema.field("units").metadata[b"refers_to"] == b"unit"
    assert schema.metadata == {b"name": b"measures", b"title": b"Measures"}


def test_rows_can_be_joined_and_summed_in_sql() -> None:
    measures, budget = ALL.measures, ALL.budget
    joined = "from measures join budget using (plan, measure) group by all order by all"
    found = fetched(duckdb.sql(f"select measures.year, sum(amount_nok)::bigint {joined}"))
    assert found == [(plan.year, plan.budget_nok) for plan in EXAMPLE.plans]
    assert pl.DataFrame(measures).filter(pl.col("units").list.len() > 0).height == sum(map(bool, measures["units"]))
    assert len(budget) == sum(len(each.budget) for plan in EXAMPLE.plans for each in plan.measures)


@pytest.mark.parametrize("subject", [EMPTY, []], ids=["empty plan", "nothing"])
def test_tables_without_rows_are_typed_all_the_same(subject: Any) -> None:
    for facts in so.tables(subject):
        if facts.name == "findings":
            continue
        assert (len(facts), facts.to_dicts()) == (0, [])
        assert pa.table(facts).schema.equals(pa.table(ALL[facts.name]).schema)
        assert pl.DataFrame(facts).schema == pl.DataFrame(ALL[facts.name]).schema
        assert pd.DataFrame.from_arrow(facts).empty
        assert fetched(duckdb.sql("select count(*) from facts")) == [(0,)]


BARE = """
import sys
for name in ("pyarrow", "narwhals", "pandas", "polars", "numpy", "altair"):
    sys.modules[name] = None
import sunnmore_oppvekst as so
workspace = so.open_workspace("examples/nordre-sunnmore")
tables = so.tables(workspace)
print(len(tables.measures.to_dicts()), len(so.coverage(workspace).where(measures=0).to_dicts()))
assert tables.measures.to_html() and tables.measures._repr_html_()
measures, coverage = tables.measures, so.coverage(workspace)
for wanted in (measures.to_arrow, lambda: measures.with_frame(1), lambda: so.chart(coverage)):
    try:
        wanted()
    except so.NeedsExtra as error:
        print(error)
"""


def test_dicts_and_html_need_no_other_library_and_the_rest_says_what_to_install() -> None:
    done = subprocess.run([sys.executable, "-c", BARE], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.splitlines() == [
        "52 102",
        'pyarrow is not installed; type: python -m pip install "sunnmore-oppvekst[tables]"',
        'narwhals is not installed; type: python -m pip install "sunnmore-oppvekst[tables]"',
        'altair is not installed; type: python -m pip install "sunnmore-oppvekst[notebook]"',
    ]


def test_in_a_notebook_they_list_their_columns_without_being_made() -> None:
    html = so.tables(EMPTY)._repr_html_()
    assert html.count('<th scope="row">') == len(NAMES)
    assert "units_anchored" in html


def test_the_page_of_tables_is_as_the_columns_say() -> None:
    spec = importlib.util.spec_from_file_location("reference_pages", ROOT / "docs" / "_ext" / "reference_pages.py")
    assert spec is not None
    assert spec.loader is not None
    pages = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(pages)
    assert (ROOT / "docs" / "tables.md").read_text("utf-8") == pages.table_page()
