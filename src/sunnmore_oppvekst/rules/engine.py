"""Running rules over a document and turning what they found into findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.names import places_of
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.findings import Finding, FindingLocation, Findings, Path
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, Rule
from sunnmore_oppvekst.rules.selection import EVERYTHING, Selection


def run(
    rules: Iterable[Rule],
    document: Document,
    context: Context,
    *,
    selection: Selection = EVERYTHING,
    file: str | None = None,
) -> Findings:
    """What the rules that are about `document` have to say of it, in `context`.

    Args:
        rules: the rules to choose from.
        document: the document.
        context: the documents that belong with it, and the day.
        selection: which rules run, and how much they weigh.
        file: the document's file name, for the findings.
    """
    found: list[tuple[Rule, Found]] = []
    not_run: list[str] = []
    for rule in rules:
        if isinstance(document, rule.about) and selection.runs(rule.code):
            if rule.needs and not all(map(context.has, rule.needs)):
                not_run.append(rule.code)
            else:
                found.extend((rule, each) for each in rule.check(document, context))
    if not found:
        return Findings((), tuple(not_run))
    placed = _placed(document, found, file)
    return Findings(tuple(f for each in placed if (f := selection.applied_to(each))), tuple(not_run))


def _placed(document: Document, found: Sequence[tuple[Rule, Found]], file: str | None) -> list[Finding]:
    paths = _paths(document, {id(each.subject) for _, each in found if each.subject is not None})
    return [_finding(rule, each, document, paths, file) for rule, each in found]


def _paths(document: Document, wanted: set[int]) -> dict[int, Path]:
    """The ways to the values with these identities; the walk ends with the last of them."""
    found: dict[int, Path] = {}
    for path, value in places_of(document) if wanted else ():
        if id(value) in wanted and id(value) not in found:
            found[id(value)] = path
            if len(found) == len(wanted):
                break
    return found


def _finding(rule: Rule, found: Found, document: Document, paths: dict[int, Path], file: str | None) -> Finding:
    subject: Value = document if found.subject is None else found.subject
    location = FindingLocation(
        subject=str(getattr(subject, "id", getattr(document, "id", ""))),
        path=(*paths.get(id(subject), ()), *found.at),
        file=file,
    )
    return rule.finding(location, message=found.says, **dict(found.facts))
