"""`oppvekst check`: what it prints, and what it ends with."""

from __future__ import annotations

from pathlib import Path

import pytest

import sunnmore_oppvekst as so
from tests.cli.running import run

PLAN = "plans/handlingsplan-2020.yaml"


def spoil(nordre: Path, old: str = "area: learning-organisations", new: str = "area: learning-organisation") -> None:
    text = (nordre / PLAN).read_text("utf-8")
    assert old in text
    (nordre / PLAN).write_text(text.replace(old, new, 1), "utf-8")


def test_a_plan_that_holds_ends_with_0_and_its_warnings(nordre: Path) -> None:
    done = run("check", nordre, cwd=nordre)
    assert done.status == 0
    assert done.out.splitlines()[-1] == "2 åtvaringar"
    assert done.err == ""


def test_an_error_ends_with_1_and_names_file_line_and_the_nearest_name(nordre: Path) -> None:
    spoil(nordre)
    done = run("check", "nordre", cwd=nordre.parent)
    assert done.status == 1
    (line,) = [line for line in done.out.splitlines() if "DOC011" in line]
    file, number, _ = line.split(":", 2)
    assert "learning-organisation" in (nordre.parent / file).read_text("utf-8").splitlines()[int(number) - 1]
    assert "meinte du «learning-organisations»" in line


def test_findings_are_data_when_asked_for(nordre: Path) -> None:
    spoil(nordre)
    found = run("check", nordre, "--format", "json", cwd=nordre).json()
    assert {"findings", "errors", "warnings", "infos", "not_run"} <= found.keys()
    assert found["errors"] == 1
    for finding in found["findings"]:
        keys = {"code", "severity", "message", "subject", "path", "file", "line", "column", "fix"}
        assert finding.keys() == keys
    assert found["findings"][0]["path"].startswith(("measures", "baselines", "needs"))


@pytest.mark.parametrize(
    ("asked", "said"),
    [([], "åtvaringar"), (["--lang", "nb"], "advarsler"), (["--lang", "en"], "warnings")],
)
def test_it_speaks_the_language_it_is_asked_for(nordre: Path, asked: list[str], said: str) -> None:
    assert said in run("check", nordre, *asked, cwd=nordre).out


def test_the_language_may_stand_in_the_environment_or_in_the_workspace(nordre: Path) -> None:
    assert "advarsler" in run("check", nordre, cwd=nordre, OPPVEKST_LANG="nb").out
    settings = nordre / "oppvekst.toml"
    settings.write_text(settings.read_text("utf-8").replace('language = "nn"', 'language = "en"'), "utf-8")
    if 'language = "en"' not in settings.read_text("utf-8"):
        settings.write_text('language = "en"\n' + settings.read_text("utf-8"), "utf-8")
    assert "warnings" in run("check", nordre, cwd=nordre).out
    assert "there already" in run("report", nordre, "-o", nordre / "README.md", cwd=nordre).err


def test_rules_are_chosen_by_code_or_the_beginning_of_it(nordre: Path) -> None:
    assert run("check", nordre, "--select", "NW", cwd=nordre).out == "Alt er i orden.\n"
    assert run("check", nordre, "--ignore", "AP026", cwd=nordre).out == "Alt er i orden.\n"
    assert run("check", nordre, "--select", "ap026", cwd=nordre).out.endswith("2 åtvaringar\n")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--select", "AP099"], "AP099"),
        (["--on", "i morgon"], "'i morgon' er ikkje ein dag som finst, skriven som 2020-06-15"),
        (["--lang", "sv"], "sv"),
        (["--format", "xml"], "xml"),
    ],
)
def test_what_it_does_not_know_ends_with_2(nordre: Path, args: list[str], said: str) -> None:
    done = run("check", nordre, *args, cwd=nordre)
    assert (done.status, done.out) == (2, "")
    assert said in done.err


def test_another_day_gives_another_verdict(nordre: Path) -> None:
    assert "AP015" in run("check", nordre, "--on", "2019-06-15", cwd=nordre).out
    assert "AP026" in run("check", nordre, "--on", "today", "--format", "json", cwd=nordre).out


def test_a_file_in_a_workspace_is_judged_within_it(nordre: Path) -> None:
    spoil(nordre)
    alone = run("check", nordre / PLAN, cwd=nordre)
    assert alone.status == 1
    assert "DOC011" in alone.out
    assert "Desse reglane kunne ikkje brukast" not in alone.out


def test_a_file_by_itself_says_which_rules_could_not_run(nordre: Path, tmp_path: Path) -> None:
    lonely = tmp_path / "elsewhere" / "deep" / "plan.yaml"
    lonely.parent.mkdir(parents=True)
    lonely.write_bytes((nordre / PLAN).read_bytes())
    assert "AP018" in run("check", lonely, "--format", "json", cwd=tmp_path).json()["not_run"]


def test_a_stream_is_checked_line_by_line(nordre: Path) -> None:
    plan = so.load(nordre / PLAN)
    lines = [so.dumps(plan, "json"), "", '{"schema": "sunnmore-oppvekst/action-plan/1"}', "not json"]
    (nordre / "many.jsonl").write_text("\n".join(lines), "utf-8")
    done = run("check", "many.jsonl", "--select", "DOC", cwd=nordre)
    assert done.status == 1
    assert {line.split(":")[1] for line in done.out.splitlines() if line.startswith("many")} == {"3", "4"}


@pytest.mark.parametrize("content", [b"", b"\x00\xff\xfe\x01", b"a: [1, 2", b"- 1\n- 2\n", b"{" * 5000, b"a: &a [*a]"])
def test_a_file_that_is_no_document_is_a_finding(nordre: Path, content: bytes) -> None:
    (nordre / PLAN).write_bytes(content)
    done = run("check", nordre, cwd=nordre)
    assert done.status == 1
    assert f"{PLAN}:" in done.out or f"{PLAN} " in done.out


@pytest.mark.parametrize("path", ["nowhere", "nowhere.yaml", "network.yaml/inside", "README.md"])
def test_a_path_that_leads_nowhere_ends_with_2(nordre: Path, path: str) -> None:
    done = run("check", path, cwd=nordre)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("oppvekst: ")


def test_broken_settings_are_a_finding_with_a_line(nordre: Path) -> None:
    (nordre / "oppvekst.toml").write_text('[check]\non = 2020-06-15\nignore = ["AP099"]\n', "utf-8")
    done = run("check", nordre, cwd=nordre)
    assert "oppvekst.toml:3 DOC014" in done.out
    (nordre / "oppvekst.toml").write_text("[check\n", "utf-8")
    assert "DOC014" in run("check", nordre, cwd=nordre).out


def test_several_paths_are_told_of_together(nordre: Path) -> None:
    done = run("check", nordre, nordre / PLAN, cwd=nordre)
    assert done.out.endswith("4 åtvaringar\n")


def test_nothing_is_coloured_where_nobody_sees_it(nordre: Path) -> None:
    assert "\x1b" not in run("check", nordre, cwd=nordre).out
