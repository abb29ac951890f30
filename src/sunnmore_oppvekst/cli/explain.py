"""`oppvekst explain`: what a code means, why it exists, and examples with and without a finding."""

from __future__ import annotations

import click

from sunnmore_oppvekst.cli.asking import format_option, language_of, language_option, print_json, refusing
from sunnmore_oppvekst.findings import FindingCode
from sunnmore_oppvekst.language.labels import label
from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.catalogue import code_named
from sunnmore_oppvekst.workspace.judging import every_code

_HEADINGS = {
    "basis": Words("Byggjer på", "Bygger på", "Rests on"),
    "severity": Words("Vekt", "Vekt", "Severity"),
    "why": Words("Kvifor", "Hvorfor", "Why"),
    "message": Words("Meldingar", "Meldinger", "Messages"),
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
    """Forklar ein kode, med det som fører til eit funn og det som ikkje gjer det. Utan kode: list opp alle.

    \b
    Døme:
      oppvekst explain
      oppvekst explain AP004
      oppvekst explain RE004 PL003
    """
    language, known = language_of(lang), every_code()
    chosen = [code_named(code, known) for code in codes] or list(known.values())
    if output == "json":
        print_json([_as_data(each, language) for each in chosen])
    elif codes:
        click.echo("\n\n".join(_explained(each, language) for each in chosen))
    else:
        click.echo("\n".join(f"{each.code}  {each.title[language]}" for each in chosen))


def _as_data(code: FindingCode, language: Language) -> dict[str, object]:
    return {
        "code": code.code,
        "title": code.title[language],
        "severity": code.severity.value,
        "messages": [each[language] for each in (code.message, *code.variants)],
        "basis": code.basis or None,
        "why": code.reason[language],
        "fix": code.fix[language] if code.fix else None,
        "bad": code.bad or None,
        "good": code.good or None,
    }


def _explained(code: FindingCode, language: Language) -> str:
    def heading(name: str) -> str:
        return click.style(_HEADINGS[name][language], bold=True)

    basis = f" {heading('basis')}: {code.basis}." if code.basis else ""
    sections = {
        "why": _wrapped(code.reason[language]),
        "message": "\n".join(_wrapped(each[language]) for each in (code.message, *code.variants)),
        "fix": _wrapped(code.fix[language]) if code.fix else "",
        "bad": _indented(code.bad),
        "good": _indented(code.good),
    }
    return "\n\n".join(
        [
            click.style(f"{code.code}: {code.title[language]}", bold=True),
            f"{heading('severity')}: {label(code.severity, language)}.{basis}",
            *(f"{heading(name)}\n{text}" for name, text in sections.items() if text),
        ]
    )


def _wrapped(text: str) -> str:
    return click.wrap_text(text, 96, "  ", "  ")


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" if line else "" for line in text.splitlines())
