"""OpenAPI 3.1, with the library's own JSON Schemas for everything that goes in and out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

import sunnmore_oppvekst as so
from plan_service.problems import MEDIA_TYPE

Schema = dict[str, Any]
HERE = "#/components/schemas/"
TEXT: Schema = {"type": "string"}
TEXT_OR_NONE: Schema = {"type": ["string", "null"]}
NUMBER_OR_NONE: Schema = {"type": ["integer", "null"]}
FINDING: Schema = {
    "type": "object",
    "required": ["code", "severity", "message"],
    "properties": {
        "code": TEXT,
        "severity": {"enum": [each.value for each in so.Severity]},
        "message": TEXT,
        "subject": TEXT,
        "path": TEXT,
        "file": TEXT_OR_NONE,
        "line": NUMBER_OR_NONE,
        "column": NUMBER_OR_NONE,
        "fix": TEXT_OR_NONE,
    },
}
FINDINGS: Schema = {"type": "array", "items": {"$ref": f"{HERE}Finding"}}
PROBLEM: Schema = {
    "type": "object",
    "description": "Problem details (RFC 9457).",
    "required": ["type", "title", "status"],
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": TEXT,
        "status": {"type": "integer"},
        "detail": TEXT,
        "instance": {"type": "string", "format": "uri-reference"},
        "findings": FINDINGS,
    },
}
Answers = dict[int | str, Schema]
ETAG: Schema = {"ETag": {"description": "The head of the history of the plan.", "schema": TEXT}}


def problem(description: str, **more: Schema) -> Schema:
    """An answer that is a problem."""
    return {"description": description, "content": {MEDIA_TYPE: {"schema": {"$ref": f"{HERE}Problem"}}}, **more}


PROBLEMS: Answers = {"4XX": problem("A problem with the request"), "5XX": problem("A problem with the service")}
NOT_MODIFIED: Answers = {304: {"description": "The plan is the one that If-None-Match names", "headers": ETAG}}
CONDITIONAL: Answers = {
    412: problem("The plan is another than the one that If-Match names", headers=ETAG),
    428: problem("There is no If-Match"),
}


def described_by(app: FastAPI, kinds: Iterable[str]) -> Callable[[], Schema]:
    """The function that describes the app, with the schemas of these kinds of document."""

    def described() -> Schema:
        if app.openapi_schema is None:
            made = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
            schemas = made.setdefault("components", {}).setdefault("schemas", {})
            schemas.update({"Finding": FINDING, "Problem": PROBLEM})
            for kind in kinds:
                schemas.update(components_of(kind))
            app.openapi_schema = made
        return app.openapi_schema

    return described


def components_of(kind: str) -> dict[str, Schema]:
    """The library's schema of a kind of document, as components that point to each other."""
    whole: Schema = json.loads(json.dumps(so.json_schema(kind)).replace("#/$defs/", HERE))
    parts: dict[str, Schema] = whole.pop("$defs")
    whole.pop("$schema")
    whole.pop("$id")
    return {so.KINDS[kind].__name__: whole, **parts}


def schema_of(kind: str) -> Schema:
    """Where the schema of a kind of document stands."""
    return {"$ref": f"{HERE}{so.KINDS[kind].__name__}"}


def body_of(kind: str) -> Schema:
    """The body of a request that is to be a document of this kind."""
    schema = {"schema": schema_of(kind)}
    return {"required": True, "content": {"application/json": schema, "application/yaml": schema}}


def answer(schema: Schema, description: str, **more: Schema) -> Answers:
    """An answer that all is well."""
    return {200: {"description": description, "content": {"application/json": {"schema": schema}}, **more}}
