"""Makes the command's page read well: `cli.md`, which sphinx-click fills from the command itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def name_the_commands(app: Sphinx) -> None:
    """Let each command know the name it is called by; the group, which loads it late, has told nobody else."""
    from sunnmore_oppvekst.cli import main

    context = click.Context(main)
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        if command is not None:
            command.name = name


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
