"""Shared by the commands that read or write a history."""

from __future__ import annotations

from typing import Any

from sunnmore_oppvekst.domain.plan import ActionPlan, PlanStatus
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.messages.labels import label_message
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.revision.event import Verb
from sunnmore_oppvekst.revision.history import Entry
from sunnmore_oppvekst.workspace.documents import load
from sunnmore_oppvekst.workspace.history import History, open_history
from sunnmore_oppvekst.workspace.opening import home_of
from sunnmore_oppvekst.workspace.workspace import Workspace

_MOVED = _("from {before} to {after}")
_VERBS = {
    Verb.CREATED: _("created"),
    Verb.EDITED: _("edited"),
    Verb.MERGED: _("merged"),
    Verb.MOVED: _("moved"),
    Verb.REVISED: _("revised"),
    Verb.CARRIED: _("carried across a municipal change"),
}


def history_of(path: str) -> tuple[Workspace, History]:
    """The workspace that a plan lies in, and the history of the plan.

    Raises:
        UnknownName: the plan lies in no workspace.
    """
    plan: Any = load(path, ActionPlan.kind)
    home = home_of(path)
    if home is None or home.path is None:
        raise UnknownName("document", "network")
    return home, open_history(home.path, plan)


def entry_line(entry: Entry, language: Language) -> str:
    """`3  2020-10-15  frå utkast til på høyring  pedagogical-coordinator  mandate-working-committee  1f0c…`."""
    event = entry.event
    by = event.get("by", {})
    who = event.get("appointment") or by.get("body") or by.get("role") or by.get("municipality") or ""
    parts = (str(entry.number), event["on"], _what(event, language), who, event.get("mandate", ""), entry.hash[:12])
    return "  ".join(part for part in parts if part)


def entry_data(entry: Entry) -> dict[str, Any]:
    """The entry as plain data, without the plan."""
    return {
        "number": entry.number,
        "event": entry.event,
        "parent": entry.parent,
        "content": entry.content,
        "hash": entry.hash,
    }


def _what(event: dict[str, Any], language: Language) -> str:
    if "before" in event and "after" in event:
        statuses = {name: label_message(PlanStatus(event[name])) for name in ("before", "after")}
        return _MOVED.format(language, statuses)
    return _VERBS[Verb(event["verb"])][language]
