"""Prepares the command for its page, `cli.md`, which sphinx-click fills from the command itself."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import click

from sunnmore_oppvekst import Language

if TYPE_CHECKING:
    from sphinx.application import Sphinx


_BUILD = ExitStack()


def write_in_english(app: Sphinx) -> None:
    """Read the texts of the command in English until the build ends, whatever the environment says."""
    from sunnmore_oppvekst.cli.reader import reading

    _BUILD.enter_context(reading(Language.EN))


def end_the_build(app: Sphinx, error: Exception | None) -> None:
    _BUILD.close()


def name_the_commands(app: Sphinx) -> None:
    """Give each command the name it is called by, which only the group that loads it knows."""
    from sunnmore_oppvekst.cli import main

    _name(main)


def _name(group: click.Group) -> None:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is not None:
            command.name = name
        if isinstance(command, click.Group):
            _name(command)


def show_examples_as_code(app: Sphinx, context: click.Context, lines: list[str]) -> None:
    """Format the examples in a command's help as code, so that they keep their quotes and dashes."""
    shown: list[str] = []
    for line in lines:
        if line.startswith("|   "):
            shown.append(line.replace("|", " ", 1))
        elif line.startswith("| "):
            shown += [line[2:], "", ".. code-block:: text", ""]
        else:
            shown.append(line)
    lines[:] = shown


def setup(app: Sphinx) -> dict[str, bool]:
    app.setup_extension("sphinx_click")
    app.connect("builder-inited", write_in_english)
    app.connect("builder-inited", name_the_commands)
    app.connect("build-finished", end_the_build)
    app.connect("sphinx-click-process-description", show_examples_as_code)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
