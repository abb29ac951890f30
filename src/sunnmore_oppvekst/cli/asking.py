"""What the commands have in common: language, day, refusals, and what they end with."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date, datetime
from functools import wraps
from typing import Any, ParamSpec, TypeVar

import click

from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.errors import AlreadyThere, InvalidValue, OppvekstError
from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.words import Words

ALL_WELL, ERRORS_FOUND, NOT_DONE = 0, 1, 2
"""What a command ends with."""

P = ParamSpec("P")
R = TypeVar("R")

LANGUAGES = click.Choice([each.value for each in Language])
_VARIABLE = "OPPVEKST_LANG"
_FORCE = Words("bruk --force for å skrive over ho", "bruk --force for å skrive over den", "use --force to overwrite it")

language_option = click.option(
    "--lang",
    "lang",
    type=LANGUAGES,
    envvar=_VARIABLE,
    help="Språk: nn, nb eller en. Utan: det arbeidsområdet seier, så nn.",
)
_A_DAY = Words(
    "ein dag som finst, skriven som 2020-06-15, eller today",
    "en dag som finnes, skrevet som 2020-06-15, eller today",
    "a day that exists, written as 2020-06-15, or today",
)
day_option = click.option(
    "--on",
    "on",
    metavar="DATO|today",
    help="Dagen å døme ut frå, 2020-06-15 eller today. Utan: det arbeidsområdet seier, så i dag.",
)
audience_option = click.option(
    "--audience",
    type=click.Choice([each.value for each in Audience]),
    default=Audience.PUBLIC.value,
    show_default=True,
    help="Kven det er til. Namn kjem berre med for internal, e-post og telefon berre for personal.",
)
format_option = click.option(
    "--format",
    "output",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Form på utskrifta.",
)


def language_of(asked: str | None, settled: Language | None = None) -> Language:
    """The language to speak: the one asked for, or settled, or nynorsk; refusals after this speak it too."""
    language = Language(asked) if asked else settled or Language.NN
    context = click.get_current_context(silent=True)
    if context is not None:
        context.meta[_VARIABLE] = language
    return language


def day_of(asked: str | None, settled: date | None) -> date:
    """The day to judge on: the one asked for, or settled, or today.

    Raises:
        InvalidValue: what was asked for is no day.
    """
    if asked is None and settled is not None:
        return settled
    if asked in {None, "today"}:
        return datetime.now().astimezone().date()
    try:
        return date.fromisoformat(asked or "")
    except ValueError:
        raise InvalidValue("DATO", "", asked, _A_DAY) from None


def refusing(command: Callable[P, R]) -> Callable[P, R]:
    """Let what the library refuses be said on stderr, in the reader's language, and end with 2."""

    @wraps(command)
    def called(*args: P.args, **kwargs: P.kwargs) -> R:
        _speak_utf8()
        try:
            return command(*args, **kwargs)
        except OppvekstError as error:
            context = click.get_current_context()
            language = context.meta.get(_VARIABLE) or language_of(str(kwargs.get("lang") or "") or None)
            click.echo(f"oppvekst: {_refusal(error, language, context.command)}", err=True)
            sys.exit(NOT_DONE)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(NOT_DONE)

    return called


def _refusal(error: OppvekstError, language: Language, command: click.Command) -> str:
    said: Any = getattr(error, "message", None)
    sentence = said(language) if said else str(error)
    can_force = any(parameter.name == "force" for parameter in command.params)
    return f"{sentence}; {_FORCE[language]}" if isinstance(error, AlreadyThere) and can_force else sentence


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def print_json(data: Any) -> None:
    """Plain data on stdout, as JSON with indentation."""
    import json

    click.echo(json.dumps(data, ensure_ascii=False, indent=2))
