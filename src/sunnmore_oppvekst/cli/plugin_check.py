"""`oppvekst plugins check`: whether a plugin does what every plugin must."""

from __future__ import annotations

import sys

import click

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
from sunnmore_oppvekst.language.words import Words

_GOOD = Words(
    "{name} {version}: {count} prøver, alle i orden.",
    "{name} {version}: {count} prøver, alle i orden.",
    "{name} {version}: {count} checks, all well.",
)
_BAD = Words(
    "{name} {version}: {wrong} av {count} prøver feila.",
    "{name} {version}: {wrong} av {count} prøver feilet.",
    "{name} {version}: {wrong} of {count} checks failed.",
)
_NEEDS = Words(
    'prøvene treng Hypothesis: python -m pip install "sunnmore-oppvekst[testing]"',
    'prøvene trenger Hypothesis: python -m pip install "sunnmore-oppvekst[testing]"',
    'the checks need Hypothesis: python -m pip install "sunnmore-oppvekst[testing]"',
)


@click.command()
@click.argument("name", metavar="NAMN")
@language_option
@format_option
@refusing
def command(name: str, lang: str | None, output: str) -> None:
    """Sjå om programtillegget NAMN gjer det alle programtillegg må.

    Det blir prøvd på ein tom plan, 149 einingar, vanskelege tekstar og kvart språk. Det same skal gje det same,
    ingenting skal bli endra, og ingenting personleg skal vere med i det som er for alle. Endar med 1 når noko er gale.

    \b
    Døme:
      oppvekst plugins check html
    """
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
    facts = {"name": name, "version": plugins[0].version, "count": str(count), "wrong": str(len(wrong))}
    if output == "json":
        print_json({"plugin": name, "checks": count, "wrong": wrong})
    else:
        for each in wrong:
            click.echo(each)
        click.echo((_BAD if wrong else _GOOD).fill(language, facts))
    sys.exit(ERRORS_FOUND if wrong else ALL_WELL)
