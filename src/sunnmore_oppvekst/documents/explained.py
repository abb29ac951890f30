"""What is wrong with a document, as findings with places."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from attrs import evolve
from cattrs.errors import BaseValidationError

from sunnmore_oppvekst.documents.careful import Missing, Refusal, Unfit, Unfitting, Unknown, careful, refusals
from sunnmore_oppvekst.documents.source import Mark, Source, Unreadable
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.kinds import KINDS
from sunnmore_oppvekst.domain.shape import shape_of
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.findings import Finding, FindingLocation, Findings
from sunnmore_oppvekst.messages.message import Message
from sunnmore_oppvekst.messages.nearest import nearest
from sunnmore_oppvekst.rules.document.documents_can_be_read import documents_can_be_read
from sunnmore_oppvekst.rules.document.documents_have_a_known_version import documents_have_a_known_version
from sunnmore_oppvekst.rules.document.documents_have_no_repeated_keys import documents_have_no_repeated_keys
from sunnmore_oppvekst.rules.document.documents_have_no_unknown_keys import (
    SUGGESTING_A_KEY,
    documents_have_no_unknown_keys,
)
from sunnmore_oppvekst.rules.document.documents_have_what_is_required import documents_have_what_is_required
from sunnmore_oppvekst.rules.document.documents_say_their_kind import (
    ANOTHER_KIND,
    SUGGESTING_A_KIND,
    WITHOUT_KIND,
    documents_say_their_kind,
)
from sunnmore_oppvekst.rules.document.documents_stay_within_bounds import documents_stay_within_bounds
from sunnmore_oppvekst.rules.document.fields_fit_together import fields_fit_together
from sunnmore_oppvekst.rules.document.fields_hold_the_right_kind_of_value import (
    SUGGESTING_A_VALUE,
    fields_hold_the_right_kind_of_value,
)

_LINE = re.compile(r"sunnmore-oppvekst/([^/\s]+)/([0-9]{1,9})")
_SCHEMA_LINE = FindingLocation(path=("schema",))
_LONGEST = 60
_PLAIN = {None: "null", True: "true", False: "false"}


def explained(opened: Callable[[], Source], kind: str | None) -> tuple[Document | None, Findings]:
    """The value of a document, or everything that is wrong with it.

    Args:
        opened: reads the document; raises `Unreadable` where it cannot.
        kind: the kind it must be, or None for any.
    """
    try:
        source = opened()
    except Unreadable as error:
        rule = documents_stay_within_bounds if error.is_bounds else documents_can_be_read
        return None, Findings((_marked(rule.finding(reason=error.reason), error.mark),))
    found = [
        _marked(documents_have_no_repeated_keys.finding(FindingLocation(path=path), key=path[-1]), mark)
        for path, mark in source.repeated
    ]
    value, wrong = _structured(source, kind)
    found += [located(each, source) for each in wrong]
    return (None if found else value), Findings(tuple(found))


def unreadable(file: str, reason: Message, *, is_bounds: bool = False) -> Findings:
    """The findings of a file that could not even be read from disk, or is too large to be."""
    rule = documents_stay_within_bounds if is_bounds else documents_can_be_read
    return Findings((rule.finding(FindingLocation(file=file), reason=reason),))


def located(finding: Finding, source: Source) -> Finding:
    """The finding with the line and column of what it is about."""
    if finding.line is not None:
        return finding
    place = source.nearest(finding.path)
    if place is None:
        return finding
    at_value = finding.code == fields_hold_the_right_kind_of_value.code and finding.path in source.places
    return _marked(finding, place.value if at_value else place.key)


def _marked(finding: Finding, mark: Mark | None) -> Finding:
    return finding if mark is None else evolve(finding, line=mark.line, column=mark.column)


def _structured(source: Source, kind: str | None) -> tuple[Document | None, list[Finding]]:
    data = source.data
    cls, wrong = _class_of(data, kind)
    if cls is None:
        return None, wrong
    try:
        value: Document = careful({key: held for key, held in data.items() if key != "schema"}, cls)
    except (BaseValidationError, InvalidValue) as error:
        return None, [*wrong, *map(refused, refusals(error))]
    return value, wrong


def _class_of(data: Any, kind: str | None) -> tuple[type[Document] | None, list[Finding]]:
    """The class that the schema line names, as far as that can be told, and what is wrong with the line."""
    said = data.get("schema") if isinstance(data, dict) else None
    if said is None:
        cls = KINDS.get(kind or "") if isinstance(data, dict) else None
        return cls, [documents_say_their_kind.finding(message=WITHOUT_KIND)]
    line = _LINE.fullmatch(said) if isinstance(said, str) else None
    if line is None or line[1] not in KINDS or kind not in {None, line[1]}:
        return _nearest_class(line[1] if line else str(said), kind)
    known = KINDS[line[1]]
    if int(line[2]) != known.version:
        rule = documents_have_a_known_version
        return None, [rule.finding(_SCHEMA_LINE, version=int(line[2]), newest=known.version)]
    return known, []


def _nearest_class(named: str, kind: str | None) -> tuple[None, list[Finding]]:
    rule = documents_say_their_kind
    if named in KINDS:
        return None, [rule.finding(_SCHEMA_LINE, message=ANOTHER_KIND, kind=named, wanted=kind)]
    suggestion = kind or nearest(named.removeprefix("sunnmore-oppvekst/").split("/")[0], KINDS)
    message = SUGGESTING_A_KIND if suggestion else None
    return None, [rule.finding(_SCHEMA_LINE, message=message, kind=_short(named), suggestion=suggestion)]


def refused(refusal: Refusal) -> Finding:
    """What is wrong, as a finding of the rule that it breaks."""
    place = FindingLocation(path=refusal.path)
    match refusal:
        case Missing():
            return documents_have_what_is_required.finding(place, field=refusal.field)
        case Unknown():
            return _unknown(refusal, place)
        case Unfit():
            return _unfit(refusal, place)
        case Unfitting():
            return fields_fit_together.finding(place, value=_short(refusal.value), expected=refusal.expected)


def _unfit(refusal: Unfit, place: FindingLocation) -> Finding:
    suggestion = nearest(refusal.value, refusal.options) if isinstance(refusal.value, str) else None
    return fields_hold_the_right_kind_of_value.finding(
        place,
        message=SUGGESTING_A_VALUE if suggestion else None,
        value=_short(refusal.value),
        expected=refusal.expected,
        suggestion=suggestion,
    )


def _unknown(refusal: Unknown, place: FindingLocation) -> Finding:
    suggestion = nearest(refusal.key, (field.name for field in shape_of(refusal.owner)))
    return documents_have_no_unknown_keys.finding(
        place,
        message=SUGGESTING_A_KEY if suggestion else None,
        key=_short(refusal.key),
        owner=refusal.owner.__name__,
        suggestion=suggestion,
    )


def _short(value: object) -> str:
    """The value as it may stand in a sentence: as written in YAML, on one line, and not too long."""
    plain = _PLAIN[value] if value is None or isinstance(value, bool) else str(value)
    text = " ".join(plain.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
