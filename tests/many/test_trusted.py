"""Reading only what the columns look at gives the same as reading everything."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sunnmore_oppvekst as so
from sunnmore_oppvekst.analysis.tables import TABLES
from sunnmore_oppvekst.documents.writing import to_json
from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.testing import sample_workspace, values
from sunnmore_oppvekst.testing.country import Country

QUIET = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
NAMES = [name for name, kind in TABLES.items() if kind.about is not None]
COUNTRY = [
    each for world in Country(seed=3, networks=1, municipalities=3, years=2).workspaces() for each in world.documents
]
FULL = [*sample_workspace().documents, *COUNTRY]


def written(path: Path, documents: Any) -> so.Portfolio:
    path.write_bytes(b"".join(to_json(each) + b"\n" for each in documents))
    return so.portfolio(path)


def rows(portfolio: so.Portfolio, name: str, columns: list[str], *, trusted: bool) -> list[dict[str, Any]]:
    return list(portfolio.tables(language="en", trusted=trusted)[name].select(*columns).to_dicts())


@pytest.mark.parametrize("name", NAMES)
def test_each_column_alone_is_the_same(name: str, tmp_path: Path) -> None:
    portfolio = written(tmp_path / "all.jsonl", FULL)
    for column in TABLES[name].columns:
        seen = rows(portfolio, name, [column.name], trusted=True)
        assert seen == rows(portfolio, name, [column.name], trusted=False), column.name
        assert seen


@pytest.mark.parametrize("name", NAMES)
@QUIET
@given(data=st.data())
def test_some_columns_of_any_documents_are_the_same(name: str, data: st.DataObject, tmp_path_factory: Any) -> None:
    kind = TABLES[name]
    classes = st.sampled_from([ActionPlan, Meeting])
    documents = data.draw(st.lists(classes.flatmap(values), min_size=1, max_size=3))
    columns = data.draw(st.lists(st.sampled_from([each.name for each in kind.columns]), min_size=1, unique=True))
    portfolio = written(tmp_path_factory.mktemp("any") / "any.jsonl", documents)
    assert rows(portfolio, name, columns, trusted=True) == rows(portfolio, name, columns, trusted=False)


def test_what_is_not_looked_at_may_be_wrong_and_what_is_may_not(tmp_path: Path) -> None:
    plan = to_json(next(each for each in FULL if isinstance(each, ActionPlan)))
    path = tmp_path / "wrong.jsonl"
    path.write_bytes(plan.replace(b'"needs":', b'"neds":') + b"\n" + plan.replace(b'"year":', b'"yaer":') + b"\n")
    stream = so.portfolio(path).tables(trusted=True).measures.select("measure")
    assert stream.to_arrow().num_rows
    assert [finding.line for finding in stream.findings] == [2] * len(stream.findings)
    assert stream.findings
