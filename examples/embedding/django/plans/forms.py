"""A document in a form: text in YAML, which people read more easily, or JSON."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

import sunnmore_oppvekst as so
from plans.refusals import read


class DocumentWidget(forms.Textarea):
    """Room for a document, in letters of one width."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        look = {"rows": 40, "cols": 120, "spellcheck": "false", "style": "font-family: monospace; width: 100%"}
        super().__init__({**look, **(attrs or {})})


class DocumentFormField(forms.CharField):
    """Text in YAML or JSON that becomes a document.

    Args:
        kind: the kind of document.
        shown_as: what a document is shown as, `yaml` or `json`; either is read.
    """

    widget = DocumentWidget

    def __init__(self, *, kind: str, shown_as: str = "yaml", **kwargs: Any) -> None:
        super().__init__(strip=False, **kwargs)
        self.kind = kind
        self.shown_as = shown_as

    def prepare_value(self, value: Any) -> Any:
        """A document as text; text that was refused is shown as it was written."""
        return so.dumps(value, self.shown_as) if isinstance(value, so.KINDS[self.kind]) else value

    def to_python(self, value: Any) -> Any:
        """The document.

        Raises:
            ValidationError: it is not as it should be; one error for each thing that is wrong, with its line.
        """
        text = super().to_python(value)
        return read(text, self.kind) if text and text.strip() else None

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether the text says something else, however it is written."""
        try:
            return bool(self.to_python(data) != initial)
        except ValidationError:
            return True
