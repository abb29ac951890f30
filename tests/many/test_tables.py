"""Tables over many documents, read by whatever reads Arrow, without ever being in memory as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import sunnmore_oppvekst as so
from sunnmore_oppvekst.analysis.tables import TABLES
from sunnmore_oppvekst.errors import UnknownName
from tests.many.trees import NETWORK, NO_DOCUMENT, PLAN, STRATEGY, UNANCHORED, write_lines


@pytest.fixture
def portfolio(country: Path) -> so.Portfolio:
    return so.portfolio(country, piece_bytes=60_000)


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_table_of_many_documents_is_that_of_all_of_them_together(
    portfolio: so.Portfolio, name: str, jobs: int
) -> None:
    made = portfolio.tables(jobs=jobs, language="en")[name].to_arrow()
    if name == "findings":
        expected: so.Table = so.tables(portfolio.findings(), language="en").findings
    else:
        expected = so.tables(portfolio, language="en")[name]
    assert made == expected.to_arrow()
    assert made.num_rows > 5


def read_by_pandas(stream: Any) -> list[Any]:
    read: list[Any] = pd.DataFrame.from_arrow(stream)["milestone"].to_list()
    return read


def read_by_polars(stream: Any) -> list[Any]:
    return pl.DataFrame(stream)["milestone"].to_list()


def read_by_pyarrow(stream: Any) -> list[Any]:
    read: list[Any] = pa.RecordBatchReader.from_stream(stream).read_all()["milestone"].to_pylist()
    return read


def read_by_duckdb(stream: Any) -> list[Any]:
    with duckdb.connect() as connection:
        return [row[0] for row in connection.execute("select milestone from stream").fetchall()]


@pytest.mark.parametrize("read", [read_by_pandas, read_by_polars, read_by_pyarrow, read_by_duckdb])
def test_a_stream_is_read_by_any_library_that_speaks_arrow(portfolio: so.Portfolio, read: Any) -> None:
    stream = portfolio.tables(jobs=2).milestones
    expected = [each["milestone"] for each in stream.to_dicts()]
    assert read(stream) == expected
    assert read(stream) == expected, "another reader goes through the documents anew"


def test_what_columns_there_are_is_known_before_anything_is_read(portfolio: so.Portfolio) -> None:
    for stream in portfolio.tables():
        assert pa.schema(stream).names == [column.name for column in stream.columns]
        assert all(column.says["en"] for column in stream.columns)


def test_just_the_columns_that_are_asked_for_are_made(portfolio: so.Portfolio) -> None:
    whole = portfolio.tables().measures
    some = whole.select("year", "measure")
    assert [column.name for column in some.columns] == ["year", "measure"]
    assert some.to_arrow() == whole.to_arrow().select(["year", "measure"])


def test_an_unknown_table_or_column_is_refused(portfolio: so.Portfolio) -> None:
    with pytest.raises(UnknownName, match="did you mean"):
        portfolio.tables()["measure"]
    with pytest.raises(UnknownName, match="did you mean"):
        portfolio.tables().measures.select("yaer")


def test_documents_that_could_not_be_read_are_told_of_when_somebody_has_read_to_the_end(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "lines.jsonl", [NETWORK, STRATEGY, PLAN, NO_DOCUMENT, UNANCHORED])
    stream = so.portfolio(path, piece_bytes=1000).tables(jobs=2).measures
    assert len(stream.findings) == 0
    assert stream.to_arrow().num_rows == 8
    assert {each.line for each in stream.findings} == {4}
    in_table = [each for each in so.portfolio(path).tables(jobs=2).findings.to_dicts() if each["line"] == 4]
    assert [each["code"] for each in in_table] == list(stream.findings.codes)


def test_a_table_goes_on_where_it_stopped(portfolio: so.Portfolio, tmp_path: Path) -> None:
    stream = portfolio.tables(checkpoint=tmp_path / "kept").budget
    batches = stream.batches()
    first = next(batches)
    batches.close()
    assert (tmp_path / "kept-budget").stat().st_size > first.nbytes // 10
    assert stream.to_arrow() == portfolio.tables().budget.to_arrow()


def test_what_goes_wrong_on_the_way_reaches_the_reader(country: Path, tmp_path: Path) -> None:
    (tmp_path / "kept-measures").write_text("something else")
    stream = so.portfolio(country).tables(checkpoint=tmp_path / "kept").measures
    with pytest.raises(so.Damaged):
        stream.to_arrow()
    with pytest.raises(OSError, match="kept-measures"):
        pa.RecordBatchReader.from_stream(stream).read_all()


def test_a_name_that_no_table_has_is_told_of_with_the_nearest(portfolio: so.Portfolio) -> None:
    tables = portfolio.tables()
    with pytest.raises(AttributeError, match='there is no table "mesures"; did you mean "measures"'):
        _ = tables.mesures
    assert not hasattr(tables, "__len__")


def test_a_notebook_shows_what_there_is_without_reading_anything(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "lines.jsonl", [PLAN])
    tables = so.portfolio(path).tables()
    path.unlink()
    assert all(f'<th scope="row">{name}</th>' in tables._repr_html_() for name in TABLES)
    shown = tables.milestones._repr_html_()
    assert all(f'<th scope="row">{each.name}</th>' in shown for each in tables.milestones.columns)
