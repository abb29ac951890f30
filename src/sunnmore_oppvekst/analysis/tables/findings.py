"""The table of findings: what the rules have to say."""

from __future__ import annotations

from attrs import frozen

from sunnmore_oppvekst.analysis.called import choices
from sunnmore_oppvekst.analysis.column import Kind
from sunnmore_oppvekst.analysis.tables.kind import Material, TableKind, held, maybe
from sunnmore_oppvekst.findings import Finding, Severity
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _


@frozen(kw_only=True)
class FindingRows:
    """The findings.

    Attributes:
        items: the findings, in order.
        language: the language of sentences.
    """

    items: tuple[Finding, ...]
    language: Language


def _rows(material: Material) -> FindingRows:
    return FindingRows(items=material.findings.items, language=material.language)


FINDINGS: TableKind[FindingRows] = TableKind(
    name="findings",
    title=_("Findings"),
    rows=_rows,
    columns=(
        held(
            "code",
            _("the rule's code"),
            lambda rows: [each.code for each in rows.items],
        ),
        held(
            "severity",
            _("how much it weighs"),
            lambda rows: [str(each.severity) for each in rows.items],
            called=choices(Severity),
        ),
        held(
            "message",
            _("the sentence"),
            lambda rows: [each.message(rows.language) for each in rows.items],
        ),
        maybe(
            "subject",
            _("id of what it is about"),
            lambda rows: [each.subject or None for each in rows.items],
        ),
        held(
            "path",
            _("the way to the value"),
            lambda rows: [each.dotted_path for each in rows.items],
        ),
        maybe("file", _("the file"), lambda rows: [each.file for each in rows.items]),
        maybe(
            "line",
            _("the line, from 1"),
            lambda rows: [each.line for each in rows.items],
            Kind.WHOLE,
        ),
        maybe(
            "column",
            _("the column, from 1"),
            lambda rows: [each.column for each in rows.items],
            Kind.WHOLE,
        ),
        maybe(
            "fix",
            _("what to do about it"),
            lambda rows: [each.suggestion(rows.language) for each in rows.items],
        ),
    ),
)
