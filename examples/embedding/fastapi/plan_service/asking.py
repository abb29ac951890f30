"""What every route needs to know of a request: which plans, who asks, on what day, and what was sent."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import Depends, Header, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

import sunnmore_oppvekst as so
from plan_service.plans import Plans
from plan_service.problems import Problem

MOST_BYTES = 8 * 1024 * 1024
FORMATS = {"application/json": "json", "application/yaml": "yaml"}
TOO_LARGE = so.Message(
    "the document is too large", translations={"nn": "dokumentet er for stort", "nb": "dokumentet er for stort"}
)
NO_FORMAT = so.Message("send JSON or YAML", translations={"nn": "send JSON eller YAML", "nb": "send JSON eller YAML"})
WHO_ARE_YOU = so.Message("who are you?", translations={"nn": "kven er du?", "nb": "hvem er du?"})

Token = Annotated[HTTPAuthorizationCredentials | None, Depends(HTTPBearer(auto_error=False))]


def plans(request: Request) -> Plans:
    """The plans of the app."""
    found: Plans = request.app.state.plans
    return found


def actor(request: Request, token: Token) -> so.Appointment:
    """The appointment that whoever asks acts through."""
    name = request.app.state.appointments.get(token.credentials) if token else None
    found = plans(request).workspace.network.appointment(name) if name else None
    if found is None:
        raise Problem(401, "not-signed-in", WHO_ARE_YOU, {"WWW-Authenticate": "Bearer"})
    return found


def today(request: Request) -> date:
    """The day that mandates and rules are asked about: the one the workspace has settled, or today."""
    return plans(request).day or datetime.now(ZoneInfo("Europe/Oslo")).date()


async def body(request: Request) -> bytes:
    """The body of a request, bounded before anybody tries to make sense of it."""
    data = bytearray()
    async for piece in request.stream():
        data += piece
        if len(data) > MOST_BYTES:
            raise Problem(413, "too-large", TOO_LARGE)
    return bytes(data)


def sent_plan(request: Request, data: Annotated[bytes, Depends(body)]) -> so.ActionPlan:
    """The plan that was sent, judged by the library and nobody else."""
    said = request.headers.get("content-type", "application/json").partition(";")[0].strip().lower()
    if said not in FORMATS:
        raise Problem(415, "no-such-format", NO_FORMAT, {"Accept": ", ".join(FORMATS)})
    found = so.loads(data, kind=so.ActionPlan.kind, format=FORMATS[said])
    if not isinstance(found, so.ActionPlan):
        raise TypeError(type(found).__name__)
    return found


ThePlans = Annotated[Plans, Depends(plans)]
Actor = Annotated[so.Appointment, Depends(actor)]
Today = Annotated[date, Depends(today)]
SentPlan = Annotated[so.ActionPlan, Depends(sent_plan)]
Condition = Annotated[list[str] | None, Header()]
