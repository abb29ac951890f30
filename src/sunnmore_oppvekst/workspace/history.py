"""The history of a plan, in a file beside it that is only ever added to."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from sunnmore_oppvekst import store
from sunnmore_oppvekst.documents.plain import to_plain
from sunnmore_oppvekst.documents.reading import read
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.plan import ActionPlan, PlanStatus
from sunnmore_oppvekst.errors import Damaged, InvalidDocument
from sunnmore_oppvekst.findings import NO_FINDINGS, Finding, FindingLocation, Findings
from sunnmore_oppvekst.findings.codes.revision import (
    ENTRY_UNREADABLE,
    HISTORY_ALTERED,
    HISTORY_CUT_SHORT,
    HISTORY_DAMAGED,
)
from sunnmore_oppvekst.messages.message import Message
from sunnmore_oppvekst.messages.reprs import brief
from sunnmore_oppvekst.revision.event import Event
from sunnmore_oppvekst.revision.history import Conflict, Entry, Plain, differences, digest, flaws, next_entry, replayed
from sunnmore_oppvekst.rules.context import PlanRecord
from sunnmore_oppvekst.store import journal

FOLDER = "history"
_STEP = re.compile(r"\[([^\]]*)\]|([^.\[\]]+)")


@frozen
class History:
    """The history of one plan.

    Attributes:
        file: the JSON Lines file.
    """

    file: Path

    __repr__ = brief

    @property
    def head(self) -> str | None:
        """The hash of the last entry, or None while there is none; what `append` is to expect."""
        return journal.head_of(self.file).mark or None

    def append(self, plan: ActionPlan, event: Event, *, expected: str | None) -> Entry:
        """Add what happened, and the plan after it.

        Args:
            plan: the plan as it is now.
            event: what happened.
            expected: the head that the change was made on.

        Raises:
            Conflict: there is another head; it tells what differs, and nothing is written.
            InvalidDocument: what is there cannot be read.
            NotStored: the file cannot be written; it is as it was.
        """
        made: list[Entry] = []

        def make(head: journal.Head, lines: list[bytes]) -> tuple[bytes, str]:
            if (head.mark or None) != expected:
                raise Conflict(head.mark or None, _since([*replayed(_entries(lines))], expected))
            last, before = _latest(lines)
            entry = next_entry(last, before, to_plain(event), to_plain(plan))
            made.append(entry)
            return json.dumps(entry.to_plain(), ensure_ascii=False, separators=(",", ":")).encode(), entry.hash

        journal.append(self.file, make)
        return made[0]

    def entries(self) -> tuple[Entry, ...]:
        """Every entry, oldest first.

        Raises:
            InvalidDocument: one cannot be read.
        """
        return tuple(_entries(journal.read_lines(self.file)[1]))

    def verify(self) -> Findings:
        """What is not as it was written: a byte, an entry that is gone, moved, cut off or put in."""
        try:
            head, lines = journal.read_lines(self.file)
        except Damaged as error:
            return Findings((self._finding(HISTORY_DAMAGED, 0, problem=error.says),))
        entries: list[Entry] = []
        for number, line in enumerate(lines, start=1):
            entry = _entry(line)
            if entry is None:
                return Findings((self._finding(ENTRY_UNREADABLE, number),))
            entries.append(entry)
        for flaw in flaws(entries):
            return Findings((self._finding(flaw.message, flaw.expected, number=flaw.number, expected=flaw.expected),))
        last = entries[-1].hash if entries else ""
        is_whole = (len(entries), last, sum(map(len, lines))) == (head.count, head.mark, head.length)
        return Findings(() if is_whole else (self._finding(HISTORY_CUT_SHORT, len(entries)),))

    def plan_at(self, day: date) -> ActionPlan | None:
        """The plan as it was at the end of a day, or None where it was not there yet."""
        found = None
        for entry, plan in replayed(self.entries()):
            if date.fromisoformat(entry.event["on"]) <= day:
                found = plan
        return None if found is None else _plan(found)

    def blame(self, path: str) -> Entry | None:
        """The entry that last changed what stands at a path such as `measures[t2].title`; None where nobody did."""
        changed, before = None, None
        for entry, plan in replayed(self.entries()):
            now = _at(plan, path)
            if now != before:
                changed, before = entry, now
        return changed

    def _finding(self, message: Message, line: int, **facts: object) -> Finding:
        location = FindingLocation(subject=self.file.stem, file=str(self.file), line=line or None)
        return HISTORY_ALTERED.finding(location, message=message, **{"number": line, **facts})


def open_history(folder: str | os.PathLike[str], plan: ActionPlan | str) -> History:
    """The history of a plan in a workspace; there need not be any yet.

    Args:
        folder: the folder of the workspace.
        plan: the plan, or its id.
    """
    id = plan.id if isinstance(plan, ActionPlan) else plan
    return History(Path(folder) / FOLDER / f"{id}.jsonl")


def records_of(folder: Path, documents: Iterable[Document | None]) -> tuple[tuple[PlanRecord, ...], Findings]:
    """What the histories in a workspace tell of its plans, and what is wrong with them."""
    if not store.is_folder(folder / FOLDER):
        return (), NO_FINDINGS
    records, flaws = [], NO_FINDINGS
    for plan in documents:
        history = open_history(folder, plan) if isinstance(plan, ActionPlan) else None
        if history is None or not isinstance(plan, ActionPlan) or not store.is_there(history.file):
            continue
        found = history.verify()
        flaws += Findings(tuple(evolve(each, file=f"{FOLDER}/{history.file.name}") for each in found))
        if not found:
            records.append(_record(plan, history.entries()))
    return tuple(records), flaws


def _record(plan: ActionPlan, entries: tuple[Entry, ...]) -> PlanRecord:
    return PlanRecord(
        plan=plan.id,
        has_adoption=any(entry.event.get("after") == PlanStatus.ADOPTED.value for entry in entries),
        is_as_recorded=bool(entries) and entries[-1].content == digest(to_plain(plan)),
    )


def _entries(lines: list[bytes]) -> list[Entry]:
    return [_entry_or_raise(line, number) for number, line in enumerate(lines, start=1)]


def _entry_or_raise(line: bytes, number: int) -> Entry:
    entry = _entry(line)
    if entry is None:
        unreadable = HISTORY_ALTERED.finding(message=ENTRY_UNREADABLE, number=number)
        raise InvalidDocument(Findings((unreadable,)))
    return entry


def _latest(lines: list[bytes]) -> tuple[Entry | None, Plain | None]:
    """The last entry and the plan after it, from the last whole copy on."""
    entries: list[Entry] = []
    for number in range(len(lines), 0, -1):
        entries.append(_entry_or_raise(lines[number - 1], number))
        if entries[-1].whole is not None:
            break
    return next(iter([*replayed(reversed(entries))][::-1]), (None, None))


def _entry(line: bytes) -> Entry | None:
    try:
        return Entry.from_plain(json.loads(line)) if line.endswith(b"\n") else None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _since(held: list[tuple[Entry, Plain]], expected: str | None) -> list[str]:
    """The paths that differ between the plan that was expected and the one that is there."""
    before = next((plan for entry, plan in held if entry.hash == expected), {})
    return [_said(path) for path, _ in differences(before, held[-1][1] if held else {})]


def _said(path: tuple[str | int, ...]) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")


def _plan(data: Plain) -> ActionPlan:
    reading = read(json.dumps(data).encode(), "json", kind=ActionPlan.kind)
    if not isinstance(reading.value, ActionPlan):
        raise InvalidDocument(reading.findings)
    return reading.value


def _at(data: Any, path: str) -> Any:
    """What stands at a path in plain data; a step in a list is an id or a position."""
    for key, name in _STEP.findall(path):
        if isinstance(data, list):
            data = _in_list(data, key or name)
        else:
            data = data.get(name or key) if isinstance(data, dict) else None
    return data


def _in_list(items: list[Any], key: str) -> Any:
    for item in items:
        if isinstance(item, dict) and key in {item.get("id"), item.get("municipality"), item.get("unit")}:
            return item
    return items[int(key)] if key.isdigit() and int(key) < len(items) else None
