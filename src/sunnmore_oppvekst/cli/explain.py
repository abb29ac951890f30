"""`oppvekst explain`: why a rule is there, what breaks it and what keeps it."""

from __future__ import annotations

import click

from sunnmore_oppvekst.cli.asking import format_option, language_of, language_option, print_json, refusing
from sunnmore_oppvekst.language.labels import label
from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.catalogue import RULES, rule_named
from sunnmore_oppvekst.rules.rule import Rule
from sunnmore_oppvekst.workspace.judging import plugin_rules

_HEADINGS = {
    "basis": Words("Byggjer på", "Bygger på", "Rests on"),
    "severity": Words("Vekt", "Vekt", "Severity"),
    "why": Words("Kvifor", "Hvorfor", "Why"),
    "fix": Words("Kva ein gjer", "Hva man gjør", "What to do"),
    "bad": Words("Slik blir det eit funn", "Slik blir det et funn", "This is found"),
    "good": Words("Slik er det rett", "Slik er det riktig", "This is right"),
}


@click.command()
@click.argument("codes", nargs=-1, metavar="[KODE]...")
@language_option
@format_option
@refusing
def command(codes: tuple[str, ...], lang: str | None, output: str) -> None:
    """Forklar ein regel, med eit døme som bryt han og eit som held han. Utan kode: list opp alle.

    \b
    Døme:
      oppvekst explain
      oppvekst explain AP004
    """
    language = language_of(lang)
    brought = {given.value.code: given.value for given in plugin_rules()}
    rules = [brought.get(code.upper()) or rule_named(code) for code in codes] or [*RULES, *brought.values()]
    if output == "json":
        print_json([_as_data(rule, language) for rule in rules])
    elif codes:
        click.echo("\n\n".join(_explained(rule, language) for rule in rules))
    else:
        click.echo("\n".join(f"{rule.code}  {rule.title[language]}" for rule in rules))


def _as_data(rule: Rule, language: Language) -> dict[str, object]:
    return {
        "code": rule.code,
        "title": rule.title[language],
        "severity": rule.severity.value,
        "basis": rule.basis,
        "why": rule.reason[language],
        "fix": rule.fix[language] if rule.fix else None,
        "bad": rule.bad,
        "good": rule.good,
    }


def _explained(rule: Rule, language: Language) -> str:
    def heading(name: str) -> str:
        return click.style(_HEADINGS[name][language], bold=True)

    parts = [
        click.style(f"{rule.code}: {rule.title[language]}", bold=True),
        f"{heading('severity')}: {label(rule.severity, language)}. {heading('basis')}: {rule.basis}.",
        f"{heading('why')}\n{click.wrap_text(rule.reason[language], 96, '  ', '  ')}",
    ]
    if rule.fix:
        parts.append(f"{heading('fix')}\n{click.wrap_text(rule.fix[language], 96, '  ', '  ')}")
    parts += [f"{heading(name)}\n{_indented(getattr(rule, name))}" for name in ("bad", "good")]
    return "\n\n".join(parts)


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" if line else "" for line in text.splitlines())
