"""Checking many documents: the same whatever the pieces, processes and order, and one bad document is a finding."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import sunnmore_oppvekst as so
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.testing import Country, plans
from sunnmore_oppvekst.workspace.opening import home_of
from tests.many.trees import (
    NETWORK,
    NO_DOCUMENT,
    NO_GOAL,
    PLAN,
    PLANS,
    STRATEGY,
    UNANCHORED,
    line,
    write_lines,
    write_workspace,
)

POOL = [*map(line, (PLAN, NO_GOAL)), NO_DOCUMENT, b"", b" \t", b"\x0b", b"\x0c", b"[", b"\xff", b"null"]
LINES = st.lists(st.sampled_from(POOL), max_size=12)
DEEP = b"[" * 100_000
HOSTILE = {
    "not UTF-8": (b'{"schema":"\xe6"}', "DOC001"),
    "cut off": (line(PLAN)[:-1], "DOC001"),
    "too deep": (DEEP, "DOC009"),
    "no object": (b"[]", "DOC002"),
    "another kind": (b'{"schema":"sunnmore-oppvekst/plan/1"}', "DOC002"),
    "a later version": (b'{"schema":"sunnmore-oppvekst/action-plan/9"}', "DOC003"),
    "the wrong type": (NO_DOCUMENT, "DOC006"),
    "a number too large": (b'{"schema":"sunnmore-oppvekst/action-plan/1","year":1e999}', "DOC00"),
    "a key twice": (line(PLAN).replace(b'"id":', b'"id":"x","id":', 1), "DOC00"),
    "longer than a document may be": (b'{"schema":"' + b"x" * (8 * 2**20) + b'"}', "DOC009"),
    "a needle in a haystack": (b'"sunnmore-oppvekst/network/1"' * 1000, "DOC001"),
}


def findings(outcomes: Sequence[so.Outcome]) -> Counter[tuple[str, Any]]:
    return Counter((outcome.id, finding.code) for outcome in outcomes for finding in outcome.findings)


@given(LINES, st.integers(200, 20_000), st.sampled_from([b"\n", b"\r\n"]), st.booleans())
@settings(max_examples=40)
def test_what_comes_of_lines_does_not_depend_on_how_they_are_cut(
    lines: list[bytes], size: int, end: bytes, ends_with_a_line_end: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = write_lines(Path(folder) / "lines.jsonl", lines, end)
        if not ends_with_a_line_end:
            path.write_bytes(path.read_bytes().removesuffix(end))
        whole = list(so.portfolio(path).check())
        assert list(so.portfolio(path, piece_bytes=size).check()) == whole
        assert [each.line for each in whole] == [n for n, each in enumerate(lines, start=1) if each.strip(b" \t")]


@given(st.data())
@settings(max_examples=10)
def test_what_comes_of_a_document_does_not_depend_on_the_others_order(data: st.DataObject) -> None:
    documents = [NETWORK, STRATEGY, *data.draw(st.lists(plans(NETWORK), max_size=3)), UNANCHORED]
    mixed = data.draw(st.permutations(documents))
    with tempfile.TemporaryDirectory() as folder:
        one, other = write_lines(Path(folder) / "a.jsonl", documents), write_lines(Path(folder) / "b.jsonl", mixed)
        assert findings([*so.portfolio(one).check()]) == findings([*so.portfolio(other).check()])


@pytest.mark.parametrize("size", [700, 20_000, 10**6])
def test_two_processes_find_what_one_finds(country: Path, size: int) -> None:
    assert list(so.portfolio(country, piece_bytes=size).check(jobs=2)) == list(so.portfolio(country).check())


def test_two_processes_find_what_one_finds_in_files_of_every_sort(everything: Path) -> None:
    portfolio = so.portfolio(everything)
    found = list(portfolio.check())
    assert list(portfolio.check(jobs=2)) == found
    assert list(portfolio.check(jobs=0)) == found
    assert {each.kind for each in found} == {"workspace", "network", "strategy-plan", "action-plan", ""}


def test_what_is_found_in_lines_and_in_parquet_made_of_them_is_the_same(everything: Path) -> None:
    in_lines = [each for each in so.portfolio(everything / "lines.jsonl").check() if each.kind]
    in_parquet = list(so.portfolio(everything / "stored").check())
    assert sorted(in_parquet, key=lambda each: each.line or 0) == in_lines
    assert any(each.findings for each in in_lines)


@pytest.mark.parametrize(("bad", "code"), HOSTILE.values(), ids=HOSTILE)
def test_a_bad_line_is_a_finding_with_file_and_line_and_the_others_go_on(tmp_path: Path, bad: bytes, code: str) -> None:
    path = write_lines(tmp_path / "lines.jsonl", [NETWORK, PLAN, bad, b"", UNANCHORED])
    without = write_lines(tmp_path / "without.jsonl", [NETWORK, PLAN, b"", b"", UNANCHORED])
    good, expected = list(so.portfolio(path).check()), list(so.portfolio(without).check())
    told = good.pop(2)
    assert told.line == 3
    assert told.findings[0].code.startswith(code)
    assert {(each.file, each.line) for each in told.findings} == {(str(path), 3)}
    assert findings(good) == findings(expected)


def test_an_unreadable_file_is_a_finding_and_the_others_go_on(tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", [PLAN])
    write_lines(tmp_path / "b.jsonl", [PLAN])
    write_workspace(tmp_path / "region")
    (tmp_path / "plan.yaml").write_bytes(b"[")
    (tmp_path / "stored.parquet").write_bytes(b"PAR1")
    portfolio = so.portfolio(tmp_path)
    (tmp_path / "a.jsonl").unlink()
    found = {Path(each.file).name: each.findings for each in portfolio.check()}
    assert set(found) == {"a.jsonl", "b.jsonl", "plan.yaml", "region", "stored.parquet"}
    unreadable = {name for name, held in found.items() if held.with_code("DOC001")}
    assert unreadable == {"a.jsonl", "plan.yaml", "stored.parquet"}


def test_a_workspace_is_judged_as_a_workspace(tmp_path: Path) -> None:
    folder = write_workspace(tmp_path / "region", [UNANCHORED])
    (folder / "plans" / "broken.yaml").write_text("[")
    (folder / "oppvekst.toml").write_text('on = 2020-12-01\n[rules]\nignore = ["AP026"]\n')
    [outcome] = so.portfolio(tmp_path).check()
    alone = so.check(folder)
    assert outcome.id == NETWORK.id
    assert [evolve(each, file=Path(each.file or "").relative_to(folder).as_posix()) for each in outcome.findings] == [
        *alone
    ]
    assert outcome.findings.not_run == alone.not_run


@pytest.mark.parametrize("asked", [{}, {"select": ["AP"]}, {"ignore": ["AP004"]}, {"select": ["DOC"]}])
def test_a_document_of_a_workspace_is_judged_there(tmp_path: Path, asked: dict[str, list[str]]) -> None:
    folder = write_workspace(tmp_path / "region", PLANS)
    (folder / "oppvekst.toml").write_text('[rules]\nignore = ["AP003"]\n')
    found = so.portfolio(f"{folder}/plans/*.yaml").findings(**asked)
    alone = [
        so.check(path, within=home_of(path), **asked)  # type: ignore[arg-type]
        for path in sorted((folder / "plans").iterdir())
    ]
    assert list(found) == [finding for each in alone for finding in each]
    assert all(each.line and each.column for each in found)


def told(portfolio: so.Portfolio) -> Counter[tuple[str, str | None, str]]:
    return Counter((each.code, each.subject, each.message("en")) for each in portfolio.findings())


def test_lines_and_workspaces_of_the_same_documents_have_the_same_wrong(tmp_path: Path) -> None:
    country = Country(seed=1, networks=2, years=3)
    country.write(tmp_path / "lines.jsonl")
    country.write(tmp_path / "folders", format="json")
    in_lines, in_folders = told(so.portfolio(tmp_path / "lines.jsonl")), told(so.portfolio(tmp_path / "folders"))
    assert in_lines - in_folders == Counter()
    so.portfolio(tmp_path / "lines.jsonl").to_parquet(tmp_path / "stored")
    assert told(so.portfolio(tmp_path / "stored")) == in_lines


def test_documents_are_judged_within_the_network_of_their_own_file(tmp_path: Path) -> None:
    renamed = evolve(NETWORK, municipalities=NETWORK.municipalities[:1], memberships=NETWORK.memberships[:1])
    write_lines(tmp_path / "a.jsonl", [renamed, STRATEGY, PLAN])
    write_lines(tmp_path / "b.jsonl", [NETWORK, STRATEGY, PLAN])
    write_lines(tmp_path / "c.jsonl", [PLAN])
    whole = {Path(each.file).stem: each.findings for each in so.portfolio(tmp_path).check() if each.kind == PLAN.kind}
    alone = [each for each in so.portfolio(tmp_path / "b.jsonl").check() if each.kind == PLAN.kind]
    assert whole["b"].codes == alone[0].findings.codes
    assert whole["a"].codes == whole["c"].codes != whole["b"].codes


def test_a_network_is_found_whatever_the_order_of_its_keys(tmp_path: Path) -> None:
    lines = [json.dumps(json.loads(line(each)), sort_keys=True, indent=None).encode() for each in (NETWORK, STRATEGY)]
    path = write_lines(tmp_path / "lines.jsonl", [NO_GOAL, *lines])
    assert so.portfolio(path).findings() == so.portfolio(write_lines(path, [NO_GOAL, NETWORK, STRATEGY])).findings()
    assert so.portfolio(path).findings().not_run == ()


def test_loose_documents_are_judged_within_the_network_among_them(everything: Path) -> None:
    [plan] = [each for each in so.portfolio(everything / "loose").check() if each.kind == PLAN.kind]
    assert plan.findings.not_run == ()
    assert plan.findings.codes.count("AP003") == 4
    assert so.check(everything / "loose" / "plan.yaml").not_run


def test_what_all_are_to_be_judged_within_can_be_given(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "lines.jsonl", [PLAN, UNANCHORED])
    home = so.open_workspace(write_workspace(tmp_path / "region"))
    assert so.portfolio(path).findings().not_run
    given = so.portfolio(path).findings(within=home)
    assert given.not_run == ()
    assert given == so.portfolio(path).findings(within=home.context())
    assert given.codes == so.check([PLAN, UNANCHORED], within=home).codes


def test_a_file_that_was_changed_is_read_anew_by_the_same_process(tmp_path: Path) -> None:
    folder = write_workspace(tmp_path / "region", [PLAN])
    path = write_lines(tmp_path / "lines.jsonl", [NETWORK, STRATEGY, PLAN])
    lonely = evolve(NETWORK, memberships=())
    for jobs in (1, 2):
        for network in (NETWORK, lonely, NETWORK):
            so.dump(network, folder / "network.yaml")
            write_lines(path, [network, STRATEGY, PLAN])
            alone = so.portfolio(f"{folder}/plans/*.yaml").findings(jobs=jobs)
            assert [*alone] == [*so.check(folder / "plans" / f"{PLAN.id}.yaml", within=so.open_workspace(folder))]
            together = so.portfolio(path, piece_bytes=100).findings(jobs=jobs).with_code("NW")
            assert bool(together) is (network is lonely)


def test_processes_begin_where_the_reader_is(country: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        write_lines(tmp_path / name / "lines.jsonl", [NETWORK, PLAN if name == "one" else NO_GOAL])
        monkeypatch.chdir(tmp_path / name)
        portfolio = so.portfolio("lines.jsonl", piece_bytes=100)
        assert portfolio.findings(jobs=2) == portfolio.findings()


def test_findings_are_all_that_was_found_and_nothing_else(everything: Path) -> None:
    portfolio = so.portfolio(everything)
    each = [finding for outcome in portfolio.check() for finding in outcome.findings]
    assert so.Findings(tuple(each)).items == portfolio.findings().items


def test_an_unknown_rule_is_refused_at_once(country: Path) -> None:
    with pytest.raises(UnknownName):
        so.portfolio(country).check(select=["XX"])


@pytest.mark.parametrize("jobs", [-1, "2", 1.5, True, None])
def test_what_is_no_number_of_processes_is_refused_at_once(country: Path, jobs: Any) -> None:
    portfolio = so.portfolio(country)
    for run in (portfolio.check, portfolio.findings, portfolio.tables, lambda jobs: portfolio.map(len, jobs=jobs)):
        with pytest.raises(so.InvalidValue, match="a number from 0 up"):
            run(jobs=jobs)


def test_one_code_can_be_given_as_it_is(country: Path) -> None:
    portfolio = so.portfolio(country)
    assert portfolio.findings(select="AP") == portfolio.findings(select=["AP"])
    assert portfolio.findings(ignore="AP") == portfolio.findings(ignore=["AP"])


def test_progress_goes_by_pieces(country: Path) -> None:
    seen: list[int] = []

    def along(pieces: Any) -> Any:
        seen.append(len(pieces))
        for each in pieces:
            seen.append(1)
            yield each

    portfolio = so.portfolio(country, piece_bytes=50_000)
    list(portfolio.check(along=along))
    assert seen == [len(portfolio.pieces), *[1] * len(portfolio.pieces)]


def test_documents_come_in_order_until_one_cannot_be_read(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "lines.jsonl", [PLAN, NETWORK, NO_DOCUMENT, PLAN])
    documents = iter(so.portfolio(path))
    assert [next(documents), next(documents)] == [PLAN, NETWORK]
    with pytest.raises(so.InvalidDocument):
        next(documents)


def test_workspaces_come_one_at_a_time(everything: Path) -> None:
    assert [each.network for each in so.portfolio(everything).workspaces()] == [NETWORK]


@pytest.mark.parametrize("day", ["2020-06-15", datetime(2020, 6, 15, tzinfo=UTC)])
def test_what_is_no_day_is_refused_before_anything_is_gone_through(day: Any, tmp_path: Path) -> None:
    Country(seed=1, networks=1, years=1).write(tmp_path / "region.jsonl")
    portfolio = so.portfolio(tmp_path / "region.jsonl")
    for refused in (portfolio.check, portfolio.findings, lambda on: portfolio.to_parquet(tmp_path / "stored", on=on)):
        with pytest.raises(so.InvalidValue, match="is not a day"):
            refused(on=day)
    assert not (tmp_path / "stored").exists()
