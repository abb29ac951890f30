"""The command in the pseudo-locale: its help, its usage errors and what it prints are translated, click's texts too."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from sunnmore_oppvekst.cli import main
from tests.messages.pseudo import latin_words, pseudo_locale

EXAMPLE = "examples/nordre-sunnmore"
TECHNICAL = re.compile(
    r"--?[a-z][a-z-]*|`[^`]*`|'[^']*'|[\w./-]*\.(?:yaml|json|jsonl|toml|md|html|docx|xlsx|ics|parquet|po)\b|\b[A-Z]{2,3}\d{3}\b"
)
"""Options, code, names of files and codes, which are the same in all languages."""


def commands(group: click.Group, *path: str) -> Iterator[tuple[str, ...]]:
    """Every command, by the words that call it."""
    yield path
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from commands(command, *path, name)
        else:
            yield (*path, name)


def names() -> set[str]:
    """The words of which the names of commands, and the values that their options take, consist."""
    found = {name for path in commands(main) for name in path}
    for path in commands(main):
        for parameter in command_at(path).params:
            found |= set(map(str, getattr(parameter.type, "choices", ())))
    return {word for name in found for word in name.split("-")}


def command_at(path: tuple[str, ...]) -> click.Command:
    found: click.Command = main
    for name in path:
        assert isinstance(found, click.Group)
        found = found.get_command(click.Context(found), name) or main
    return found


def printed(*arguments: str) -> str:
    with pseudo_locale():
        done = CliRunner().invoke(main, arguments, prog_name="oppvekst", env={"OPPVEKST_LANG": "en", "COLUMNS": "200"})
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.output


def without_examples(help_text: str) -> str:
    """The help without its lines of examples, which begin with the name of the command."""
    return "\n".join(line for line in help_text.splitlines() if not line.strip().startswith("oppvekst "))


@pytest.mark.parametrize("path", list(commands(main)), ids=" ".join)
def test_the_help_of_every_command_is_translated(path: tuple[str, ...]) -> None:
    shown = TECHNICAL.sub("", without_examples(printed(*path, "--help")))
    assert latin_words(shown, allowed=names() | {"oppvekst"}) == set()


@pytest.mark.parametrize("path", list(commands(main)), ids=" ".join)
def test_a_usage_error_of_every_command_is_translated(path: tuple[str, ...]) -> None:
    shown = TECHNICAL.sub("", printed(*path, "--no-such-option"))
    assert latin_words(shown, allowed=names() | {"oppvekst"}) == set()
