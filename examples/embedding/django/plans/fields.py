"""A model field that holds a document of the library: a value in Python, JSON in the database, text in a form."""

from __future__ import annotations

import json
from typing import Any

from django import forms
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import Expression
from django.db.models.fields.json import KeyTransform

import sunnmore_oppvekst as so
from plans.forms import DocumentFormField
from plans.refusals import read

CONVERTER = so.converter()


class DocumentField(models.JSONField):
    """Holds a document, such as a `so.Network`; what lies in it can be asked for as in any `JSONField`.

    Args:
        kind: the kind of document, such as `network`.
    """

    description = "A document of sunnmore_oppvekst"

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "kind": self.kind}

    def from_db_value(self, value: str | None, expression: Expression, connection: BaseDatabaseWrapper) -> Any:
        """The value; a look-up into the document, such as `document__year`, gives what lies there as it is."""
        data = super().from_db_value(value, expression, connection)
        if data is None or isinstance(expression, KeyTransform):
            return data
        return CONVERTER.structure(data, so.KINDS[self.kind])

    def get_prep_value(self, value: Any) -> Any:
        return super().get_prep_value(CONVERTER.unstructure(value) if isinstance(value, so.Value) else value)

    def to_python(self, value: Any) -> Any:
        """The value that somebody gave: itself, text in YAML or JSON, or plain data.

        Raises:
            ValidationError: it is not as it should be; one error for each thing that is wrong.
        """
        if value is None or isinstance(value, so.KINDS[self.kind]):
            return value
        return read(value if isinstance(value, str) else json.dumps(value), self.kind)

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        models.Field.validate(self, value, model_instance)

    def value_to_string(self, obj: models.Model) -> Any:
        """What `dumpdata` writes, and `to_python` reads."""
        value = self.value_from_object(obj)
        return None if value is None else so.dumps(value, "json")

    def formfield(self, form_class: Any = None, choices_form_class: Any = None, **kwargs: Any) -> forms.Field | None:
        wanted = form_class or DocumentFormField
        return models.Field.formfield(self, wanted, choices_form_class, kind=self.kind, **kwargs)


class PlanField(DocumentField):
    """Holds an action plan."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "kind": so.ActionPlan.kind})

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        del kwargs["kind"]
        return name, path, args, kwargs
