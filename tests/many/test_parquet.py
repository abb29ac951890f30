"""Documents and tables as Parquet, by network and year: whole, or not there at all."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sunnmore_oppvekst as so
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.errors import AlreadyThere, NotStored
from sunnmore_oppvekst.store.parquet import sweep, write_table
from sunnmore_oppvekst.testing import documents, sample_workspace
from tests.many.trees import NETWORK, NO_DOCUMENT, PLAN, write_lines


@pytest.fixture(scope="module")
def stored(country: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stored") / "country"
    assert not so.portfolio(country, piece_bytes=60_000).to_parquet(folder, jobs=2)
    return folder


def ordered(found: so.Portfolio) -> list[bytes]:
    return sorted(so.dumps(each, "json").encode() for each in found)


def test_what_is_stored_is_a_portfolio_of_equal_documents(country: Path, stored: Path) -> None:
    assert ordered(so.portfolio(stored)) == ordered(so.portfolio(country))


@given(st.lists(documents(), max_size=4))
@settings(max_examples=15)
def test_nothing_is_lost_of_any_document(held: list[Document]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = write_lines(Path(folder) / "lines.jsonl", held)
        so.portfolio(path).to_parquet(Path(folder) / "stored")
        found = so.portfolio(Path(folder) / "stored") if held else ()
        assert sorted(map(repr, found)) == sorted(map(repr, held))
        assert all(each in held for each in found)


def test_the_folders_say_network_and_year(stored: Path) -> None:
    found = {path.parent.relative_to(stored / "measures") for path in stored.glob("measures/**/*.parquet")}
    networks = {each.parts[0] for each in found}
    assert len(networks) == 2
    assert {each.parts[1] for each in found} == {"year=2016", "year=2017"}
    assert {path.name for path in stored.iterdir()} == {
        "anchoring",
        "baselines",
        "budget",
        "commitments",
        "documents",
        "measures",
        "milestones",
        "status",
    }


def test_duckdb_reads_the_tables_with_network_and_year(country: Path, stored: Path) -> None:
    measures = so.portfolio(country).tables().measures.to_arrow()
    counted = "select network, year, count(*) from {} group by all order by all"
    with duckdb.connect() as connection:
        read = connection.execute(counted.format(f"'{stored}/measures/**/*.parquet'")).fetchall()
        assert read == connection.execute(counted.format("measures")).fetchall()
    assert sum(row[2] for row in read) == measures.num_rows


def test_pyarrow_reads_the_same_table(country: Path, stored: Path) -> None:
    read = ds.dataset(stored / "milestones", partitioning="hive").to_table()
    whole = so.portfolio(country).tables().milestones.to_arrow()
    columns = whole.column_names
    by = [("network", "ascending"), ("year", "ascending"), ("milestone", "ascending")]
    found = read.select(columns).cast(pa.schema([(each.name, each.type) for each in whole.schema])).sort_by(by)
    assert found.to_pylist() == whole.sort_by(by).to_pylist()


def test_where_a_document_stood_is_kept(country: Path, stored: Path) -> None:
    with duckdb.connect() as connection:
        rows = connection.execute(
            f"select kind, file, line from '{stored}/documents/**/*.parquet' order by line"
        ).fetchall()
    assert [row[2] for row in rows] == list(range(1, len(rows) + 1))
    assert {row[1] for row in rows} == {str(country)}


def test_documents_that_cannot_be_read_are_told_of_and_left_out(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "lines.jsonl", [NETWORK, NO_DOCUMENT, PLAN])
    found = so.portfolio(path).to_parquet(tmp_path / "stored")
    assert {each.line for each in found} == {2}
    assert ordered(so.portfolio(tmp_path / "stored")) == ordered(so.portfolio(write_lines(path, [NETWORK, PLAN])))


def test_what_is_there_is_replaced_only_when_asked_and_only_if_it_was_stored_so(country: Path, tmp_path: Path) -> None:
    portfolio = so.portfolio(country)
    folder = tmp_path / "stored"
    folder.mkdir()
    for force in (False, True):
        (folder / "precious").write_text("mine")
        with pytest.raises(AlreadyThere):
            portfolio.to_parquet(folder, force=force)
    (folder / "precious").unlink()
    portfolio.to_parquet(folder, force=True)
    with pytest.raises(AlreadyThere):
        portfolio.to_parquet(folder)
    portfolio.to_parquet(folder, force=True)
    assert [each.name for each in tmp_path.iterdir()] == ["stored"]


@pytest.mark.parametrize("pattern", ["", "**", "*", "**/*.parquet"])
@pytest.mark.parametrize("name", ["stored", "inner/stored"])
def test_nothing_is_stored_among_the_documents_where_it_would_be_read_twice(
    tmp_path: Path, pattern: str, name: str
) -> None:
    write_lines(tmp_path / "lines.jsonl", [PLAN])
    (tmp_path / "inner").mkdir()
    (tmp_path / "old.parquet").touch()
    with pytest.raises(NotStored, match="the documents that are opened lie there"):
        so.portfolio(tmp_path / pattern).to_parquet(tmp_path / name)
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize(("pattern", "name"), [("", "_stored"), ("*.jsonl", "stored"), ("lines.jsonl", "stored")])
def test_what_is_stored_beside_the_documents_is_not_read_with_them(tmp_path: Path, pattern: str, name: str) -> None:
    write_lines(tmp_path / "lines.jsonl", [NETWORK, PLAN])
    so.portfolio(tmp_path / pattern).to_parquet(tmp_path / name)
    assert len(list(so.portfolio(tmp_path / pattern))) == len(list(so.portfolio(tmp_path / name))) == 2


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_failure_on_the_way_leaves_nothing(country: Path, tmp_path: Path, jobs: int) -> None:
    def interrupted(pieces: Iterable[Any]) -> Iterator[Any]:
        yield from islice(pieces, 2)
        raise KeyboardInterrupt

    portfolio = so.portfolio(country, piece_bytes=60_000)
    with pytest.raises(KeyboardInterrupt):
        portfolio.to_parquet(tmp_path / "stored", jobs=jobs, along=interrupted)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["empty", "tables", "other types"])
def test_parquet_without_documents_is_a_finding(tmp_path: Path, name: str) -> None:
    path = tmp_path / "some.parquet"
    if name == "empty":
        path.touch()
    elif name == "tables":
        pq.write_table(pa.table({"measure": ["t1"]}), path)
    else:
        pq.write_table(pa.table({"data": [1, None], "file": [1, None], "line": ["a", None]}), path)
    found = so.portfolio(path).findings()
    assert set(found.codes) == {"DOC001"}
    assert {each.file for each in found} == {str(path)}


def test_a_folder_that_is_gone_is_not_made_anew(tmp_path: Path) -> None:
    """As where a machine of a cluster does not share the disk."""
    with pytest.raises(NotStored):
        write_table(tmp_path / "gone", "measures/a.parquet", so.tables(sample_workspace()).measures.to_arrow())
    assert not (tmp_path / "gone").exists()


def test_what_a_dead_process_left_is_swept_away(tmp_path: Path) -> None:
    left = tmp_path / "measures" / ".piece-000001.parquet.x.tmp"
    left.parent.mkdir()
    left.write_bytes(b"half")
    sweep(tmp_path)
    assert not left.exists()
