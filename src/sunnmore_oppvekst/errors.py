"""What a caller may catch: one family, `OppvekstError`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sunnmore_oppvekst.language.words import Words

if TYPE_CHECKING:
    from sunnmore_oppvekst.findings import Findings


class OppvekstError(Exception):
    """Everything this library raises on purpose."""


class InvalidValue(OppvekstError, ValueError):
    """A value that the model does not allow.

    Attributes:
        owner: name of the class, such as `Measure`.
        field: name of the field, or "" when the value as a whole is wrong.
        value: what was given.
        expected: what is allowed, in nn, nb and en.
    """

    def __init__(self, owner: str, field: str, value: object, expected: Words) -> None:
        super().__init__(owner, field, value, expected)
        self.owner = owner
        self.field = field
        self.value = value
        self.expected = expected

    def __str__(self) -> str:
        where = f"{self.owner}.{self.field}" if self.field else self.owner
        return f"{where}: {self.value!r} is not {self.expected.en}"


class InvalidDocument(OppvekstError, ValueError):
    """A document that could not become a value.

    Attributes:
        findings: everything that is wrong with it, with places.
    """

    def __init__(self, findings: Findings) -> None:
        super().__init__(findings)
        self.findings = findings

    def __str__(self) -> str:
        return "\n".join(finding.line_in("en") for finding in self.findings)


class UnknownName(OppvekstError, LookupError):
    """A name that nothing answers to.

    Attributes:
        kind: what was looked for, such as `format` or `rule`.
        name: the name that was asked for.
        suggestion: the nearest known name, or None.
    """

    def __init__(self, kind: str, name: str, suggestion: str | None = None) -> None:
        super().__init__(kind, name, suggestion)
        self.kind = kind
        self.name = name
        self.suggestion = suggestion

    def __str__(self) -> str:
        hint = f"; did you mean {self.suggestion!r}?" if self.suggestion else ""
        return f"there is no {self.kind} named {self.name!r}{hint}"


class NotStored(OppvekstError, OSError):
    """A file that could not be read or written; the cause is the operating system's own error."""
