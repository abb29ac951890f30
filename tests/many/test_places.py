"""Where documents lie: in folders, behind patterns, each once and in a steady order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import sunnmore_oppvekst as so
from sunnmore_oppvekst.errors import InvalidValue, NotStored, UnknownName
from sunnmore_oppvekst.store.many import Sort, places
from sunnmore_oppvekst.workspace.many.collection import holds_many
from tests.many.trees import NETWORK, PLAN, write_lines, write_workspace


def names(found: str | Path, top: Path) -> list[tuple[str, Sort]]:
    return [(str(Path(each.path).relative_to(top)), each.sort) for each in places(found)]


def test_a_folder_is_looked_into_however_its_documents_lie(everything: Path) -> None:
    assert [each for each in names(everything, everything) if each[1] is not Sort.PARQUET] == [
        ("a-region", Sort.WORKSPACE),
        ("lines.jsonl", Sort.LINES),
        ("loose/network-of-others.json", Sort.DOCUMENT),
        ("loose/plan.yaml", Sort.DOCUMENT),
        ("loose/strategy.json", Sort.DOCUMENT),
    ]


def test_of_what_was_stored_as_parquet_the_documents_are_read_and_not_their_tables(everything: Path) -> None:
    found = [name for name, sort in names(everything, everything) if sort is Sort.PARQUET]
    assert found
    assert all(name.startswith("stored/documents/network=") for name in found)


def test_a_folder_called_documents_hides_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    write_lines(tmp_path / "documents" / "one.jsonl", [PLAN])
    write_lines(tmp_path / "other.jsonl", [PLAN])
    assert len(list(places(tmp_path))) == 2


def test_a_folder_called_plans_is_no_workspace_when_it_holds_many(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    write_lines(tmp_path / "plans" / "2020.jsonl", [PLAN])
    assert names(tmp_path, tmp_path) == [("plans/2020.jsonl", Sort.LINES)]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*/network.yaml", ["a/network.yaml", "b/network.yaml"]),
        ("[ab]", ["a", "b"]),
        ("**", ["a", "b", "lines.jsonl"]),
        ("**/*.jsonl", ["lines.jsonl"]),
    ],
)
def test_a_pattern_finds_each_place_once(tmp_path: Path, pattern: str, expected: list[str]) -> None:
    for name in ("a", "b"):
        write_workspace(tmp_path / name)
    write_lines(tmp_path / "lines.jsonl", [PLAN])
    (tmp_path / "notes.txt").touch()
    assert [name for name, _ in names(f"{tmp_path}/{pattern}", tmp_path)] == expected


def test_a_name_that_looks_like_a_pattern_is_a_name(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "[2020].jsonl", [PLAN])
    assert [each.path for each in places(path)] == [str(path)]


def test_a_link_that_leads_round_is_followed_once(tmp_path: Path) -> None:
    write_lines(tmp_path / "lines.jsonl", [PLAN])
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "round").symlink_to(tmp_path, target_is_directory=True)
    assert [name for name, _ in names(tmp_path, tmp_path)] == ["lines.jsonl"]


def test_what_is_there_under_several_names_comes_once(tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", [PLAN])
    (tmp_path / "b.jsonl").symlink_to(tmp_path / "a.jsonl")
    (tmp_path / "c.jsonl").hardlink_to(tmp_path / "a.jsonl")
    (tmp_path / "inner").mkdir()
    write_lines(tmp_path / "inner" / "d.jsonl", [PLAN])
    (tmp_path / "other").symlink_to(tmp_path / "inner", target_is_directory=True)
    expected = [("a.jsonl", Sort.LINES), ("inner/d.jsonl", Sort.LINES)]
    assert names(tmp_path, tmp_path) == expected
    assert names(f"{tmp_path}/*", tmp_path) == expected
    assert names(f"{tmp_path}/**/*.jsonl", tmp_path) == expected


def test_what_a_workspace_has_comes_with_the_workspace_only(tmp_path: Path) -> None:
    folder = write_workspace(tmp_path / "region")
    (tmp_path / "again").symlink_to(folder, target_is_directory=True)
    (tmp_path / "a-plan.yaml").symlink_to(folder / "plans" / f"{PLAN.id}.yaml")
    (tmp_path / "b-plans").symlink_to(folder / "plans", target_is_directory=True)
    assert names(tmp_path, tmp_path) == [("again", Sort.WORKSPACE)]


def test_a_portfolio_is_the_same_wherever_relative_paths_begin(
    everything: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(everything)
    portfolio, loose = so.portfolio("../" + everything.name), so.portfolio("a-region/plans/*.yaml")
    expected = list(portfolio.check()), list(loose.check(checkpoint=tmp_path / "kept"))
    monkeypatch.chdir(tmp_path)
    assert (list(portfolio.check()), list(loose.check(checkpoint=tmp_path / "kept"))) == expected
    assert list(portfolio.check(jobs=2)) == expected[0]
    assert [each.network for each in portfolio.workspaces()] == [NETWORK]
    assert expected[1][0].file.startswith("a-region/plans/")


def test_a_link_that_leads_nowhere_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "gone.yaml").symlink_to(tmp_path / "nothing.yaml")
    write_lines(tmp_path / "lines.jsonl", [NETWORK])
    found = so.portfolio(tmp_path).findings()
    assert [(each.code, each.file) for each in found] == [("DOC001", str(tmp_path / "gone.yaml"))]


def test_documents_in_files_are_not_said_to_be_workspaces(tmp_path: Path) -> None:
    write_lines(tmp_path / "lines.jsonl", [PLAN])
    with pytest.raises(InvalidValue, match="a folder with workspaces in it"):
        so.portfolio(tmp_path / "lines.jsonl").workspaces()
    write_workspace(tmp_path / "region")
    assert len(list(so.portfolio(tmp_path).workspaces())) == 1


@pytest.mark.parametrize("name", ["nothing", "nothing/*.jsonl", "nothing.jsonl"])
def test_nothing_there_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotStored, match="no such file"):
        so.portfolio(tmp_path / name)


def test_a_file_of_no_known_sort_is_refused(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").touch()
    with pytest.raises(UnknownName):
        so.portfolio(tmp_path / "plan.txt")


@pytest.mark.parametrize("size", [0, -1, 1.5, "1", True])
def test_a_piece_has_at_least_a_byte(country: Path, size: Any) -> None:
    with pytest.raises(InvalidValue):
        so.portfolio(country, piece_bytes=size)


def test_a_notebook_shows_what_there_is_and_nothing_that_could_do_harm(tmp_path: Path) -> None:
    write_lines(tmp_path / "<b>.jsonl", [NETWORK, PLAN])
    write_workspace(tmp_path / "region")
    html = so.portfolio(tmp_path / "<b>.jsonl", piece_bytes=1000)._repr_html_()
    assert "<b>" not in html
    assert "&lt;b&gt;.jsonl" in html
    html = so.portfolio(tmp_path)._repr_html_()
    assert all(f'<th scope="row">{sort}</th><td>1</td><td>1</td>' in html for sort in ("lines", "workspace"))


def test_what_holds_many_and_what_holds_one_or_none(everything: Path, tmp_path: Path) -> None:
    many = ("lines.jsonl", "loose", "stored", "")
    assert all(holds_many(everything / name) for name in many)
    assert not any(holds_many(each) for each in (everything / "a-region", everything / "loose" / "plan.yaml", tmp_path))
