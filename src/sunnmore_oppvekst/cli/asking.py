"""What the commands have in common: language, day, refusals, and what they end with."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import click

from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.errors import AlreadyThere, InvalidValue, OppvekstError
from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.words import Words

ALL_WELL, ERRORS_FOUND, NOT_DONE, STOPPED = 0, 1, 2, 130
"""What a command ends with."""

P = ParamSpec("P")
R = TypeVar("R")

LANGUAGES = click.Choice([each.value for each in Language])
_VARIABLE = "OPPVEKST_LANG"
_STOPPED = Words("stoppa på vegen", "stoppet på veien", "stopped on the way")
_KEPT = Words(
    "det som er gjort, er teke vare på i {checkpoint}; køyr same kommandoen på nytt for å halde fram",
    "det som er gjort, er tatt vare på i {checkpoint}; kjør samme kommando på nytt for å fortsette",
    "what is done is kept in {checkpoint}; run the same command again to go on",
)
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
    """Say what the library refuses on stderr, in the reader's language, and end with 2; with 130 when it is stopped."""

    @wraps(command)
    def called(*args: P.args, **kwargs: P.kwargs) -> R:
        _speak_utf8()
        try:
            return command(*args, **kwargs)
        except OppvekstError as error:
            refusal = _refusal(error, _spoken(kwargs), click.get_current_context().command)
            click.echo(f"oppvekst: {refusal}", err=True)
            sys.exit(NOT_DONE)
        except KeyboardInterrupt:
            click.echo(f"\noppvekst: {_how_far(kwargs.get('checkpoint'), _spoken(kwargs))}", err=True)
            sys.exit(STOPPED)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(NOT_DONE)

    return called


def _spoken(asked: Mapping[str, object]) -> Language:
    """The language that is settled by now, or asked for."""
    settled: Language | None = click.get_current_context().meta.get(_VARIABLE)
    return settled or language_of(str(asked.get("lang") or "") or None)


def _how_far(checkpoint: object, language: Language) -> str:
    """That a person stopped it, and what is left of what was done."""
    if not checkpoint or not Path(str(checkpoint)).exists():
        return _STOPPED[language]
    return f"{_STOPPED[language]}; {_KEPT.fill(language, {'checkpoint': str(checkpoint)})}"


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
