"""`oppvekst blame`: who last changed a field."""

from __future__ import annotations

import click

from sunnmore_oppvekst.cli import localized
from sunnmore_oppvekst.cli.asking import format_option, language_of, language_option, print_json, refusing
from sunnmore_oppvekst.cli.recording import entry_data, entry_line, history_of
from sunnmore_oppvekst.messages.message import _

_NOBODY = _('The history does not mention "{path}".')


@localized.command(
    _("Show who last changed FIELD in PLAN, and when."),
    examples=(
        "oppvekst blame plans/handlingsplan-2021.yaml status",
        'oppvekst blame plans/handlingsplan-2021.yaml "measures[t2].title"',
    ),
)
@localized.argument("plan", _("PLAN"))
@localized.argument("path", _("FIELD"))
@language_option
@format_option
@refusing
def command(plan: str, path: str, lang: str | None, output: str) -> None:
    """Print the last entry of the plan's history that changed the field."""
    home, history = history_of(plan)
    language = language_of(lang, home.settings.language)
    entry = history.blame(path)
    if output == "json":
        print_json(entry_data(entry) if entry else None)
    else:
        click.echo(entry_line(entry, language) if entry else _NOBODY.format(language, {"path": path}))
