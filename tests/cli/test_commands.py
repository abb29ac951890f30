"""The other commands: what a person would try first, and what goes wrong."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from attrs import evolve
from jsonschema import Draft202012Validator

import sunnmore_oppvekst as so
from sunnmore_oppvekst.cli import _COMMANDS
from tests.cli.running import copy_to, run

PLAN = "plans/handlingsplan-2020.yaml"


@pytest.mark.parametrize("command", ["", *_COMMANDS])
def test_every_command_has_a_help_text_with_examples(tmp_path: Path, command: str) -> None:
    done = run(*filter(None, [command]), "--help", cwd=tmp_path)
    assert done.status == 0
    assert f"oppvekst {command}".strip() in done.out.split("Døme:")[1]


def test_a_misspelt_command_gets_the_nearest(tmp_path: Path) -> None:
    done = run("raport", cwd=tmp_path)
    assert done.status == 2
    assert "«report»" in done.err


def test_init_gives_a_workspace_that_only_asks_for_what_is_one_s_own(tmp_path: Path) -> None:
    done = run("init", "ny", "--name", "Søre Sunnmøre", "--year", "2026", cwd=tmp_path)
    assert done.status == 0
    assert "ny/network.yaml" in done.out
    checked = run("check", "ny", "--format", "json", "--on", "2026-02-01", cwd=tmp_path)
    assert checked.status == 0
    assert checked.json()["errors"] == 0
    assert so.open_workspace(tmp_path / "ny").network.name.nn == "Søre Sunnmøre"
    assert run("report", "ny", "--to", "markdown", cwd=tmp_path).status == 0


def test_init_writes_over_nothing(tmp_path: Path) -> None:
    run("init", "ny", cwd=tmp_path)
    before = {path: path.read_bytes() for path in (tmp_path / "ny").rglob("*") if path.is_file()}
    done = run("init", "ny", cwd=tmp_path)
    assert done.status == 2
    assert {path: path.read_bytes() for path in before} == before


def test_init_in_another_language_settles_that(tmp_path: Path) -> None:
    run("init", "ny", "--lang", "nb", cwd=tmp_path)
    assert so.open_workspace(tmp_path / "ny").settings.language is so.Language.NB


@pytest.mark.parametrize(("lang", "title"), [("nn", "Handlingsplan"), ("nb", "Handlingsplan"), ("en", "Action plan")])
def test_the_report_comes_in_three_languages(nordre: Path, lang: str, title: str) -> None:
    done = run("report", nordre, "--to", "markdown", "--lang", lang, cwd=nordre)
    assert done.status == 0
    assert done.out.startswith(f"# {title}")
    assert done.out == run("report", nordre, "--to", "markdown", "--lang", lang, cwd=nordre).out


def test_the_report_writes_over_a_file_only_when_told_to(nordre: Path) -> None:
    target = nordre / "rapport.md"
    target.write_text("mitt eige", "utf-8")
    done = run("report", nordre, "-o", target, cwd=nordre)
    assert (done.status, target.read_text("utf-8")) == (2, "mitt eige")
    assert "--force" in done.err
    assert run("report", nordre, "-o", target, "--force", cwd=nordre).status == 0
    assert target.read_text("utf-8").startswith("# Handlingsplan")


def test_the_report_is_of_the_edition_that_is_asked_for(nordre: Path) -> None:
    assert (
        "årsutgåve 2019" in run("report", nordre, "--to", "markdown", "--plan", "2019", cwd=nordre).out.splitlines()[0]
    )
    done = run("report", nordre, "--plan", "handlingsplan-2091", cwd=nordre)
    assert done.status == 2
    assert "meinte du «handlingsplan-20" in done.err


@pytest.mark.parametrize("ending", ["json", "csv", "mmd", "md"])
def test_the_name_of_the_file_says_the_format(nordre: Path, ending: str) -> None:
    target = nordre / f"rapport.{ending}"
    assert run("report", nordre, "-o", target, cwd=nordre).status == 0
    assert target.stat().st_size


def test_an_unknown_format_gets_the_nearest(nordre: Path) -> None:
    done = run("report", nordre, "--to", "markdwon", cwd=nordre)
    assert (done.status, "«markdown»" in done.err) == (2, True)


def test_every_schema_is_one(tmp_path: Path) -> None:
    for kind in run("schema", cwd=tmp_path).out.split():
        Draft202012Validator.check_schema(run("schema", kind, cwd=tmp_path).json())
    done = run("schema", "actionplan", cwd=tmp_path)
    assert (done.status, "«action-plan»" in done.err) == (2, True)


def test_every_code_is_explained(tmp_path: Path) -> None:
    listed = [line.split()[0] for line in run("explain", cwd=tmp_path, OPPVEKST_PLUGINS="off").out.splitlines()]
    assert listed == list(so.FINDING_CODES)
    shown = run("explain", *listed, "--lang", "en", cwd=tmp_path).out
    assert shown.count("What to do") == len(listed)
    assert shown.count("This is found") == sum(bool(code.bad) for code in so.FINDING_CODES.values())
    assert run("explain", "AP04", cwd=tmp_path).status == 2
    assert run("explain", "ap004", "--format", "json", cwd=tmp_path).json()[0]["code"] == "AP004"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_what_the_shell_needs(tmp_path: Path, shell: str) -> None:
    done = run("completion", shell, cwd=tmp_path)
    assert "_OPPVEKST_COMPLETE" in done.out
    if shell == "bash":
        subprocess.run(["bash", "-n"], input=done.out.encode(), check=True)


def test_diff_says_what_changed_in_words_rows_and_markdown(nordre: Path) -> None:
    old, new = "plans/handlingsplan-2019.yaml", PLAN
    assert run("diff", old, old, cwd=nordre).out == "Ingenting er endra.\n"
    assert "frist utsett eitt år" in run("diff", old, new, cwd=nordre).out
    assert "put off by one year" in run("diff", old, new, "--lang", "en", cwd=nordre).out
    assert run("diff", old, new, "--format", "markdown", cwd=nordre).out.startswith("# Endringar")
    rows = run("diff", old, new, "--format", "json", cwd=nordre).json()["changes"]
    assert {"change", "path", "subject", "old", "new"} == rows[0].keys()


def test_diff_compares_two_days_of_a_network_and_two_folders(nordre: Path, tmp_path: Path) -> None:
    done = run("diff", "network.yaml", "--from", "2019-06-01", "--to", "2020-06-01", cwd=nordre)
    assert "Ny: kommune «Fjord»" in done.out
    assert run("diff", "network.yaml", cwd=nordre).status == 2
    other = copy_to(tmp_path / "other")
    (other / PLAN).unlink()
    assert "handlingsplan-2020" in run("diff", nordre, other, cwd=tmp_path).out
    assert run("diff", nordre, nordre, cwd=tmp_path).out == "Ingenting er endra.\n"


def test_revise_writes_a_draft_and_over_nothing(nordre: Path) -> None:
    dry = run("revise", PLAN, "--year", "2021", "--dry-run", cwd=nordre)
    assert dry.status == 0
    assert not (nordre / "plans/handlingsplan-2021.yaml").exists()
    assert run("revise", PLAN, "--year", "2021", cwd=nordre).out == dry.out
    assert so.open_workspace(nordre).plan(2021).revises == "handlingsplan-2020"
    again = run("revise", PLAN, "--year", "2021", cwd=nordre)
    assert (again.status, "--force" in again.err) == (2, True)
    assert (
        run("revise", "strategy/strategiplan-2017.yaml", "--year", "2026", "--format", "json", cwd=nordre).status == 0
    )
    assert run("revise", "network.yaml", "--year", "2026", cwd=nordre).status == 2


def test_transition_goes_where_the_mandate_allows(nordre: Path) -> None:
    step = ("transition", PLAN, "evaluated", "--on", "2020-12-01")
    refused = run(*step, "--by", "adviser-1532", cwd=nordre)
    assert refused.status == 2
    assert "kan ikkje følgje opp saker" in refused.err
    unready = run(*step, "--by", "coordinator", "--lang", "en", cwd=nordre)
    assert (unready.status, "no evaluation" in unready.err) == (2, True)
    unknown = run(*step, "--by", "cordinator", cwd=nordre)
    assert (unknown.status, "«coordinator»" in unknown.err) == (2, True)


def test_transition_edits_in_place_and_keeps_comments(nordre: Path) -> None:
    run("revise", PLAN, "--year", "2021", cwd=nordre)
    draft = nordre / "plans/handlingsplan-2021.yaml"
    draft.write_text("# Vårt utkast\n" + draft.read_text("utf-8"), "utf-8")
    step = ("transition", draft, "withdrawn", "--by", "coordinator", "--on", "2020-12-01")
    assert run(*step, cwd=nordre).status == 0
    assert "withdrawn" not in draft.read_text("utf-8")
    event = run(*step, "--in-place", "--format", "json", cwd=nordre).json()["event"]
    assert (event["mandate"], event["after"]) == ("mandate-working-committee", "withdrawn")
    assert draft.read_text("utf-8").startswith("# Vårt utkast\n")
    assert "status: withdrawn" in draft.read_text("utf-8")


def test_merge_takes_the_contributions_and_tells_what_it_did_not_take(nordre: Path) -> None:
    done = run("merge", PLAN, "-o", "plans/m.yaml", cwd=nordre)
    assert "Ikkje teke med frå 1525" in done.out
    assert done.status == 1
    merged = so.load(nordre / "plans/m.yaml")
    assert isinstance(merged, so.ActionPlan)
    assert merged.measure("giske-1") is not None
    found = run("merge", PLAN, "--format", "json", cwd=nordre).json()
    assert {"changes", "conflicts", "refused", "findings"} == found.keys()
    assert {"path": "measures[giske-1]", "change": "added", "by": ["1532"]} in found["changes"]


def test_a_conflict_is_settled_in_a_file_that_is_fed_back(nordre: Path) -> None:
    for name, goal in (("ei", "Det eine målet"), ("anna", "Det andre målet")):
        plan = so.load(nordre / PLAN)
        assert isinstance(plan, so.ActionPlan)
        first, *rest = plan.measures
        version = evolve(plan, measures=(evolve(first, goal=so.Text(nn=goal)), *rest))
        (nordre / f"{name}.yaml").write_text(so.dumps(version), "utf-8")
    done = run("merge", PLAN, "ei.yaml", "anna.yaml", "-o", "plans/m.yaml", cwd=nordre)
    assert done.status == 1
    conflicts = nordre / "plans/m.conflicts.yaml"
    text = conflicts.read_text("utf-8")
    assert "Det eine målet" in text
    assert "Det andre målet" in text
    conflicts.write_text(text.replace("choose: null", "choose: anna"), "utf-8")
    settle = ("merge", PLAN, "ei.yaml", "anna.yaml", "-o", "plans/n.yaml", "--settle", conflicts)
    assert run(*settle, cwd=nordre).status == 0
    merged = so.load(nordre / "plans/n.yaml")
    assert isinstance(merged, so.ActionPlan)
    assert str(merged.measures[0].goal) == "Det andre målet"
    conflicts.write_text(text.replace("choose: null", "choose: ana"), "utf-8")
    wrong = run(*settle, "--force", cwd=nordre)
    assert (wrong.status, "«anna»" in wrong.err) == (2, True)
    conflicts.write_text(text.replace("choose: null", "value: Eit tredje mål"), "utf-8")
    assert run(*settle, "--force", cwd=nordre).status == 0
    assert "Eit tredje mål" in (nordre / "plans/n.yaml").read_text("utf-8")


def test_history_and_blame_tell_what_happened_and_who_did_it(nordre: Path) -> None:
    run("revise", PLAN, "--year", "2021", cwd=nordre)
    draft = "plans/handlingsplan-2021.yaml"
    assert run("history", draft, cwd=nordre).out == "Planen har inga historie.\n"
    step = ("transition", draft, "withdrawn", "--by", "coordinator", "--on", "2020-12-01", "--in-place")
    assert run(*step, cwd=nordre).status == 0
    told = run("history", draft, "--lang", "en", cwd=nordre)
    assert told.status == 0
    assert "from draft to withdrawn" in told.out
    assert "The history is intact: 2 entries." in told.out
    assert "coordinator" in run("blame", draft, "status", cwd=nordre).out
    assert run("blame", draft, "status", "--format", "json", cwd=nordre).json()["number"] == 2
    assert run("blame", draft, "nothing.at.all", cwd=nordre).status == 0
    assert run("history", draft, "--at", "2020-12-01", cwd=nordre).out.startswith("schema: sunnmore-oppvekst")
    assert run("history", draft, "--at", "2019-01-01", cwd=nordre).out == "Planen har inga historie.\n"


def test_a_history_that_somebody_changed_is_found(nordre: Path) -> None:
    run("revise", PLAN, "--year", "2021", cwd=nordre)
    draft = "plans/handlingsplan-2021.yaml"
    run("transition", draft, "withdrawn", "--by", "coordinator", "--on", "2020-12-01", "--in-place", cwd=nordre)
    kept = nordre / "history" / "handlingsplan-2021.jsonl"
    kept.write_text(kept.read_text("utf-8").replace("2020-12-01", "2020-11-30", 1), "utf-8")
    assert run("history", draft, cwd=nordre).status == 1
    assert "history/handlingsplan-2021.jsonl:1" in run("check", nordre, cwd=nordre).out.replace(f"{nordre}/", "")


def test_an_adopted_plan_that_was_changed_by_hand_is_found(nordre: Path) -> None:
    plan = so.load(nordre / PLAN)
    assert isinstance(plan, so.ActionPlan)
    history = so.open_history(nordre, plan)
    adopted = so.Event(
        verb=so.Verb.MOVED,
        plan=plan.id,
        on=plan.decisions[-1].on,
        by=so.Party(body="network-forum"),
        before=so.PlanStatus.PROPOSED,
        after=so.PlanStatus.ADOPTED,
    )
    history.append(plan, adopted, expected=None)
    assert "AP028" not in run("check", nordre, cwd=nordre).out
    text = (nordre / PLAN).read_text("utf-8")
    (nordre / PLAN).write_text(text.replace("follow_up_days: 120", "follow_up_days: 365"), "utf-8")
    assert "AP028" in run("check", nordre, cwd=nordre).out
