"""The lines of a file, cut into pieces anywhere: each is in one piece and no other, under its own number."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.errors import NotStored
from sunnmore_oppvekst.many.piece import Piece, pieces, with_lines
from sunnmore_oppvekst.store.many import Place, Sort, line_at, lines_between, lines_that
from sunnmore_oppvekst.store.reading import lines_of

LIMIT = 10
CONTENT = st.lists(st.sampled_from([b"", b"a", b"bb", b"{}", b"\r", b"\n", b"\r\n", b"\n\n"]), max_size=30).map(
    b"".join
)
MANY = 10**6


def place_of(path: Path) -> Place:
    return Place(path=str(path), sort=Sort.LINES, size=path.stat().st_size, changed=0)


def read(each: Piece) -> list[tuple[int, bytes | None]]:
    found = lines_between(each.place.path, each.start, each.end, limit=LIMIT)
    return [(each.line + number - 1, None if line is None else bytes(line)) for number, line in found]


@given(CONTENT, st.integers(1, 12))
def test_the_lines_of_all_pieces_are_the_lines_of_the_file(content: bytes, size: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lines.jsonl"
        path.write_bytes(content)
        cut = pieces([place_of(path)], size=size)
        found = [line for each in with_lines(cut) for line in read(each)]
        whole = lines_of(path, limit=MANY)
        assert found == [(number, line if len(line) <= LIMIT else None) for number, line in whole]


@given(CONTENT, st.integers(1, 12), st.integers(0, 12))
def test_numbers_are_right_whichever_piece_is_the_first(content: bytes, size: int, first: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lines.jsonl"
        path.write_bytes(content)
        cut = pieces([place_of(path)], size=size)
        assert list(with_lines(cut[first:])) == list(with_lines(cut))[first:]


@pytest.mark.parametrize("size", [1, 7, 11, 40, 1000])
def test_a_line_that_is_too_long_is_told_of_and_the_others_go_on(tmp_path: Path, size: int) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_bytes(b"one\n" + b"x" * (LIMIT + 1) + b"\n" + b"y" * LIMIT + b"\r\n" + b"z" * 50 + b"\nlast")
    found = [line for each in with_lines(pieces([place_of(path)], size=size)) for line in read(each)]
    assert found == [(1, b"one"), (2, None), (3, b"y" * LIMIT), (4, None), (5, b"last")]


def test_a_piece_reads_no_further_than_its_end_where_no_line_begins_in_it(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_bytes(b"x" * 100)
    assert list(lines_between(path, 10, 20, limit=LIMIT)) == []


def test_pieces_are_numbered_through_all_files_and_lines_in_each(tmp_path: Path) -> None:
    one, other = tmp_path / "one.jsonl", tmp_path / "other.jsonl"
    one.write_bytes(b"1\n2\n3\n")
    other.write_bytes(b"1\n2\n")
    cut = tuple(with_lines(pieces(map(place_of, (one, other)), size=4)))
    assert [(each.number, Path(each.place.path).stem, each.line) for each in cut] == [
        (0, "one", 1),
        (1, "one", 3),
        (2, "other", 1),
    ]


def test_a_file_that_is_gone_still_has_its_pieces(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_bytes(b"1\n2\n3\n")
    cut = pieces([place_of(path)], size=2)
    path.unlink()
    assert len(list(with_lines(cut))) == 3


def test_a_line_is_found_by_what_it_holds_and_read_again_by_its_place(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_bytes(b"needle needle\nhay\r\n hay needle\r\n\nneedle")
    found = list(lines_that(path, lambda line: b"needle" in line))
    assert [at for at, _ in found] == [0, 19, 33]
    assert [line_at(path, at, limit=100) for at, _ in found] == [b"needle needle", b" hay needle", b"needle"]
    with pytest.raises(NotStored, match="more than 5 bytes"):
        line_at(path, 0, limit=5)
