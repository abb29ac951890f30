"""`oppvekst schema`: the JSON Schema of a kind of document."""

from __future__ import annotations

import click

from sunnmore_oppvekst.cli import localized
from sunnmore_oppvekst.cli.asking import language_option, print_json, refusing
from sunnmore_oppvekst.documents.schema import json_schema
from sunnmore_oppvekst.domain.kinds import KINDS
from sunnmore_oppvekst.messages.message import _


@localized.command(
    _("Print the JSON Schema (2020-12) of a kind of document. Without KIND: list the kinds."),
    examples=("oppvekst schema", "oppvekst schema action-plan > action-plan.json"),
)
@localized.argument("kind", _("KIND"), required=False)
@language_option
@refusing
def command(kind: str | None, lang: str | None) -> None:
    """Print a JSON Schema, or the kinds of document."""
    if kind is None:
        click.echo("\n".join(KINDS))
    else:
        print_json(json_schema(kind))
