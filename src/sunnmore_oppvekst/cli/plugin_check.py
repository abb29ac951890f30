"""`oppvekst plugins check`: the conformance suite, run on a plugin."""

from __future__ import annotations

import sys

import click

from sunnmore_oppvekst.cli import localized
from sunnmore_oppvekst.cli.asking import (
    ALL_WELL,
    ERRORS_FOUND,
    format_option,
    language_of,
    language_option,
    print_json,
    refusing,
)
from sunnmore_oppvekst.cli.plugin_list import chosen
from sunnmore_oppvekst.cli.progress import with_progress
from sunnmore_oppvekst.hooks.host import host
from sunnmore_oppvekst.messages.message import _, n_

_GOOD = n_("{name} {version}: {n} check passed.", "{name} {version}: all {n} checks passed.")
_BAD = n_("{name} {version}: {wrong} of {n} check failed.", "{name} {version}: {wrong} of {n} checks failed.")
_NEEDS = _('the checks need Hypothesis: python -m pip install "sunnmore-oppvekst[testing]"')


@localized.command(
    _("Check whether the plugin NAME does what every plugin must do."),
    _(
        "It is tried on an empty plan, 149 units, difficult texts and every language. The same input must give the "
        "same output, nothing may be changed, and nothing personal may be in what is public. The exit code is 1 if "
        "something is wrong."
    ),
    examples=("oppvekst plugins check html",),
)
@localized.argument("name", _("NAME"))
@language_option
@format_option
@refusing
def command(name: str, lang: str | None, output: str) -> None:
    """Run the conformance suite on a plugin and print what failed."""
    language = language_of(lang)
    try:
        import hypothesis  # noqa: F401
    except ImportError:
        raise click.ClickException(_NEEDS[language]) from None
    from sunnmore_oppvekst.testing.conforming import cases, looked

    wrong, count = [], 0
    plugins = chosen(host(), name)
    for plugin in plugins:
        host().loaded(plugin)
        found = [each for each in host().findings if each.subject == plugin.name]
        wrong += [each.message(language) for each in found]
        for case in with_progress(tuple(cases(plugin.load()))) if not found else ():
            count += 1
            wrong += filter(None, [looked(case)])
    facts = {"name": name, "version": plugins[0].version, "n": count, "wrong": len(wrong)}
    if output == "json":
        print_json({"plugin": name, "checks": count, "wrong": wrong})
    else:
        for each in wrong:
            click.echo(each)
        click.echo((_BAD if wrong else _GOOD).format(language, facts))
    sys.exit(ERRORS_FOUND if wrong else ALL_WELL)
