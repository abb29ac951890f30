"""The commands that plugins bring."""

from __future__ import annotations

from sunnmore_oppvekst.hooks.command import Command
from sunnmore_oppvekst.hooks.host import host


def brought(taken: tuple[str, ...]) -> dict[str, Command]:
    """The commands that plugins bring, by name; one that is called like the library's own is refused."""
    given = host().named("oppvekst_commands", Command, lambda each: each.name, taken=taken)
    return {name: each.value for name, each in given.items()}
