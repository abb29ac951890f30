"""`oppvekst completion`: the script a shell needs to complete commands."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from sunnmore_oppvekst.cli import localized
from sunnmore_oppvekst.cli.asking import refusing, shared_language_option
from sunnmore_oppvekst.messages.message import _, verbatim


@localized.command(
    _("Print the script a shell needs to complete commands."),
    examples=(
        "oppvekst completion bash >> ~/.bashrc",
        "oppvekst completion fish > ~/.config/fish/completions/oppvekst.fish",
    ),
)
@localized.argument("shell", verbatim("[bash|zsh|fish]"), type=click.Choice(["bash", "zsh", "fish"]))
@shared_language_option
@refusing
def command(shell: str) -> None:
    """Print the completion script of the shell."""
    from sunnmore_oppvekst.cli import main

    found = get_completion_class(shell)
    if found is not None:
        click.echo(found(main, {}, "oppvekst", "_OPPVEKST_COMPLETE").source())
