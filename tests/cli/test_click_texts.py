"""Click's own texts while a command runs, and nothing of that afterwards."""

from __future__ import annotations

import gettext
import os
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

import click
import pytest
from click.testing import CliRunner

from sunnmore_oppvekst.cli import localized, main
from sunnmore_oppvekst.cli.reader import language_of_running_command
from sunnmore_oppvekst.hooks.candidates import VARIABLE
from sunnmore_oppvekst.messages.message import verbatim
from tests.cli.running import run, run_here

HELP = [verbatim("Try something.")]


def state_of_the_process() -> dict[str, object]:
    """What a translation might have changed: the environment, the text domain, and names in modules."""
    modules = {
        name: {key: id(value) for key, value in vars(module).items() if callable(value)}
        for name, module in sys.modules.items()
        if name == "gettext" or name.split(".")[0] == "click"
    }
    return {
        "environment": dict(os.environ),
        "domain": (gettext.textdomain(), gettext.bindtextdomain(gettext.textdomain())),
        "modules": modules,
        "language": language_of_running_command(),
    }


def names_not_as_click_has_them() -> list[str]:
    return [
        f"{module}.{name}"
        for module, loaded in sys.modules.items()
        for name, function in (("_", gettext.gettext), ("ngettext", gettext.ngettext))
        if module.startswith("click.") and vars(loaded).get(name, function) is not function
    ]


def invalid_value() -> str:
    return click.BadParameter("x").format_message()


def command_that(runs: Callable[[], object]) -> localized.Command:
    return localized.Command("try", help=HELP, callback=runs)


def fails() -> None:
    raise RuntimeError("no luck")


@pytest.mark.parametrize(
    "args",
    [
        ("--help",),
        ("--version",),
        ("check", "--nonsense"),
        ("check", "--help", "--lang", "en"),
        ("export", "--lang", "nb"),
        ("--no-plugins", "explain", "AP001"),
    ],
    ids=" ".join,
)
def test_a_command_leaves_nothing_behind(args: tuple[str, ...]) -> None:
    run_here(*args)
    before = state_of_the_process()
    run_here(*args)
    assert state_of_the_process() == before
    assert names_not_as_click_has_them() == []


def test_a_command_that_fails_leaves_nothing_behind() -> None:
    before = state_of_the_process()
    with pytest.raises(RuntimeError, match="no luck"):
        command_that(fails).main([])
    assert state_of_the_process() == before


def test_without_plugins_is_for_one_command(monkeypatch: pytest.MonkeyPatch) -> None:
    for value in (None, "sunnmore-oppvekst-html"):
        if value is not None:
            monkeypatch.setenv(VARIABLE, value)
        assert run_here("--no-plugins", "plugins", "--lang", "en").out == "No plugins are installed.\n"
        assert os.environ.get(VARIABLE) == value


def test_a_runner_of_click_shows_the_language_asked_for() -> None:
    assert (
        "Usage: oppvekst"
        in CliRunner().invoke(main, ["--help"], env={"OPPVEKST_LANG": "en"}, prog_name="oppvekst").output
    )
    assert (
        "Bruk: oppvekst"
        in CliRunner().invoke(main, ["--help"], env={"OPPVEKST_LANG": None}, prog_name="oppvekst").output
    )


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("nn", ("Bruk: oppvekst plain [OPTIONS] FILE", "Feil: Ugyldig verdi for 'FILE'", "finst ikkje.")),
        ("en", ("Usage: oppvekst plain [OPTIONS] FILE", "Error: Invalid value for 'FILE'", "does not exist.")),
    ],
)
def test_a_command_made_with_click_alone_has_click_s_texts_in_the_language(
    tmp_path: Path, language: str, texts: tuple[str, ...]
) -> None:
    @click.command()
    @click.argument("file", type=click.Path(exists=True))
    def plain(file: str) -> None:
        click.echo(file)

    group = localized.Group("try", help=HELP, params=[click.Option(["--lang"], expose_value=False)])
    group.add_command(plain)
    done = run_here("--lang", language, "plain", tmp_path / "nothing", command=group)
    assert done.status == 2
    assert [text for text in texts if text not in done.err] == []


def test_a_part_of_click_that_is_loaded_late_is_translated_too(tmp_path: Path) -> None:
    bash = tmp_path / "bash"
    bash.write_text("#!/bin/sh\necho none\n")
    bash.chmod(0o755)
    done = run("completion", "bash", cwd=tmp_path, PATH=str(tmp_path))
    assert done.err == "Fann ikkje ut kva versjon av Bash dette er, så fullføring verkar ikkje.\n"


def test_another_thread_gets_the_texts_that_click_has() -> None:
    found: list[str] = []

    def run() -> None:
        thread = Thread(target=lambda: found.append(invalid_value()))
        thread.start()
        thread.join()
        found.append(invalid_value())

    run_here(command=command_that(run))
    assert found == [invalid_value(), "Ugyldig verdi: x"]


def test_of_two_commands_at_once_the_last_to_end_restores_click() -> None:
    before = state_of_the_process()
    first_runs, second_has_ended = Event(), Event()
    found: list[str] = []

    def first() -> None:
        first_runs.set()
        second_has_ended.wait(30)
        found.append(invalid_value())

    thread = Thread(target=lambda: command_that(first).main([], standalone_mode=False))
    thread.start()
    first_runs.wait(30)
    command_that(lambda: found.append(invalid_value())).main([], standalone_mode=False)
    second_has_ended.set()
    thread.join()
    assert found == ["Ugyldig verdi: x"] * 2
    assert state_of_the_process() == before


def test_a_command_within_a_command_has_its_own_language() -> None:
    found: list[str] = []

    def outer() -> None:
        found.append(run_here("--help", "--lang", "en").out.split()[0])
        found.append(invalid_value())

    run_here(command=command_that(outer))
    assert found == ["Usage:", "Ugyldig verdi: x"]
