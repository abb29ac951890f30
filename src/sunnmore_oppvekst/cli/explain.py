"""`oppvekst explain`: what a code means, why it exists, and examples with and without a finding."""

from __future__ import annotations

import click

from sunnmore_oppvekst.cli import localized
from sunnmore_oppvekst.cli.asking import format_option, language_of, language_option, print_json, refusing
from sunnmore_oppvekst.findings import FindingCode
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.catalogue import code_named
from sunnmore_oppvekst.workspace.judging import every_code

_HEADINGS = {
    "basis": _("Rests on"),
    "severity": _("Severity"),
    "why": _("Why"),
    "message": _("Messages"),
    "fix": _("What to do"),
    "bad": _("This is found"),
    "good": _("This is right"),
}


@localized.command(
    _(
        "Explain each CODE of a finding: why it exists, what to do, and examples with and without the finding. Without "
        "CODE: list all codes."
    ),
    examples=("oppvekst explain", "oppvekst explain AP004", "oppvekst explain RE004 PL003"),
)
@localized.argument("codes", _("CODE"), nargs=-1)
@language_option
@format_option
@refusing
def command(codes: tuple[str, ...], lang: str | None, output: str) -> None:
    """Print the explanation of each code, or a line for each code there is."""
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
