"""The language of the reader: asked for on the command line, in the environment, or nynorsk."""

from __future__ import annotations

from threading import Thread

import pytest

from sunnmore_oppvekst.cli.reader import (
    language_asked_for,
    language_of_running_command,
    reader_language,
    reading,
    settle_reader_language,
)
from sunnmore_oppvekst.messages.languages import Language


@pytest.mark.parametrize(
    ("arguments", "variable", "language"),
    [
        ("", None, "nn"),
        ("check region", None, "nn"),
        ("check region --lang nb", None, "nb"),
        ("check --lang=en region", None, "en"),
        ("--lang nb check region", None, "nb"),
        ("--lang=nb check --lang en", None, "en"),
        ("check --lang en --lang nb", None, "nb"),
        ("check region", "en", "en"),
        ("check region --lang nb", "en", "nb"),
        ("check region", "", "nn"),
        ("check region", "sv", "nn"),
        ("check region --lang sv", "en", "nn"),
        ("check region --lang NB", "en", "nn"),
        ("check region --lang", "en", "en"),
        ("check --language nb", None, "nn"),
        ("check --lang=nb -- --lang en", None, "nb"),
        ("check -- --lang=en", None, "nn"),
    ],
)
def test_the_language_is_that_of_the_last_option_else_of_the_variable_else_nynorsk(
    arguments: str, variable: str | None, language: str
) -> None:
    environment = {} if variable is None else {"OPPVEKST_LANG": variable}
    assert language_asked_for(arguments.split(), environment) == language


def test_without_a_command_the_reader_s_language_is_that_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPPVEKST_LANG", "en")
    assert (reader_language(), language_of_running_command()) == (Language.EN, None)
    settle_reader_language(Language.NB)
    assert (reader_language(), language_of_running_command()) == (Language.EN, None)


def test_a_language_is_settled_until_the_block_ends() -> None:
    with reading(Language.NB):
        with reading(Language.NN):
            settle_reader_language(Language.EN)
            assert reader_language() is Language.EN
        assert language_of_running_command() is Language.NB
    assert language_of_running_command() is None


def test_another_thread_has_no_reader() -> None:
    seen: list[Language | None] = []
    with reading(Language.NB):
        thread = Thread(target=lambda: seen.append(language_of_running_command()))
        thread.start()
        thread.join()
    assert seen == [None]
