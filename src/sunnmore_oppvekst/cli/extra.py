"""Commands of others: the type that plugins give."""

from __future__ import annotations

import click
from attrs import field, frozen
from attrs.validators import instance_of, matches_re

from sunnmore_oppvekst.hooks import host
from sunnmore_oppvekst.language.words import Words


@frozen(kw_only=True)
class Command:
    """A command of one's own under `oppvekst`.

    Attributes:
        name: what it is called.
        summary: what it does, in one line.
        run: the command, made with click.
    """

    name: str = field(validator=matches_re("[a-z0-9]+(-[a-z0-9]+)*"))
    summary: Words = field(validator=instance_of(Words))
    run: click.Command = field(validator=instance_of(click.Command))


def brought(taken: tuple[str, ...]) -> dict[str, Command]:
    """The commands that plugins bring, by name; one that is called like the library's own is refused."""
    given = host().named("oppvekst_commands", Command, lambda each: each.name, taken=taken)
    return {name: each.value for name, each in given.items()}
