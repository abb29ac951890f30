"""Merging, revising and moving plans with what lies around them in a workspace."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from sunnmore_oppvekst import store
from sunnmore_oppvekst.compare.merge import Merged, merge_sides
from sunnmore_oppvekst.compare.sides import Side
from sunnmore_oppvekst.documents.limits import LIMITS
from sunnmore_oppvekst.documents.writing import write
from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.plan import ActionPlan, PlanStatus
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.findings import NO_FINDINGS, Findings
from sunnmore_oppvekst.hooks.descriptors import Listener
from sunnmore_oppvekst.hooks.host import Given, host
from sunnmore_oppvekst.messages.nearest import nearest
from sunnmore_oppvekst.revision.authority import Actor
from sunnmore_oppvekst.revision.contributions import MergedContributions, merge_all
from sunnmore_oppvekst.revision.event import Event, Verb
from sunnmore_oppvekst.revision.lifecycle import Transitioned, transition
from sunnmore_oppvekst.revision.sitting import Sitting
from sunnmore_oppvekst.workspace.documents import dump, format_of, load
from sunnmore_oppvekst.workspace.history import open_history
from sunnmore_oppvekst.workspace.judging import copy_of
from sunnmore_oppvekst.workspace.workspace import Workspace

StrPath = str | os.PathLike[str]


def contributions_to(plan: ActionPlan, workspace: Workspace) -> tuple[Contribution, ...]:
    """The contributions in a workspace that are for this edition."""
    return tuple(each for each in workspace.contributions if (each.plan, each.year) == (plan.id, plan.year))


def merge_files(base: ActionPlan, files: Iterable[StrPath], workspace: Workspace | None) -> Merged[ActionPlan]:
    """Bring what lies in files into a plan: contributions, each held to its scope, or whole versions of the plan.

    Args:
        base: the plan that they started from.
        files: contributions, or versions of the plan, which are named by their file names; none for every
            contribution to the edition in the workspace.
        workspace: where the network is.

    Raises:
        InvalidDocument: a file is not as it should be.
        UnknownName: contributions are to be merged, and there is no network.
    """
    read = [(Path(file).stem, load(file)) for file in files]
    versions = [Side(name, value) for name, value in read if isinstance(value, ActionPlan)]
    if versions:
        return merge_sides(base, versions)
    if workspace is None:
        raise UnknownName("document", "network")
    sent = tuple(value for _, value in read if isinstance(value, Contribution))
    merged: MergedContributions = merge_all(base, sent or contributions_to(base, workspace), network=workspace.network)
    return merged


def actor_named(
    workspace: Workspace, *, appointment: str | None = None, meeting: str | None = None, decision: str | None = None
) -> Actor:
    """Who acts: an appointment, or a body by a decision in a meeting.

    Raises:
        UnknownName: the workspace has no such appointment, meeting or decision.
    """
    if meeting is None:
        found = workspace.network.appointment(appointment or "")
        known = (each.id for each in workspace.network.appointments)
        return found or _unknown("appointment", appointment or "", known)
    held = {each.id: each for each in workspace.meetings}
    sat = held.get(meeting) or _unknown("meeting", meeting, held)
    made = {each.id: each for each in sat.decisions}
    return Sitting(meeting=sat, decision=made.get(decision or "") or _unknown("decision", decision or "", made))


def transition_in(workspace: Workspace, plan: ActionPlan, to: PlanStatus, *, actor: Actor, on: date) -> Transitioned:
    """One step of the lifecycle of a plan, with what the workspace knows about it.

    Raises:
        NotAuthorised: the actor has no mandate for it on that day.
        NotReady: something stands in the way.
    """
    return transition(
        plan,
        to,
        actor=actor,
        network=workspace.network,
        on=on,
        strategy=workspace.context().strategy_for(plan),
        contributions=contributions_to(plan, workspace),
        successor=next((each for each in workspace.plans if each.revises == plan.id), None),
    )


def record(workspace: Workspace, before: ActionPlan, after: ActionPlan, event: Event) -> Findings:
    """Write an accepted change in the history of a plan, which begins with the plan as it was, and tell the listeners.

    Returns:
        What went wrong with listeners; what was written stays.

    Raises:
        Conflict: somebody else has written in it meanwhile.
        NotStored: it cannot be written.
    """
    if workspace.path is None:
        return NO_FINDINGS
    history = open_history(workspace.path, after)
    if history.head is None:
        begun = Event(verb=Verb.CREATED, plan=before.id, on=event.on, by=event.by, appointment=event.appointment)
        history.append(before, begun, expected=None)
    history.append(after, event, expected=history.head)
    for given in listeners():
        host().working(given, partial(given.value.told, *copy_of((event, after))))
    return host().findings


def listeners() -> tuple[Given, ...]:
    """Those who want to know of what has happened."""
    return tuple(host().named("oppvekst_listeners", Listener, lambda each: each.name).values())


def write_document(value: Document, target: StrPath, *, overwrite: bool = False) -> None:
    """Write a document to a file; one that is there is edited in place, and only when told to.

    Raises:
        AlreadyThere: the file is there, and may not be replaced.
        NotEditable: what lies there cannot be edited without loss.
        NotStored: the file cannot be written.
    """
    if overwrite and store.is_there(target):
        dump(value, target)
    else:
        store.create(target, write(value, format_of(target)))


def create_text(text: str, target: StrPath, *, overwrite: bool = False) -> None:
    """Write text to a file; one that is there is replaced only when told to.

    Raises:
        AlreadyThere: the file is there, and may not be replaced.
        NotStored: the file cannot be written.
    """
    (store.save if overwrite else store.create)(target, text.encode())


def read_whole(path: StrPath) -> bytes:
    """What lies in a file, within the bounds for documents.

    Raises:
        NotStored: the file cannot be read.
    """
    return store.read_bytes(path, limit=LIMITS.bytes)


def _unknown(kind: str, name: str, known: Iterable[str]) -> Any:
    raise UnknownName(kind, name, nearest(name, known))
