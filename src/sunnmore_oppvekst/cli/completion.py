"""`oppvekst completion`: what a shell needs to complete commands."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from sunnmore_oppvekst.cli.asking import refusing


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]), metavar="[bash|zsh|fish]")
@refusing
def command(shell: str) -> None:
    """Skriv det skalet treng for å fullføre kommandoar.

    \b
    Døme:
      oppvekst completion bash >> ~/.bashrc
      oppvekst completion fish > ~/.config/fish/completions/oppvekst.fish
    """
    from sunnmore_oppvekst.cli import main

    found = get_completion_class(shell)
    if found is not None:
        click.echo(found(main, {}, "oppvekst", "_OPPVEKST_COMPLETE").source())
