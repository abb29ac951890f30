"""A guard against saving over what somebody else has saved meanwhile."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from plans.fields import DocumentField

CHANGED = (
    "Nokon annan har lagra sidan du opna sida, og ingenting av ditt er lagra. Ta vare på teksten din, opna sida på "
    "nytt og gjer endringane dine i det som står der."
)


class VersionedForm(forms.ModelForm):  # type: ignore[type-arg]
    """A form that remembers which version it was opened on, and is refused where there is another by now."""

    version = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["version"] = version_of(self.instance)

    def clean(self) -> dict[str, Any]:
        """What was sent; the row stays locked until it is saved.

        Raises:
            ValidationError: somebody else has saved since the form was opened.
        """
        sent = super().clean() or self.cleaned_data
        if not self.instance._state.adding:
            rows = type(self.instance)._default_manager.select_for_update()
            if sent["version"] != version_of(rows.get(pk=self.instance.pk)):
                raise ValidationError(CHANGED, code="changed")
        return sent


def version_of(row: models.Model) -> str:
    """What tells the documents of a row from what they were before."""
    fields = [field for field in row._meta.concrete_fields if isinstance(field, DocumentField)]
    return sha256(json.dumps([field.value_to_string(row) for field in fields]).encode()).hexdigest()
