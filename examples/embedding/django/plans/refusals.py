"""Findings as the errors that Django shows beside a field."""

from __future__ import annotations

from django.core.exceptions import ValidationError

import sunnmore_oppvekst as so


def as_errors(findings: so.Findings, language: so.Language = so.Language.NN) -> ValidationError:
    """One error for each finding: place, what is wrong and what to do about it, with the rule's code as its code."""
    return ValidationError([ValidationError(each.line_in(language), code=each.code) for each in findings])


def read(text: str, kind: str) -> so.Value:
    """The document that a text says, in YAML or JSON.

    Raises:
        ValidationError: it is not as it should be; one error for each thing that is wrong.
    """
    try:
        return so.loads(text, kind=kind)
    except so.InvalidDocument as error:
        raise as_errors(error.findings) from error
