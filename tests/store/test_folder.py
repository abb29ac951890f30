"""A workspace folder: which files are documents, of which kind, and in which order."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sunnmore_oppvekst.domain.kinds import KINDS
from sunnmore_oppvekst.errors import NotStored
from sunnmore_oppvekst.store import WorkspaceFile, documents_in, make_folder, read_bytes
from tests.store.faults import as_ordinary_user

DOCUMENTS = [
    ("network.json", "network"),
    ("network.yaml", "network"),
    ("people.yml", "people"),
    ("strategy/2017.yaml", "strategy-plan"),
    ("plans/2019.yaml", "action-plan"),
    ("plans/2020.JSON", "action-plan"),
    ("plans/Åpen plan.yml", "action-plan"),
    ("contributions/giske.yaml", "contribution"),
    ("meetings/2019-03-01.yaml", "meeting"),
    ("applications/ks.yaml", "grant-application"),
]
NOT_DOCUMENTS = [
    "oppvekst.toml",
    "README.md",
    "plan.yaml",
    "networks.yaml",
    "network.yaml.bak",
    ".network.yaml",
    "plans/.2019.yaml",
    "plans/.#2019.yaml",
    "plans/#2019.yaml#",
    "plans/#2019.yaml",
    "plans/2019.yaml~",
    "plans/~$2019.yaml",
    "plans/~2019.yaml",
    "plans/.2019.yaml.swp",
    "plans/2019.yaml.orig",
    "plans/2019.yaml.tmp",
    "plans/.oppvekst-00.tmp",
    "plans/notes.md",
    "plans/2019.docx",
    "plans/yaml",
    "plans/old/2018.yaml",
    "other/2019.yaml",
]


def fill(folder: Path, names: list[str]) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"")


def test_documents_are_listed_with_the_kind_that_belongs_there_in_a_fixed_order(tmp_path: Path) -> None:
    fill(tmp_path, [name for name, _ in reversed(DOCUMENTS)] + NOT_DOCUMENTS)
    assert documents_in(tmp_path) == tuple(WorkspaceFile(name, kind) for name, kind in DOCUMENTS)
    assert documents_in(str(tmp_path)) == documents_in(tmp_path)


def test_every_kind_of_document_has_its_place(tmp_path: Path) -> None:
    fill(tmp_path, [name for name, _ in DOCUMENTS])
    assert {each.kind for each in documents_in(tmp_path)} == set(KINDS)


def test_an_empty_folder_has_no_documents(tmp_path: Path) -> None:
    assert documents_in(tmp_path) == ()


def test_a_folder_named_as_a_document_is_none(tmp_path: Path) -> None:
    (tmp_path / "plans" / "2019.yaml").mkdir(parents=True)
    (tmp_path / "network.yaml").mkdir()
    assert documents_in(tmp_path) == ()


def test_links_to_files_and_folders_are_followed(tmp_path: Path) -> None:
    fill(tmp_path, ["elsewhere/2019.yaml", "shared.yaml"])
    (tmp_path / "plans").symlink_to("elsewhere")
    (tmp_path / "network.yaml").symlink_to("shared.yaml")
    assert [each.name for each in documents_in(tmp_path)] == ["network.yaml", "plans/2019.yaml"]


@pytest.mark.parametrize("target", ["nowhere.yaml", "2019.yaml"])
def test_a_link_that_leads_nowhere_is_listed_so_that_reading_it_tells(tmp_path: Path, target: str) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "2019.yaml").symlink_to(target)
    assert [each.name for each in documents_in(tmp_path)] == ["plans/2019.yaml"]
    with pytest.raises(NotStored):
        read_bytes(tmp_path / "plans" / "2019.yaml", limit=1)


def test_a_pipe_is_listed_without_being_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "network.yaml")
    assert [each.name for each in documents_in(tmp_path)] == ["network.yaml"]


@pytest.mark.parametrize("name", ["nowhere", "network.yaml", "a\0b"])
def test_what_is_no_folder_is_refused(tmp_path: Path, name: str) -> None:
    fill(tmp_path, ["network.yaml"])
    with pytest.raises(NotStored) as refused:
        documents_in(tmp_path / name)
    assert name in str(refused.value)


@pytest.mark.parametrize("target", [None, "nowhere"])
def test_a_file_or_a_broken_link_where_a_folder_of_documents_should_be_is_refused(
    tmp_path: Path, target: str | None
) -> None:
    if target is None:
        (tmp_path / "plans").write_bytes(b"")
    else:
        (tmp_path / "plans").symlink_to(target)
    with pytest.raises(NotStored, match=r"plans cannot be read"):
        documents_in(tmp_path)


def test_a_folder_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o300)
    with as_ordinary_user(), pytest.raises(NotStored, match="permission denied"):
        documents_in(tmp_path)
    tmp_path.chmod(0o700)


def test_a_folder_is_made_with_those_it_lies_in(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


def test_a_folder_is_not_made_where_a_file_is(tmp_path: Path) -> None:
    fill(tmp_path, ["plans"])
    with pytest.raises(NotStored, match="cannot be created: it is there already"):
        make_folder(tmp_path / "plans")
