"""`oppvekst schema`: JSON Schema for a kind of document."""

from __future__ import annotations

import click

from sunnmore_oppvekst.cli.asking import language_option, print_json, refusing
from sunnmore_oppvekst.documents.schema import json_schema
from sunnmore_oppvekst.domain.kinds import KINDS


@click.command()
@click.argument("kind", required=False, metavar="[SLAG]")
@language_option
@refusing
def command(kind: str | None, lang: str | None) -> None:
    """Skriv JSON Schema (2020-12) for eit slag dokument, eller list opp slaga.

    \b
    Døme:
      oppvekst schema
      oppvekst schema action-plan > action-plan.json
    """
    if kind is None:
        click.echo("\n".join(KINDS))
    else:
        print_json(json_schema(kind))
