"""The help of every command, each in three languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest
from babel.messages.pofile import read_po

from sunnmore_oppvekst.cli import main
from sunnmore_oppvekst.cli.localized import Command
from sunnmore_oppvekst.cli.reader import reading
from sunnmore_oppvekst.messages.languages import Language
from tests.catalogues import sources
from tests.cli.running import run_here

WRITTEN_IN = re.compile(r"(^|/)(cli/|command\.py)")
"""The files whose messages are texts of the command."""


def commands(group: click.Group, *path: str) -> Iterator[tuple[str, ...]]:
    """The commands below a group, by the names that lead to them."""
    yield path
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from commands(command, *path, name)
        else:
            yield (*path, name)


def command_at(path: tuple[str, ...]) -> click.Command:
    command: click.Command | None = main
    for name in path:
        assert isinstance(command, click.Group)
        command = command.get_command(click.Context(command), name)
    assert command is not None
    return command


@pytest.fixture(scope="module")
def texts() -> dict[Language, set[str]]:
    """The texts of the command in each language, click's own among them."""
    found: dict[Language, set[str]] = {language: set() for language in Language}
    for source in sources():
        for language in (Language.NN, Language.NB):
            with source.file(language).open("rb") as file:
                for message in read_po(file, locale=language):
                    if message.id and any(WRITTEN_IN.search(path) for path, _line in message.locations):
                        found[Language.EN] |= forms(message.id)
                        found[language] |= forms(message.string)
    return found


def forms(text: object) -> set[str]:
    return {text} if isinstance(text, str) else set(text) if isinstance(text, (tuple, list)) else set()


def is_in(text: str, shown: str) -> bool:
    """Whether a text is shown, with any facts for its placeholders."""
    parts = re.split(r"\{.*?\}|%\(\w+\)s", " ".join(text.split()))
    pattern = rf"(?<![\w-]){'.+?'.join(map(re.escape, parts))}(?![\w-])"
    return all(part in shown for part in parts) and bool(re.search(pattern, shown))


def without_examples(shown: str) -> str:
    """A help text in one line, without its command lines, which are the same in all languages."""
    return " ".join(" ".join(line for line in shown.splitlines() if not line.startswith("    oppvekst ")).split())


def foreign(texts: dict[Language, set[str]], language: Language) -> set[str]:
    """The texts in other languages that are not also texts in this one."""
    others = set().union(*(found for other, found in texts.items() if other is not language))
    return {text for text in others - texts[language] if re.search(r"\w", re.sub(r"\{.*?\}", "", text))}


PATHS = tuple(commands(main))


def test_every_command_of_the_library_and_of_a_plugin_is_found() -> None:
    assert {(), ("check",), ("plugins",), ("plugins", "new"), ("check-on",)} <= set(PATHS)
    assert all(isinstance(command_at(path), Command) for path in PATHS)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("path", PATHS, ids=" ".join)
def test_a_help_text_is_in_one_language(
    texts: dict[Language, set[str]], path: tuple[str, ...], language: Language
) -> None:
    done = run_here(*path, "--help", "--lang", language)
    assert (done.status, done.err) == (0, "")
    shown = without_examples(done.out)
    assert {text for text in foreign(texts, language) if is_in(text, shown)} == set()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("path", PATHS, ids=" ".join)
def test_a_help_text_describes_every_option_and_names_every_argument(path: tuple[str, ...], language: Language) -> None:
    shown = " ".join(run_here(*path, "--help", "--lang", language).out.split())
    for parameter in command_at(path).params:
        with reading(language):
            if isinstance(parameter, click.Option):
                assert parameter.help
                assert parameter.help in shown
            else:
                assert parameter.metavar
                assert f" {parameter.metavar} " in shown


@pytest.mark.parametrize("path", PATHS, ids=" ".join)
def test_no_value_is_named_by_click(path: tuple[str, ...]) -> None:
    assert not re.search(r"TEXT|INTEGER|FLOAT|BOOLEAN|PATH|FILENAME", run_here(*path, "--help", "--lang", "nn").out)


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("nn", ("Bruk: oppvekst check [VAL] STI...", "Døme:", "Val:", "Vis denne hjelpa og avslutt.", "[standard: 1;")),
        ("nb", ("Bruk: oppvekst check [VALG] STI...", "Eksempler:", "Valg:", "Vis denne hjelpen og avslutt.")),
        ("en", ("Usage: oppvekst check [OPTIONS] PATH...", "Examples:", "Options:", "Show this message and exit.")),
    ],
)
def test_click_s_own_texts_are_in_the_language_of_the_help(language: str, texts: tuple[str, ...]) -> None:
    shown = run_here("check", "--help", "--lang", language).out
    assert [text for text in texts if text not in shown] == []


@pytest.mark.parametrize("args", [("--lang", "en", "--help"), ("--help", "--lang", "en"), ("--help", "--lang=en")])
@pytest.mark.parametrize("path", [(), ("plugins",), ("check",), ("completion",)], ids=" ".join)
def test_the_language_may_be_asked_for_before_and_after_the_option_for_help(
    path: tuple[str, ...], args: tuple[str, ...]
) -> None:
    done = run_here(*path, *args)
    assert done.status == 0
    assert done.out.startswith("Usage: oppvekst")


def test_the_language_may_be_asked_for_before_the_command_and_in_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert run_here("--lang", "en", "check", "--help").out.startswith("Usage: ")
    monkeypatch.setenv("OPPVEKST_LANG", "en")
    assert run_here("check", "--help").out.startswith("Usage: ")
    assert run_here("--lang", "nb", "check", "--help").out.startswith("Bruk: oppvekst check [VALG]")


def test_the_version_is_given_in_the_language_of_the_reader() -> None:
    printed = {language: run_here("--version", "--lang", language).out for language in Language}
    assert printed[Language.NN] == printed[Language.NB] == printed[Language.EN].replace("version", "versjon")
    assert re.fullmatch(r"oppvekst, version \d+\.\d+\.\d+\n", printed[Language.EN])
