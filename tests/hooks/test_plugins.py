"""A mistake in a plugin never costs anybody else anything, and the culprit is named."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from sunnmore_oppvekst.hooks.candidates import Candidate, allowed
from sunnmore_oppvekst.hooks.host import Host
from sunnmore_oppvekst.hooks.spec import HOOKS, Hooks
from tests.cli.running import Done, copy_to, run
from tests.hooks.installing import BAD, FAILS_AT_WORK, GOOD, SILENT, install

PLAN = "plans/handlingsplan-2020.yaml"


@pytest.fixture(scope="module")
def nordre(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_to(tmp_path_factory.mktemp("nordre"))


def with_plugins(folder: Path, *args: object, cwd: Path, **environment: str) -> Done:
    """Run the command with the plugins in a folder."""
    return run(*args, cwd=cwd, python_path=folder, variables=environment)


@pytest.fixture(scope="module")
def all_bad(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bad")
    for name, source in BAD.items():
        install(folder, name, source)
    install(folder, "good", GOOD)
    return folder


@pytest.fixture(scope="module")
def listed(all_bad: Path, nordre: Path) -> Any:
    done = with_plugins(all_bad, "plugins", "--format", "json", "--lang", "en", cwd=nordre)
    assert done.status == 1
    return done.json()


@pytest.mark.parametrize("name", sorted(BAD.keys() - set(SILENT)))
def test_the_culprit_is_named_with_distribution_version_and_reason(listed: Any, name: str) -> None:
    about = [each for each in listed["findings"] if each["subject"] == name]
    assert about
    assert all(each["code"] in {"PL001", "PL002"} for each in about)
    assert all(f"({name} 1.0)" in each["message"] for each in about)


def test_a_misspelt_hook_gets_told_of_and_a_missing_mark_too(listed: Any) -> None:
    said = {each["subject"]: each["message"] for each in listed["findings"]}
    assert "oppvekst_ruls" in said["misspells-a-hook"]
    assert "@hookimpl" in said["forgets-the-mark"]
    assert "HOOK_API = 99" in said["is-for-another-version"]
    assert "a_module_that_nobody_has" in said["lacks-a-dependency"]


def test_the_others_work(all_bad: Path, nordre: Path, listed: Any) -> None:
    good = next(each for each in listed["plugins"] if each["name"] == "good")
    assert good["state"] == "loaded"
    assert set(good["hooks"]) == set(HOOKS)
    assert with_plugins(all_bad, "report", nordre, "--to", "shout", cwd=nordre).out == "HEI"
    assert "GI001 Giske seier hei" in with_plugins(all_bad, "check", nordre, cwd=nordre).out


@pytest.mark.parametrize("format", ["markdown", "json", "csv", "mermaid"])
def test_what_the_library_writes_is_the_same_byte_for_byte(
    tmp_path_factory: pytest.TempPathFactory, nordre: Path, format: str
) -> None:
    folder = tmp_path_factory.mktemp("bad")
    for name, source in BAD.items():
        install(folder, name, source)
    report = ("report", nordre, "--to", format)
    with_them, without = with_plugins(folder, *report, cwd=nordre), run(*report, cwd=nordre)
    assert (with_them.status, with_them.out) == (without.status, without.out)


def test_check_names_the_culprits_and_finds_what_it_found_before(all_bad: Path, nordre: Path) -> None:
    with_them = with_plugins(all_bad, "check", nordre, "--format", "json", cwd=nordre).json()["findings"]
    without = run("check", nordre, "--format", "json", cwd=nordre).json()["findings"]
    assert [each for each in with_them if each["code"][:2] not in {"PL", "GI"}] == without
    assert {each["subject"] for each in with_them if each["code"].startswith("PL")} >= set(BAD) - {
        *SILENT,
        "exits-in-a-hook",
        "makes-a-bad-descriptor",
        "gives-no-list",
        "takes-a-name-that-is-taken",
    }


def test_a_plugin_that_fails_at_work_is_told_of_and_nothing_is_written(tmp_path: Path) -> None:
    nordre, plugins = copy_to(tmp_path), tmp_path / "plugins"
    plugins.mkdir()
    install(plugins, "fails", FAILS_AT_WORK)
    install(plugins, "good", GOOD)
    checked = with_plugins(plugins, "check", nordre, "--lang", "en", cwd=nordre).out
    assert "PL003 oppvekst_rules of plugin fails (fails 1.0) failed: RuntimeError: no luck" in checked
    assert "AP026" in checked
    done = with_plugins(plugins, "report", nordre, "--to", "broken", "-o", "x.x", "--lang", "en", cwd=nordre)
    assert (done.status, (nordre / "x.x").exists()) == (2, False)
    assert "SystemExit" in done.err
    with_plugins(plugins, "revise", PLAN, "--year", "2021", cwd=nordre)
    step = ("transition", "plans/handlingsplan-2021.yaml", "withdrawn", "--by", "coordinator", "--on", "2020-12-01")
    moved = with_plugins(plugins, *step, "--in-place", cwd=nordre)
    assert moved.status == 0
    assert "told moved handlingsplan-2021" in moved.err
    assert "fails" in moved.err
    assert with_plugins(plugins, "history", "plans/handlingsplan-2021.yaml", cwd=nordre).status == 0


@pytest.mark.parametrize("how", [("--no-plugins",), ()])
def test_plugins_can_be_left_out(all_bad: Path, nordre: Path, how: tuple[str, ...]) -> None:
    environment = {} if how else {"OPPVEKST_PLUGINS": "off"}
    done = with_plugins(all_bad, *how, "check", nordre, cwd=nordre, **environment)
    assert "PL0" not in done.out
    assert "GI001" not in done.out


def test_only_those_that_are_named_are_let_in(all_bad: Path, nordre: Path) -> None:
    for named in ("good", "good==1.0", "GOOD , nobody"):
        listed = with_plugins(all_bad, "plugins", "--format", "json", cwd=nordre, OPPVEKST_PLUGINS=named).json()
        assert [each["name"] for each in listed["plugins"]] == ["good"]
    none = with_plugins(all_bad, "plugins", cwd=nordre, OPPVEKST_PLUGINS="good==2.0")
    assert none.out == "Her er ingen programtillegg.\n"


def test_one_plugin_can_be_looked_at_and_an_unknown_one_gets_the_nearest(all_bad: Path, nordre: Path) -> None:
    one = with_plugins(all_bad, "plugins", "good", "--time", cwd=nordre)
    assert one.status == 0
    assert "good 1.0" in one.out
    assert " ms" in one.out
    unknown = with_plugins(all_bad, "plugins", "god", cwd=nordre)
    assert (unknown.status, "«good»" in unknown.err) == (2, True)


IMPORTED = """
import sys
import sunnmore_oppvekst as so

def imported():
    return sorted(name for name in sys.modules if name.startswith("plugin_"))

plan = so.open_workspace(sys.argv[1]).plan(2020)
report = so.changes_report(so.diff(plan, plan), plan)
so.export(report, "markdown")
assert not imported()
so.export(report, "shout")
print(imported())
"""


def test_only_the_plugin_that_is_needed_is_imported(tmp_path: Path, nordre: Path) -> None:
    install(tmp_path, "another", GOOD.replace("shout", "whisper"))
    install(tmp_path, "shout", GOOD)
    done = run("-c", IMPORTED, nordre, cwd=nordre, command=Path(sys.executable), python_path=tmp_path)
    assert (done.status, done.out) == (0, "['plugin_shout']\n")


RIVALS = ("another", "shout", "zealous")
"""Plugins that bring the same names, one of them called like what it brings."""


def test_the_order_in_which_plugins_are_found_changes_nothing(tmp_path: Path, nordre: Path) -> None:
    folders = {name: tmp_path / name for name in RIVALS}
    for name, folder in folders.items():
        folder.mkdir()
        install(folder, name, GOOD.replace('b"HEI"', f'b"{name}"').replace("Giske seier hei", f"{name} seier hei"))
    commands = (
        ("plugins", "--lang", "en"),
        ("check", nordre),
        ("report", nordre, "--to", "shout"),
        ("export", "hei", nordre),
        ("hei",),
    )
    said = []
    for order in (RIVALS, RIVALS[::-1]):
        path = os.pathsep.join(str(folders[name]) for name in order)
        said.append([run(*each, cwd=nordre, variables={"PYTHONPATH": path}) for each in commands])
    assert said[0] == said[1]
    listed, checked, written, *_ = said[0]
    assert written.out == "shout"
    assert "another seier hei" in checked.out
    refused = [line for line in listed.out.splitlines() if "shout is brought by" in line]
    assert len(refused) == 2
    assert all("shout is brought by shout already" in each for each in refused)


SOURCE_WITH_CODES = """
from sunnmore_oppvekst import FindingCode, Incoming, Severity, Message, Source, hookimpl
HOOK_API = 1
W = Message("Note", translations={"nn": "Notat", "nb": "Notat"})

def code(name):
    return FindingCode(code=name, severity=Severity.ERROR, title=W, message=W, reason=W)

@hookimpl
def oppvekst_sources():
    codes = [code("GI900"), code("RE004")]
    return [Source(name="note", title=W, suffixes=[".note"], read=lambda data, base: Incoming(), codes=codes)]
"""


def test_a_code_that_a_source_declares_is_known_unless_it_is_taken(tmp_path: Path, nordre: Path) -> None:
    install(tmp_path, "notes", SOURCE_WITH_CODES)
    explained = with_plugins(tmp_path, "explain", "GI900", "RE004", "--format", "json", cwd=nordre).json()
    titles = {each["code"]: each["title"] for each in explained}
    assert (titles["GI900"], titles["RE004"] != "Notat") == ("Notat", True)
    listed = with_plugins(tmp_path, "explain", cwd=nordre).out.splitlines()
    assert sum(line.startswith("RE004") for line in listed) == 1
    assert with_plugins(tmp_path, "check", nordre, "--ignore", "GI900", cwd=nordre).status == 0
    assert with_plugins(tmp_path, "check", nordre, "--ignore", "GI901", cwd=nordre).status == 2


def candidate(name: str, plugin: Any) -> Candidate:
    return Candidate(name=name, distribution=f"dist-{name}", version="1", load=lambda: plugin)


def test_the_order_of_plugins_is_that_of_their_names() -> None:
    many = (candidate("b", object()), candidate("a", object()))
    assert [each.name for each in allowed(many, "dist-a,dist-b")] == ["b", "a"]
    assert allowed(many, "off") == ()
    assert allowed(many, "dist-a==2") == ()


def test_a_person_can_interrupt() -> None:
    def interrupted() -> Any:
        raise KeyboardInterrupt

    stuck = Candidate(name="x", distribution="x", version="1", load=interrupted)
    with pytest.raises(KeyboardInterrupt):
        Host((candidate("built-in", object()), stuck)).loaded(stuck)


@pytest.mark.parametrize("hook", HOOKS)
def test_every_hook_says_when_it_is_called_and_what_no_answer_means(hook: str) -> None:
    told = getattr(Hooks, hook).__doc__
    assert "Called when" in told
    assert "empty answer" in told


def test_what_the_good_plugin_brings_is_used(tmp_path: Path) -> None:
    nordre, plugins = copy_to(tmp_path), tmp_path / "plugins"
    plugins.mkdir()
    install(plugins, "good", GOOD)
    assert with_plugins(plugins, "export", "hei", nordre, cwd=nordre).out == "# Hei 0\n"
    assert with_plugins(plugins, "export", "hei", nordre, "--audience", "internal", cwd=nordre).out != "# Hei 0\n"
    assert with_plugins(plugins, "hei", cwd=nordre).out == "hei på deg\n"
    assert "hei" in with_plugins(plugins, "--help", cwd=nordre).out
    said = with_plugins(plugins, "report", nordre, "--to", "markdown", cwd=nordre).out
    assert "godt i gang" in said
    (nordre / "x.hei").write_text("hei")
    assert with_plugins(plugins, "import", "x.hei", "--base", nordre, cwd=nordre).status == 0
    plan = nordre / PLAN
    plan.write_text(plan.read_text("utf-8").replace("- id: t1\n", "- id: t1\n  extensions: {prove: {hour: 1}}\n", 1))
    found = with_plugins(plugins, "check", nordre, "--lang", "en", cwd=nordre).out
    assert 'did you mean "hours"?' in found
    application = nordre / "applications" / "soknad-2019.yaml"
    text = application.read_text("utf-8")
    scheme = next(line for line in text.splitlines() if line.startswith("scheme:"))
    application.write_text(text.replace(scheme, "scheme: fra-tillegg"), "utf-8")
    assert "fra-tillegg" not in with_plugins(plugins, "check", nordre, "--select", "DOC", cwd=nordre).out
    assert "fra-tillegg" in with_plugins(plugins, "--no-plugins", "check", nordre, "--select", "DOC", cwd=nordre).out


def test_a_plugin_for_one_hook_is_not_imported_for_another(tmp_path: Path, nordre: Path) -> None:
    install(tmp_path, "loud", "print('imported')\nHOOK_API = 1\n", groups=(".exporters",))
    assert "imported" not in with_plugins(tmp_path, "check", nordre, cwd=nordre).err
    assert "imported" in with_plugins(tmp_path, "plugins", cwd=nordre).err


def test_a_hook_that_no_group_names_is_told_of(tmp_path: Path, nordre: Path) -> None:
    install(tmp_path, "half", GOOD, groups=(".rules",))
    said = with_plugins(tmp_path, "plugins", "half", "--lang", "en", cwd=nordre).out
    assert "oppvekst_exporters of plugin half (half 1.0) was left out: it is not named in the group" in said
