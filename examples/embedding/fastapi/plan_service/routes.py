"""The routes, each of which asks the library and answers.

They are plain functions, so that the framework runs them in threads: the library reads files, and takes all of a core
while it checks.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from fastapi import APIRouter, Response

import sunnmore_oppvekst as so
from plan_service.asking import Actor, Condition, SentPlan, ThePlans, Today
from plan_service.conditions import etag, expected, is_known
from plan_service.openapi import CONDITIONAL, ETAG, FINDINGS, NOT_MODIFIED, answer, body_of, schema_of
from plan_service.plans import Version

PLAN = so.ActionPlan.kind
router = APIRouter()
Endpoint = TypeVar("Endpoint", bound=Callable[..., Any])


def reading(path: str, **described: Any) -> Callable[[Endpoint], Endpoint]:
    """A route that answers GET, and HEAD as it answers GET."""

    def registered(endpoint: Endpoint) -> Endpoint:
        router.head(path, include_in_schema=False)(endpoint)
        return router.get(path, **described)(endpoint)

    return registered


@reading("/plans")
def list_plans(plans: ThePlans, lang: so.Language = so.Language.NN) -> list[dict[str, Any]]:
    """The editions, oldest first."""
    current = [plans.current(each.id).plan for each in plans.workspace.plans]
    return [{"id": each.id, "year": each.year, "status": each.status, "title": each.title[lang]} for each in current]


@reading("/plans/{name}", responses=answer(schema_of(PLAN), "The plan", headers=ETAG) | NOT_MODIFIED)
def read_plan(plans: ThePlans, name: str, if_none_match: Condition = None) -> Response:
    """One edition, by its id or year; its ETag is the head of its history."""
    found = plans.current(name)
    if is_known(if_none_match, found.head):
        return Response(status_code=304, headers=_validators(found))
    return _answered(found, _validators(found))


@router.put(
    "/plans/{name}",
    responses=answer(schema_of(PLAN), "The plan as it is now") | CONDITIONAL,
    openapi_extra={"requestBody": body_of(PLAN)},
)
def write_plan(
    plans: ThePlans, name: str, who: Actor, plan: SentPlan, on: Today, if_match: Condition = None
) -> Response:
    """Put another version in place of the one that If-Match names.

    What is stored is what was meant, not the bytes that were sent, so the answer has no ETag (RFC 9110, section 9.3.4).
    """
    head = expected(if_match, plans.current(name).head)
    return _answered(plans.edit(name, plan, actor=who, expected=head, on=on))


@router.post(
    "/plans/{name}/steps",
    responses=answer(schema_of(PLAN), "The plan with its new status", headers=ETAG) | CONDITIONAL,
)
def take_step(
    plans: ThePlans, name: str, to: so.PlanStatus, who: Actor, on: Today, if_match: Condition = None
) -> Response:
    """One step through the lifecycle, from the version that If-Match names."""
    head = expected(if_match, plans.current(name).head)
    moved = plans.step(name, to, actor=who, expected=head, on=on)
    return _answered(moved, _validators(moved))


@reading("/plans/{name}/findings", responses=answer(FINDINGS, "What the rules have to say"))
def read_findings(plans: ThePlans, name: str, lang: so.Language = so.Language.NN) -> list[dict[str, Any]]:
    """What the rules have to say of an edition as it is now."""
    return plans.findings(plans.current(name).plan).to_dicts(lang)


@reading("/plans/{name}/history")
def read_history(plans: ThePlans, name: str) -> list[dict[str, Any]]:
    """What happened to an edition, oldest first."""
    entries = plans.history(name).entries()
    return [{"number": each.number, "event": each.event, "hash": each.hash} for each in entries]


@reading("/schemas/{kind}")
def read_schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of a kind of document."""
    return so.json_schema(kind)


def _validators(version: Version) -> dict[str, str]:
    """What a client keeps a version by; the same whether the version is sent or not."""
    return {"ETag": etag(version.head), "Cache-Control": "no-cache"}


def _answered(version: Version, headers: dict[str, str] | None = None) -> Response:
    """A plan as JSON."""
    return Response(so.dumps(version.plan, "json"), media_type="application/json", headers=headers)
