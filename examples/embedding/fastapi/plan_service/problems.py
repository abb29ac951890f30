"""Errors as problem details (RFC 9457): what the library says, with its findings as extension members."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.routing import Match, Route

import sunnmore_oppvekst as so

MEDIA_TYPE = "application/problem+json"
NOT_THERE = so.Message("not there", translations={"nn": "finst ikkje", "nb": "finnes ikke"})
NOT_ALLOWED = so.Message("not allowed", translations={"nn": "ikkje lov", "nb": "ikke lov"})
NOT_VALID = so.Message("not valid", translations={"nn": "ikkje gyldig", "nb": "ikke gyldig"})
NOT_READY = so.Message("not ready", translations={"nn": "ikkje klar", "nb": "ikke klar"})
CHANGED = so.Message("changed in the meantime", translations={"nn": "endra i mellomtida", "nb": "endret i mellomtiden"})
FAILED = so.Message("failed", translations={"nn": "gjekk ikkje", "nb": "gikk ikke"})
SEE_LOG = so.Message(
    "something went wrong in the service; its log says what",
    translations={
        "nn": "noko gjekk gale i tenesta; kva, står i loggen hennar",
        "nb": "noe gikk galt i tjenesten; hva, står i loggen dens",
    },
)


class Problem(Exception):
    """Something in a request that only a web service would ask for.

    Attributes:
        status: the status code.
        name: the last part of its `type`.
        says: the sentence, in nn, nb and en.
        headers: headers that go with the status code.
    """

    def __init__(self, status: int, name: str, says: so.Message, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(status, name, says, headers)
        self.status = status
        self.name = name
        self.says = says
        self.headers = headers


@frozen
class Kind:
    """How one sort of error is answered."""

    status: int
    name: str
    title: so.Message


KINDS: tuple[tuple[type[so.OppvekstError], Kind], ...] = (
    (so.UnknownName, Kind(404, "unknown-name", NOT_THERE)),
    (so.NotAuthorised, Kind(403, "not-authorised", NOT_ALLOWED)),
    (so.InvalidDocument, Kind(422, "invalid-document", NOT_VALID)),
    (so.NotReady, Kind(409, "not-ready", NOT_READY)),
    (so.Conflict, Kind(412, "changed-meanwhile", CHANGED)),
)


def install(app: FastAPI) -> None:
    """Answer every error with a problem, those of the framework too."""
    for error, _ in KINDS:
        app.add_exception_handler(error, _library_error)
    app.add_exception_handler(Problem, _problem)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(RequestValidationError, _invalid_request)
    app.add_exception_handler(Exception, _failed)


def _library_error(request: Request, error: Exception) -> JSONResponse:
    kind = next(kind for cls, kind in KINDS if isinstance(error, cls))
    language = _language(request)
    head = error.head if isinstance(error, so.Conflict) else None
    return _answer(
        request,
        kind.status,
        kind.name,
        kind.title[language],
        _detail(error, language),
        {"ETag": f'"{head}"'} if head else None,
        **_facts(error, language),
    )


def _detail(error: Exception, language: so.Language) -> str:
    if isinstance(error, so.InvalidDocument):
        return "; ".join(finding.message(language) for finding in error.findings[:3])
    message = getattr(error, "message", None)
    return str(message(language)) if message else str(error)


def _facts(error: Exception, language: so.Language) -> dict[str, Any]:
    """The extension members: whatever a program could act on."""
    match error:
        case so.InvalidDocument() | so.NotReady():
            return {"findings": error.findings.to_dicts(language)}
        case so.UnknownName():
            return {"asked_for": error.name, "suggestion": error.suggestion}
        case so.NotAuthorised():
            return {"needed": error.needed, "held_by": error.held_by}
        case so.Conflict():
            return {"differs": error.differs}
        case _:
            return {}


def _problem(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, Problem):
        raise error
    said = error.says[_language(request)]
    return _answer(request, error.status, error.name, said, said, error.headers)


def _http_error(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, HTTPException):
        raise error
    headers = dict(error.headers or {})
    if error.status_code == 405:
        headers["Allow"] = ", ".join(sorted(_methods_at(request))) or headers.get("Allow", "")
    return _answer(request, error.status_code, None, str(error.detail), str(error.detail), headers)


def _methods_at(request: Request) -> set[str]:
    """What all routes at an address take; the framework names only what the first of them does."""
    routes = [each for each in request.app.state.routes if isinstance(each, Route)]
    fitting = [each for each in routes if each.matches(request.scope)[0] is not Match.NONE]
    return {method for each in fitting for method in each.methods or ()}


def _invalid_request(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, RequestValidationError):
        raise error
    wrong = [{"where": list(each["loc"]), "says": each["msg"]} for each in error.errors()]
    title = NOT_VALID[_language(request)]
    return _answer(request, 422, "invalid-request", title, title, None, parameters=wrong)


def _failed(request: Request, error: Exception) -> JSONResponse:
    """What nobody foresaw: the server logs it, and whoever asked is told no more than that it happened."""
    language = _language(request)
    return _answer(request, 500, "failed", FAILED[language], SEE_LOG[language], None)


def _answer(
    request: Request,
    status: int,
    name: str | None,
    title: str,
    detail: str,
    headers: Mapping[str, str] | None,
    **facts: Any,
) -> JSONResponse:
    said = {
        "type": f"urn:sunnmore-oppvekst:problem:{name}" if name else "about:blank",
        "title": title,
        "status": status,
        "detail": detail,
        "instance": request.url.path,
        **facts,
    }
    return JSONResponse(said, status_code=status, media_type=MEDIA_TYPE, headers=dict(headers or {}))


def _language(request: Request) -> so.Language:
    asked = request.query_params.get("lang", so.Language.NN)
    return so.Language(asked) if asked in [*so.Language] else so.Language.NN
