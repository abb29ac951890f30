"""Click's own texts: all that a user can see are in the catalogues, for the installed version of click."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from sunnmore_oppvekst.cli import click_messages
from sunnmore_oppvekst.messages.message import Message as OurMessage
from tests.catalogues import LANGUAGES, Source, sources

IN_CODE = "an error in the code of a command, for the one who writes it"
NO_EDITOR = "no command opens an editor"
NOT_SEEN = {
    "Arguments take exactly one parameter declaration, got {length}: {decls}.": IN_CODE,
    "Boolean option {decl!r} cannot use the same flag for true/false.": IN_CODE,
    "Choice({choices})": "a repr",
    "Could not determine name for option with declarations {decls!r}": IN_CODE,
    "Invalid start character for option ({option})": IN_CODE,
    "Name '{name}' defined twice": IN_CODE,
    "No options defined but a name was passed ({name}). Did you mean to declare an argument instead? Did you mean to "
    "pass '--{name}'?": IN_CODE,
    "Unknown color {colour!r}": IN_CODE,
    "Unknown standard stream '{name}'": IN_CODE,
    "Value must be an iterable.": IN_CODE,
    "Windows error: {error}": "an error of the operating system, which carries its own text",
    "d": "a unit of time, the same in all languages",
    "{editor}: Editing failed": NO_EDITOR,
    "{editor}: Editing failed: {e}": NO_EDITOR,
}
"""Texts of click that no user of the command can see, and why not."""


def texts_of_click() -> Iterator[str | tuple[str, ...]]:
    keywords = {"_": None, "gettext": None, "ngettext": (1, 2)}
    for _file, _line, text, _comments, _context in extract_from_dir(Path(click.__file__).parent, keywords=keywords):
        yield text


def listed() -> list[str]:
    """The texts in `click_messages`, by their keys."""
    groups = [value for value in vars(click_messages).values() if isinstance(value, tuple)]
    return [each.text for group in groups for each in group if isinstance(each, OurMessage)]


def key(text: str | tuple[str, ...] | list[str]) -> str:
    """The text that a message is looked up by: of two forms, the singular."""
    return text if isinstance(text, str) else text[0]


@pytest.fixture(scope="module", params=LANGUAGES)
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    source: Source = next(sources())
    with source.file(request.param).open("rb") as file:
        return read_po(file, locale=request.param)


def test_every_text_of_click_that_a_user_can_see_is_translated(catalogue: Catalog) -> None:
    extracted = {key(text): text for text in texts_of_click()}
    assert len(extracted) > 50
    assert extracted.keys() <= {*listed(), *NOT_SEEN}
    for singular, text in extracted.items():
        message: Message | None = catalogue.get(singular)
        assert (message is None) is (singular in NOT_SEEN), text
        if message is not None:
            assert message.pluralizable is isinstance(text, tuple), text
            forms = [message.string] if isinstance(message.string, str) else list(message.string or [""])
            assert all(forms), text


def test_a_text_is_listed_once_as_seen_or_not_seen() -> None:
    assert len(set(listed())) == len(listed())
    assert not set(listed()) & NOT_SEEN.keys()
