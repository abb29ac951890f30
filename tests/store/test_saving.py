"""Saving files: old or new, whatever happens."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from threading import Barrier

import pytest

from sunnmore_oppvekst.errors import AlreadyThere, NotStored
from sunnmore_oppvekst.store import create, save
from tests.store.faults import PowerCut, as_ordinary_user, disk, full_at, power_cut_at, refusing

OLD = b"old " * 1000
NEW = b"new\r\n\xff" * 1000
WRITERS = [save, create]
WRITERS_AND_OLD = [(save, None), (save, OLD), (create, None)]


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "plan.yaml"


@pytest.mark.parametrize("content", [b"", b"x", NEW, b"x" * 3_000_000])
def test_what_was_saved_is_there_and_nothing_else_is(path: Path, content: bytes) -> None:
    create(path, content)
    assert path.read_bytes() == content
    save(path, content + b"2")
    assert path.read_bytes() == content + b"2"
    assert names(path.parent) == ["plan.yaml"]


@pytest.mark.parametrize("write", WRITERS)
def test_a_file_can_be_written_in_the_folder_one_stands_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Callable[[str, bytes], None]
) -> None:
    monkeypatch.chdir(tmp_path)
    write("plan.yaml", NEW)
    assert (tmp_path / "plan.yaml").read_bytes() == NEW


@pytest.mark.parametrize("before", [0o600, 0o640, 0o664, 0o755, 0o444 | stat.S_IWUSR])
def test_a_file_keeps_its_mode(path: Path, before: int) -> None:
    path.write_bytes(OLD)
    path.chmod(before)
    with umask(0o077):
        save(path, NEW)
    assert mode(path) == before


def test_a_file_keeps_its_owner_and_group_as_far_as_one_may_give_them(path: Path) -> None:
    path.write_bytes(OLD)
    if os.geteuid() == 0:
        os.chown(path, 1, 2)
    before = path.stat()
    save(path, NEW)
    assert (path.stat().st_uid, path.stat().st_gid) == (before.st_uid, before.st_gid)


def test_an_owner_that_one_may_not_give_does_not_stop_a_save(path: Path) -> None:
    path.write_bytes(OLD)
    with disk(refusing("chown", errno.EPERM)) as used:
        save(path, NEW)
    assert used.faults
    assert path.read_bytes() == NEW


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize(("mask", "expected"), [(0o022, 0o644), (0o002, 0o664), (0o077, 0o600)])
def test_a_new_file_gets_the_mode_that_new_files_get(
    path: Path, write: Callable[[Path, bytes], None], mask: int, expected: int
) -> None:
    with umask(mask):
        write(path, NEW)
    assert mode(path) == expected


def test_what_is_being_written_is_no_more_open_to_others_than_the_file_it_replaces(path: Path) -> None:
    path.write_bytes(OLD)
    path.chmod(0o600)
    with disk(power_cut_at(4)), umask(0), pytest.raises(PowerCut):
        save(path, NEW)
    assert [mode(path.parent / name) for name in names(path.parent)] == [0o600, 0o600]


def test_what_a_link_leads_to_is_replaced_and_not_the_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    target = tmp_path / "elsewhere" / "2019.yaml"
    link = tmp_path / "latest.yaml"
    link.symlink_to("elsewhere/2019.yaml")
    save(link, OLD)
    save(link, NEW)
    assert link.is_symlink()
    assert target.read_bytes() == NEW
    assert names(tmp_path / "elsewhere") == ["2019.yaml"]


def test_a_file_that_is_there_is_not_created_anew(path: Path) -> None:
    path.write_bytes(OLD)
    with pytest.raises(AlreadyThere, match="cannot be created: it is there already; choose another name") as refused:
        create(path, NEW)
    assert str(path) in str(refused.value)
    assert path.read_bytes() == OLD
    assert names(path.parent) == ["plan.yaml"]


def test_a_broken_link_and_a_folder_count_as_being_there(tmp_path: Path) -> None:
    (tmp_path / "link.yaml").symlink_to("nowhere.yaml")
    (tmp_path / "folder").mkdir()
    for name in ("link.yaml", "folder"):
        with pytest.raises(AlreadyThere):
            create(tmp_path / name, NEW)
    assert names(tmp_path) == ["folder", "link.yaml"]


@pytest.mark.parametrize("number", [errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS])
def test_a_file_is_created_where_the_disk_knows_no_hard_links(path: Path, number: int) -> None:
    with disk(refusing("link", number)), umask(0o022):
        create(path, NEW)
        with pytest.raises(AlreadyThere):
            create(path, OLD)
    assert path.read_bytes() == NEW
    assert mode(path) == 0o644
    assert names(path.parent) == ["plan.yaml"]


def test_where_there_are_no_hard_links_a_name_that_was_taken_in_vain_is_given_up(path: Path) -> None:
    def fails(_: int, name: str) -> OSError | None:
        return {"link": OSError(errno.EPERM, ""), "replace": OSError(errno.EIO, "")}.get(name)

    with disk(fails), pytest.raises(NotStored):
        create(path, NEW)
    assert names(path.parent) == []


@pytest.mark.parametrize(("write", "old"), WRITERS_AND_OLD)
def test_a_call_that_fails_leaves_the_old_or_the_new_and_nothing_between(
    path: Path, write: Callable[[Path, bytes], None], old: bytes | None
) -> None:
    seen: list[str] = []
    for number in count(1):
        path.unlink(missing_ok=True)
        if old is not None:
            path.write_bytes(old)
        with disk(full_at(number)) as used:
            error = caught(lambda: write(path, NEW))
        is_new = path.exists() and path.read_bytes() == NEW
        assert is_new or (path.read_bytes() if path.exists() else None) == old
        assert set(names(path.parent)) <= {"plan.yaml"}
        assert is_new == (error is None or "is saved, but the disk does not confirm it" in str(error))
        if number > len(used.calls):
            break
        seen += used.faults
    needed = {"open", "write", "fsync", "close", "link" if write is create else "replace"}
    assert needed <= set(seen)


def caught(work: Callable[[], None]) -> NotStored | None:
    try:
        work()
    except NotStored as error:
        return error
    return None


@pytest.mark.parametrize(("write", "old"), WRITERS_AND_OLD)
def test_a_power_cut_leaves_the_old_or_the_new(
    path: Path, write: Callable[[Path, bytes], None], old: bytes | None
) -> None:
    found = set()
    for number in count(1):
        path.unlink(missing_ok=True)
        if old is not None:
            path.write_bytes(old)
        with disk(power_cut_at(number)) as used, suppress(PowerCut):
            write(path, NEW)
        found.add(path.read_bytes() if path.exists() else None)
        assert all(name == "plan.yaml" or name.startswith(".") for name in names(path.parent))
        if not used.faults:
            break
    assert found == {old, NEW}


def test_the_content_is_on_disk_before_the_name_and_the_name_before_the_end(path: Path) -> None:
    path.write_bytes(OLD)
    with disk(lambda *_: None) as used:
        save(path, NEW)
    order = [call for call in used.calls if call in {"write", "fsync", "replace"}]
    assert order == ["write", "fsync", "replace", "fsync"]


def test_a_disk_that_takes_a_little_at_a_time_gets_it_all(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: whole(descriptor, bytes(data[:7])))
    save(path, NEW)
    assert path.read_bytes() == NEW


def confirming_folders_fails(number: int) -> Callable[[int, str], OSError | None]:
    seen: set[str] = set()

    def fails(_: int, name: str) -> OSError | None:
        seen.add(name)
        return OSError(number, os.strerror(number)) if name == "fsync" and "replace" in seen else None

    return fails


@pytest.mark.parametrize("number", [errno.EINVAL, errno.EACCES, errno.EOPNOTSUPP])
def test_a_disk_that_cannot_confirm_folders_is_not_held_against_a_save(path: Path, number: int) -> None:
    with disk(confirming_folders_fails(number)) as used:
        save(path, NEW)
    assert used.faults == ["fsync"]
    assert path.read_bytes() == NEW


def test_a_disk_that_fails_to_confirm_is_told_of_though_the_new_stands(path: Path) -> None:
    with disk(confirming_folders_fails(errno.EIO)), pytest.raises(NotStored, match="is saved, but the disk does not"):
        save(path, NEW)
    assert path.read_bytes() == NEW


def test_an_interruption_takes_the_temporary_file_away_and_goes_on_up(path: Path) -> None:
    path.write_bytes(OLD)
    with disk(lambda _, name: KeyboardInterrupt() if name == "write" else None), pytest.raises(KeyboardInterrupt):
        save(path, NEW)
    assert path.read_bytes() == OLD
    assert names(path.parent) == ["plan.yaml"]


def test_text_is_not_taken_for_bytes(path: Path) -> None:
    path.write_bytes(OLD)
    with pytest.raises(TypeError):
        save(path, "text")  # type: ignore[arg-type]
    assert path.read_bytes() == OLD
    assert names(path.parent) == ["plan.yaml"]


@pytest.mark.parametrize("write", WRITERS)
def test_a_folder_that_one_may_not_write_in_is_refused(path: Path, write: Callable[[Path, bytes], None]) -> None:
    path.parent.chmod(0o500)
    with as_ordinary_user(), pytest.raises(NotStored, match="permission denied; ask for access"):
        write(path, NEW)
    path.parent.chmod(0o700)
    assert names(path.parent) == []


def test_a_file_that_is_closed_to_writing_stays_as_it_is(open_folder: Path) -> None:
    path = open_folder / "plan.yaml"
    path.write_bytes(OLD)
    path.chmod(0o444)
    with as_ordinary_user(), pytest.raises(NotStored, match="permission denied"):
        save(path, NEW)
    assert path.read_bytes() == OLD
    assert names(open_folder) == ["plan.yaml"]


@pytest.fixture
def open_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder that anybody may write in, and get to."""
    closed = [each for each in tmp_path.parents if mode(each) & 0o011 != 0o011]
    before = {each: mode(each) for each in closed}
    for each in closed:
        each.chmod(before[each] | 0o011)
    tmp_path.chmod(0o777)
    yield tmp_path
    for each, old in before.items():
        each.chmod(old)


@pytest.mark.parametrize("write", WRITERS)
def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path, write: Callable[[Path, bytes], None]) -> None:
    with pytest.raises(NotStored, match="no such file or folder"):
        write(tmp_path / "plnas" / "2019.yaml", NEW)
    assert names(tmp_path) == []


@pytest.mark.parametrize("made", [lambda path: path.mkdir(), os.mkfifo, lambda path: path.symlink_to(os.devnull)])
def test_what_is_not_a_file_is_not_replaced(path: Path, made: Callable[[Path], None]) -> None:
    made(path)
    before = path.lstat()
    with pytest.raises(NotStored):
        save(path, NEW)
    assert path.lstat() == before


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("name", ["a\0b", "x" * 5000, ""])
def test_a_name_that_no_file_can_have_is_refused(write: Callable[[str, bytes], None], name: str) -> None:
    with pytest.raises(NotStored):
        write(name, NEW)


def test_of_many_saves_at_once_one_is_there_whole(path: Path) -> None:
    contents = [bytes([number]) * 200_000 for number in range(8)]
    path.write_bytes(contents[0])
    start = Barrier(len(contents) + 1)

    def saving(content: bytes) -> None:
        start.wait()
        for _ in range(10):
            save(path, content)

    def reading() -> set[bytes]:
        start.wait()
        return {path.read_bytes() for _ in range(100)}

    with ThreadPoolExecutor(len(contents) + 1) as pool:
        reader = pool.submit(reading)
        list(pool.map(saving, contents))
        seen = reader.result()
    assert seen <= set(contents)
    assert path.read_bytes() in contents
    assert names(path.parent) == ["plan.yaml"]


def test_of_many_that_create_the_same_file_one_succeeds(path: Path) -> None:
    start = Barrier(8)

    def creating(number: int) -> bool:
        start.wait()
        try:
            create(path, bytes([number]) * 100_000)
        except AlreadyThere:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        succeeded = list(pool.map(creating, range(8)))
    assert succeeded.count(True) == 1
    assert path.read_bytes() == bytes([succeeded.index(True)]) * 100_000
    assert names(path.parent) == ["plan.yaml"]
