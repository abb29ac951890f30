"""The routes, each of which asks the library and answers.

They are plain functions, so that the framework runs them in threads: the library reads files, and takes all of a core
while it checks.
"""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Response

import sunnmore_oppvekst as so
from plan_service.asking import Actor, Condition, SentPlan, ThePlans, Today
from plan_service.conditions import etag, expected, is_known
from plan_service.openapi import FINDINGS, answer, body_of, schema_of
from plan_service.plans import Version

PLAN = so.ActionPlan.kind
router = APIRouter()


@router.get("/plans")
def list_plans(plans: ThePlans, lang: so.Language = so.Language.NN) -> list[dict[str, Any]]:
    """The editions, oldest first."""
    current = [plans.current(each.id).plan for each in plans.workspace.plans]
    return [{"id": each.id, "year": each.year, "status": each.status, "title": each.title[lang]} for each in current]


@router.get("/plans/{name}", responses=answer(schema_of(PLAN), "The plan"))
def read_plan(plans: ThePlans, name: str, if_none_match: Condition = None) -> Response:
    """One edition, by its id or year; its ETag is the head of its history."""
    found = plans.current(name)
    if is_known(if_none_match, found.head):
        return Response(status_code=304, headers={"ETag": etag(found.head)})
    return _answered(found)


@router.put(
    "/plans/{name}",
    responses=answer(schema_of(PLAN), "The plan as it is now"),
    openapi_extra={"requestBody": body_of(PLAN)},
)
def write_plan(
    plans: ThePlans, name: str, who: Actor, plan: SentPlan, on: Today, if_match: Condition = None
) -> Response:
    """Put another version in place of the one that If-Match names."""
    head = expected(if_match, plans.current(name).head)
    return _answered(plans.edit(name, plan, actor=who, expected=head, on=on))


@router.post("/plans/{name}/steps", responses=answer(schema_of(PLAN), "The plan with its new status"))
def take_step(
    plans: ThePlans, name: str, to: so.PlanStatus, who: Actor, on: Today, if_match: Condition = None
) -> Response:
    """One step through the lifecycle, from the version that If-Match names."""
    head = expected(if_match, plans.current(name).head)
    return _answered(plans.step(name, to, actor=who, expected=head, on=on))


@router.get("/plans/{name}/findings", responses=answer(FINDINGS, "What the rules have to say"))
def read_findings(plans: ThePlans, name: str, lang: so.Language = so.Language.NN) -> list[dict[str, Any]]:
    """What the rules have to say of an edition as it is now."""
    return plans.findings(plans.current(name).plan).to_dicts(lang)


@router.get("/plans/{name}/history")
def read_history(plans: ThePlans, name: str) -> list[dict[str, Any]]:
    """What happened to an edition, oldest first."""
    entries = plans.history(name).entries()
    return [{"number": each.number, "event": each.event, "hash": each.hash} for each in entries]


@router.get("/schemas/{kind}")
def read_schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of a kind of document."""
    return so.json_schema(kind)


def _answered(version: Version) -> Response:
    """A plan with its entity tag."""
    headers = {"ETag": etag(version.head), "Cache-Control": "no-cache"}
    return Response(so.dumps(version.plan, "json"), media_type="application/json", headers=headers)
