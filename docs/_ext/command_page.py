"""Makes the command's page read well: `cli.md`, which sphinx-click fills from the command itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def name_the_commands(app: Sphinx) -> None:
    """Let each command know the name it is called by; the group, which loads it late, has told nobody else."""
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
    """Make code of the examples in a command's help, which else get curly quotes and long dashes."""
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
    app.connect("builder-inited", name_the_commands)
    app.connect("sphinx-click-process-description", show_examples_as_code)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
