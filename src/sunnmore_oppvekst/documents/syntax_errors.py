"""Errors that the YAML and TOML parsers report, as messages.

The English text is the parser's own. A text that is not known here, from a later version of a parser, is quoted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sunnmore_oppvekst.messages.message import Message, _

YAML: Mapping[str, Message] = {
    "but found another document": _("expected a single document, but found another one"),
    "second occurrence": _("two anchors have the same name"),
} | {
    message.text: message
    for message in (
        _("alias value must contain alphanumerical characters only"),
        _("alias value must not be empty"),
        _("anchor value must contain alphanumerical characters only"),
        _("anchor value must not be empty"),
        _("block sequence entries are not allowed in this context"),
        _("control characters are not allowed"),
        _("could not find expected ':'"),
        _("could not find expected directive name"),
        _("did not find URI escaped octet"),
        _("did not find expected '!'"),
        _("did not find expected ',' or ']'"),
        _("did not find expected ',' or '}}'"),
        _("did not find expected '-' indicator"),
        _("did not find expected <document start>"),
        _("did not find expected <stream-start>"),
        _("did not find expected alphabetic or numeric character"),
        _("did not find expected comment or line break"),
        _("did not find expected digit or '.' character"),
        _("did not find expected hexdecimal number"),
        _("did not find expected key"),
        _("did not find expected node content"),
        _("did not find expected tag URI"),
        _("did not find expected version number"),
        _("did not find expected whitespace"),
        _("did not find expected whitespace or line break"),
        _("did not find the expected '>'"),
        _("found a tab character that violates indentation"),
        _("found a tab character where an indentation space is expected"),
        _("found an incorrect leading UTF-8 octet"),
        _("found an incorrect trailing UTF-8 octet"),
        _("found an indentation indicator equal to 0"),
        _("found character that cannot start any token"),
        _("found duplicate %TAG directive"),
        _("found duplicate %YAML directive"),
        _("found extremely long version number"),
        _("found incompatible YAML document"),
        _("found invalid Unicode character escape code"),
        _("found undefined alias"),
        _("found undefined tag handle"),
        _("found unexpected ':'"),
        _("found unexpected document indicator"),
        _("found unexpected end of stream"),
        _("found unexpected non-alphabetical character"),
        _("found unknown directive name"),
        _("found unknown escape character"),
        _("input is too long"),
        _("mapping keys are not allowed in this context"),
        _("mapping values are not allowed in this context"),
    )
}
"""The problems that PyYAML's C parser reports, by its text."""
TOML: Mapping[str, Message] = {
    message.text: message
    for message in (
        _("Invalid statement"),
        _("Expected newline or end of document after a statement"),
        _("Expected {expected}"),
        _("Found invalid character {character}"),
        _("Cannot declare {key} twice"),
        _("Cannot overwrite a value"),
        _("Expected ']' at the end of a table declaration"),
        _("Expected ']]' at the end of an array declaration"),
        _("Cannot mutate immutable namespace {key}"),
        _("Cannot redefine namespace {key}"),
        _("Expected '=' after a key in a key/value pair"),
        _("Invalid initial character for a key part"),
        _("Unclosed array"),
        _("Duplicate inline table key {key}"),
        _("Unclosed inline table"),
        _("Unescaped '\\' in a string"),
        _("Invalid hex value"),
        _("Escaped character is not a Unicode scalar value"),
        _("Unterminated string"),
        _("Illegal character {character}"),
        _("Invalid date or datetime"),
        _("Invalid value"),
    )
}
"""The problems that `tomllib` reports, by its text without the place."""
_PLACE = re.compile(r"(?P<problem>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)", re.DOTALL)
_AT = _("{problem} (line {line}, column {column})")
_AT_THE_END = _("{problem} (at the end of the document)")
_OTHER = _('the parser reports "{problem}"')
_FIELD = re.compile(r"\\\{(\w+)\\\}")


def yaml_problem(problem: str) -> Message:
    """A problem that the YAML parser reports."""
    return _known(problem, YAML)


def toml_problem(problem: str) -> tuple[Message, int | None]:
    """A problem that the TOML parser reports, with its place, and its line where that is known."""
    placed = _PLACE.fullmatch(problem)
    if placed is None:
        return _known(problem, TOML), None
    known = _known(placed["problem"], TOML)
    if placed["line"] is None:
        return _AT_THE_END.bind(problem=known), None
    return _AT.bind(problem=known, line=placed["line"], column=placed["column"]), int(placed["line"])


def _known(problem: str, messages: Mapping[str, Message]) -> Message:
    if problem in messages:
        return messages[problem]
    for text, message in messages.items():
        found = re.fullmatch(_FIELD.sub(r"(?P<\1>.*)", re.escape(text.replace("}}", "}"))), problem, re.DOTALL)
        if found:
            return message.bind(**found.groupdict())
    return _OTHER.bind(problem=problem)
