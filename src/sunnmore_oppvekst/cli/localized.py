"""Click's commands, options and arguments, with messages as their texts.

A message is translated each time click reads it, so that an error, a help text or a page of the documentation is in the
language of its reader, whichever language the module was imported or used in before.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import Any, TypeVar, overload

import click

from sunnmore_oppvekst.cli.click_texts import translated_click
from sunnmore_oppvekst.cli.reader import language_asked_for, reader_language, reading
from sunnmore_oppvekst.messages.message import UNTRANSLATED, Message, _

_EXAMPLES = _("Examples:")
_HELP = _("Show this message and exit.")
_OPTIONS = _("[OPTIONS]")
_SUBCOMMAND = _("COMMAND [ARGS]...")
_INTEGER = _("integer")
_FILE = _("file")

F = TypeVar("F", bound=Callable[..., Any])


class LocalizedText:
    """An attribute that click reads as a text, or as None where it may be absent, and that is set to a message."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = f"_{name}_message"

    @overload
    def __get__(self, instance: None, owner: type) -> LocalizedText: ...

    @overload
    def __get__(self, instance: object, owner: type) -> Any: ...

    def __get__(self, instance: object, owner: type) -> Any:
        if instance is None:
            return self
        text: Message | str | None = vars(instance).get(self._name)
        return text[reader_language()] if isinstance(text, Message) else text

    def __set__(self, instance: object, text: Message | str | None) -> None:
        vars(instance)[self._name] = text


class Option(click.Option):
    """An option.

    Args:
        declarations: its names, as in click.
        help: its purpose.
        metavar: what its value is; flags and choices need none.
        settings: as in click.
    """

    help = LocalizedText()
    metavar = LocalizedText()

    def __init__(
        self, declarations: Sequence[str], *, help: Message, metavar: Message | None = None, **settings: Any
    ) -> None:
        super().__init__(declarations, **settings)
        self.help = help
        self.metavar = metavar


class Argument(click.Argument):
    """A positional argument.

    Args:
        declarations: its name, as in click.
        metavar: what it is; brackets and dots are added where it is optional or may be repeated.
        settings: as in click.
    """

    metavar = LocalizedText()

    def __init__(self, declarations: Sequence[str], *, metavar: Message, **settings: Any) -> None:
        super().__init__(declarations, **settings)
        shape = ("{metavar}" if self.required else "[{metavar}]") + ("" if self.nargs == 1 else "...")
        self.metavar = Message(shape, package=UNTRANSLATED, facts=(("metavar", metavar),))


class Command(click.Command):
    """A command.

    Args:
        name: its name, as in click.
        help: what it does, a message for each paragraph.
        examples: command lines, the same in all languages.
        settings: as in click.
    """

    help = LocalizedText()
    options_metavar = LocalizedText()

    def __init__(
        self, name: str | None = None, *, help: Sequence[Message], examples: Sequence[str] = (), **settings: Any
    ) -> None:
        super().__init__(name, **settings)
        self.help = _help(help, examples)
        self.options_metavar = _OPTIONS

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _HELP[reader_language()]
        return option

    def main(self, args: Sequence[str] | None = None, *more: Any, **settings: Any) -> Any:
        """Run the command, with all of click's texts in the language that is asked for in its arguments."""
        language = language_asked_for(sys.argv[1:] if args is None else args, os.environ)
        with reading(language), translated_click():
            return super().main(args, *more, **settings)


class Group(Command, click.Group):
    """A command with subcommands; see `Command`."""

    command_class = Command
    subcommand_metavar = LocalizedText()

    def __init__(self, name: str | None = None, **settings: Any) -> None:
        super().__init__(name, **settings)
        self.subcommand_metavar = _SUBCOMMAND


class WholeNumber(click.types.IntParamType):
    """An integer."""

    name = LocalizedText()

    def __init__(self) -> None:
        self.name = _INTEGER


class AtLeast(click.IntRange):
    """An integer from a smallest one up."""

    name = LocalizedText()

    def __init__(self, smallest: int) -> None:
        super().__init__(min=smallest)
        self.name = _INTEGER


class FilePath(click.Path):
    """A path that is not a folder."""

    name = LocalizedText()

    def __init__(self) -> None:
        super().__init__(dir_okay=False)
        self.name = _FILE


def command(*help: Message, examples: Sequence[str] = ()) -> Callable[[Callable[..., Any]], Command]:
    """Make a command of a function; see `Command`."""
    return click.command(cls=Command, help=help, examples=examples)


def option(*declarations: str, help: Message, metavar: Message | None = None, **settings: Any) -> Callable[[F], F]:
    """Give a command an option; see `Option`."""
    return click.option(*declarations, cls=Option, help=help, metavar=metavar, **settings)


def argument(name: str, metavar: Message, **settings: Any) -> Callable[[F], F]:
    """Give a command an argument; see `Argument`."""
    return click.argument(name, cls=Argument, metavar=metavar, **settings)


def usage_error(problem: Message) -> click.UsageError:
    """An error in how a command is used, in the language of the reader."""
    return click.UsageError(problem[reader_language()])


def _help(paragraphs: Sequence[Message], examples: Sequence[str]) -> Message:
    """The paragraphs, and below them the examples, which click is not to fill (that is what `\\b` says)."""
    facts: dict[str, Message | str] = {f"paragraph_{number}": text for number, text in enumerate(paragraphs)}
    blocks = [f"{{{name}}}" for name in facts]
    if examples:
        blocks.append("\b\n{heading}\n{examples}")
        facts |= {"heading": _EXAMPLES, "examples": "\n".join(f"  {line}" for line in examples)}
    return Message("\n\n".join(blocks), package=UNTRANSLATED, facts=tuple(facts.items()))
