"""Reading files: bounded, regular files only, and every refusal is `NotStored`."""

from __future__ import annotations

import errno
import os
import pickle
import socket
import tracemalloc
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from sunnmore_oppvekst.errors import NotStored, OppvekstError, TooLarge
from sunnmore_oppvekst.store import lines_of, read_bytes
from tests.store.faults import as_ordinary_user, disk, refusing

LIMIT = 1000


def a_folder(path: Path) -> None:
    path.mkdir()


def a_fifo(path: Path) -> None:
    os.mkfifo(path)


def a_socket(path: Path) -> None:
    before = Path.cwd()
    os.chdir(path.parent)
    try:
        with closing(socket.socket(socket.AF_UNIX)) as made:
            made.bind(path.name)
    finally:
        os.chdir(before)


def a_link_to_a_device(path: Path) -> None:
    path.symlink_to(os.devnull)


def a_link_to_nothing(path: Path) -> None:
    path.symlink_to("nowhere.yaml")


def a_link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def nothing(path: Path) -> None:
    """Leave the place empty."""


NOT_FILES = [
    (a_folder, "it is a folder"),
    (a_fifo, "it is not a regular file"),
    (a_socket, "it is not a regular file"),
    (a_link_to_a_device, "it is not a regular file"),
    (a_link_to_nothing, "no such file or folder"),
    (a_link_to_itself, "links go in a circle"),
    (nothing, "no such file or folder"),
]


def open_files() -> int:
    return sum(1 for _ in Path("/dev/fd").iterdir())


def read_lines(path: Path) -> list[tuple[int, bytes]]:
    return list(lines_of(path, limit=LIMIT))


def read_all(path: Path) -> bytes:
    return read_bytes(path, limit=LIMIT)


READERS: list[Callable[[Path], object]] = [read_all, read_lines]


@pytest.mark.parametrize("size", [0, 1, LIMIT])
def test_a_file_within_the_bound_is_read_whole(tmp_path: Path, size: int) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"\xff\r\n" * size)
    assert read_bytes(path, limit=3 * LIMIT) == b"\xff\r\n" * size


def test_a_path_may_be_text(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes(b"x")
    assert read_bytes(str(tmp_path / "plan.yaml"), limit=1) == b"x"


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "2019.yaml").write_bytes(b"x")
    (tmp_path / "latest.yaml").symlink_to("2019.yaml")
    assert read_bytes(tmp_path / "latest.yaml", limit=1) == b"x"


def test_a_file_beyond_the_bound_is_refused_with_its_name_and_the_bound(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"x" * (LIMIT + 1))
    with pytest.raises(TooLarge) as refused:
        read_bytes(path, limit=LIMIT)
    assert str(refused.value) == f"{path} cannot be read: it has more than 1000 bytes; split it up"


def test_a_file_that_grows_after_it_was_measured_is_bounded_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty.yaml").write_bytes(b"")
    (tmp_path / "plan.yaml").write_bytes(b"x" * (LIMIT + 1))
    measured = (tmp_path / "empty.yaml").stat()
    monkeypatch.setattr(os, "fstat", lambda _: measured)
    with pytest.raises(TooLarge):
        read_all(tmp_path / "plan.yaml")


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(("made", "reason"), NOT_FILES)
def test_what_is_not_a_file_is_refused_without_waiting(
    tmp_path: Path, read: Callable[[Path], object], made: Callable[[Path], None], reason: str
) -> None:
    path = tmp_path / "plan.yaml"
    made(path)
    with pytest.raises(NotStored, match=reason) as refused:
        read(path)
    assert str(path) in str(refused.value)


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("name", ["a\0b", "x" * 5000, "plan\udce5\ud800.yaml", ""])
def test_a_name_that_no_file_can_have_is_refused_in_words_that_can_be_printed(
    read: Callable[[str], object], name: str
) -> None:
    with pytest.raises(NotStored) as refused:
        read(name)
    str(refused.value).encode()


@pytest.mark.parametrize("read", READERS)
def test_a_file_that_may_not_be_read_says_so(tmp_path: Path, read: Callable[[Path], object]) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"x")
    path.chmod(0)
    with as_ordinary_user(), pytest.raises(NotStored, match="cannot be read: permission denied; ask for access"):
        read(path)


def test_a_part_of_the_path_that_is_a_file_is_named_as_such(tmp_path: Path) -> None:
    (tmp_path / "plans").write_bytes(b"")
    with pytest.raises(NotStored, match="part of the path is not a folder"):
        read_all(tmp_path / "plans" / "2019.yaml")


def test_a_reason_that_is_not_foreseen_is_passed_on_in_the_systems_words(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes(b"x")
    with disk(refusing("open", errno.EMFILE)), pytest.raises(NotStored, match="Too many open files") as refused:
        read_all(tmp_path / "plan.yaml")
    assert refused.value.errno == errno.EMFILE


def test_a_refusal_can_be_caught_as_the_systems_own_error_and_as_ours_and_keeps_the_cause(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="no such file") as refused:
        read_all(tmp_path / "plan.yaml")
    assert isinstance(refused.value, OppvekstError)
    assert refused.value.errno == errno.ENOENT
    assert isinstance(refused.value.__cause__, FileNotFoundError)


def test_a_refusal_is_said_in_the_readers_language(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    with pytest.raises(NotStored) as refused:
        read_all(path)
    assert refused.value.message() == (
        f"{path} kan ikkje lesast: fila eller mappa finst ikkje; sjå etter at namnet er rett"
    )
    assert refused.value.message("nb").startswith(f"{path} kan ikke leses: filen eller mappen finnes ikke")


def test_a_refusal_survives_the_way_to_another_process(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"xx")
    with pytest.raises(TooLarge) as refused:
        read_bytes(path, limit=1)
    again = pickle.loads(pickle.dumps(refused.value))  # noqa: S301
    assert (type(again), str(again), again.errno) == (TooLarge, str(refused.value), errno.EFBIG)


def test_lines_come_with_their_numbers_and_without_their_ends(tmp_path: Path) -> None:
    path = tmp_path / "plans.jsonl"
    path.write_bytes(b'{"a":1}\n\r\n{"b":"\xe2\x80\xa8"}\r\n\n{"c":3}')
    assert read_lines(path) == [(1, b'{"a":1}'), (2, b""), (3, b'{"b":"\xe2\x80\xa8"}'), (4, b""), (5, b'{"c":3}')]


@pytest.mark.parametrize("content", [b"", b"\n", b"a\n", b"a"])
def test_an_end_of_line_last_in_the_file_starts_no_new_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "plans.jsonl"
    path.write_bytes(content)
    assert [text for _, text in read_lines(path)] == content.splitlines()


@pytest.mark.parametrize("ending", [b"", b"\n", b"\r\n"])
def test_a_line_may_be_as_long_as_the_bound_and_no_longer(tmp_path: Path, ending: bytes) -> None:
    path = tmp_path / "plans.jsonl"
    path.write_bytes(b"x\n" + b"x" * LIMIT + ending)
    assert [len(text) for _, text in read_lines(path)] == [1, LIMIT]
    path.write_bytes(b"x\n" + b"x" * (LIMIT + 1) + ending)
    with pytest.raises(TooLarge, match="line 2 has more than 1000 bytes"):
        read_lines(path)


def test_lines_before_one_that_is_too_long_are_still_given(tmp_path: Path) -> None:
    path = tmp_path / "plans.jsonl"
    path.write_bytes(b"x\n" + b"x" * (LIMIT + 1))
    lines = lines_of(path, limit=LIMIT)
    assert next(lines) == (1, b"x")
    with pytest.raises(TooLarge):
        next(lines)


def test_many_lines_take_no_more_memory_than_a_few(tmp_path: Path) -> None:
    path = tmp_path / "plans.jsonl"
    path.write_bytes((b"x" * 900 + b"\n") * 20_000)
    tracemalloc.start()
    try:
        assert sum(1 for _ in lines_of(path, limit=LIMIT)) == 20_000
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 200_000


def test_lines_that_nobody_goes_on_reading_leave_no_file_open(tmp_path: Path) -> None:
    path = tmp_path / "plans.jsonl"
    path.write_bytes(b"a\nb\n")
    lines = lines_of(path, limit=LIMIT)
    next(lines)
    before = open_files()
    del lines
    assert open_files() == before - 1
