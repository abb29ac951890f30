"""`oppvekst --version`."""

from __future__ import annotations

import click

from sunnmore_oppvekst.cli import localized
from sunnmore_oppvekst.cli.reader import reader_language
from sunnmore_oppvekst.messages.message import _

_VERSION = _("oppvekst, version {version}")


def _print_version(context: click.Context, parameter: click.Parameter, is_asked_for: bool) -> None:
    if is_asked_for and not context.resilient_parsing:
        from importlib.metadata import version

        click.echo(_VERSION.format(reader_language(), {"version": version("sunnmore-oppvekst")}))
        context.exit()


version_option = localized.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help=_("Show the version and exit."),
)
