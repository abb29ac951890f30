"""What happened to a plan, entry by entry, each holding the hash of the one before it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import rfc8785
from attrs import frozen

from sunnmore_oppvekst.domain.scalars import LARGEST
from sunnmore_oppvekst.errors import OppvekstError
from sunnmore_oppvekst.findings.codes.revision import (
    ENTRY_NOT_LINKED,
    ENTRY_OUT_OF_ORDER,
    ENTRY_WITH_ANOTHER_PLAN,
    HISTORY_ALTERED,
)
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import Message, _

Plain = dict[str, Any]

WHOLE_EVERY = 50
"""So many entries apart lie whole copies of the plan; between them lies only what changed."""

_GONE = "\x00gone"


def digest(data: Any) -> str:
    """The SHA-256 of plain data in its canonical form.

    Source: RFC 8785, JSON Canonicalization Scheme; its appendix D writes whole numbers above 2^53 as text.
    """
    try:
        canonical = rfc8785.dumps(data)
    except rfc8785.IntegerDomainError:
        canonical = rfc8785.dumps(_with_large_numbers_as_text(data))
    return hashlib.sha256(canonical).hexdigest()


def _with_large_numbers_as_text(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _with_large_numbers_as_text(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_with_large_numbers_as_text(value) for value in data]
    return f"\x00{data}" if type(data) is int and abs(data) > LARGEST else data


@frozen(kw_only=True)
class Entry:
    """One accepted change to a plan.

    Attributes:
        number: its place, from 1.
        event: what happened, as plain data.
        parent: hash of the entry before, or "" for the first.
        content: hash of the plan after it.
        whole: the plan after it, or None where `changed` says what differs from the one before.
        changed: what stands at each path that differs; a path is a list of names and positions.
        hash: of all this.
    """

    number: int
    event: Plain
    parent: str
    content: str
    whole: Plain | None = None
    changed: tuple[tuple[tuple[str | int, ...], Any], ...] = ()
    hash: str = ""

    def to_plain(self) -> Plain:
        """The entry as it is written."""
        return {**self._signed(), "hash": self.hash}

    def _signed(self) -> Plain:
        held: Plain = {
            "number": self.number,
            "event": self.event,
            "parent": self.parent,
            "content": self.content,
        }
        if self.whole is not None:
            return {**held, "whole": self.whole}
        return {**held, "changed": [[list(path), value] for path, value in self.changed]}

    def seal(self) -> str:
        """The hash that it should have."""
        return digest(self._signed())

    @classmethod
    def from_plain(cls, data: Mapping[str, Any]) -> Entry:
        """The entry that was written so.

        Raises:
            KeyError, TypeError, ValueError: it is none.
        """
        changed = tuple((tuple(path), value) for path, value in data.get("changed", ()))
        held = {key: data[key] for key in ("number", "event", "parent", "content", "hash")}
        if type(held["number"]) is not int or not isinstance(held["event"], dict):
            raise ValueError("not an entry")
        return cls(**held, whole=data.get("whole"), changed=changed)


class Conflict(OppvekstError):
    """Something else was accepted since the head that one expected; nothing was written.

    Attributes:
        head: the hash of the last entry, or None where there is none.
        differs: the paths at which the plan that is there differs from the one that was expected.
    """

    def __init__(self, head: str | None, differs: Sequence[str] = ()) -> None:
        super().__init__(head, tuple(differs))
        self.head = head
        self.differs = tuple(differs)

    def message(self, language: Language | str = Language.NN) -> str:
        """The sentence in `language`, with what differs."""
        return _CONFLICT.format(language, {"differs": self.differs or "–"})


_CONFLICT = _("somebody has changed the plan in the meantime ({differs}); read it again, and make the change there")


@frozen(kw_only=True)
class Flaw:
    """Something in a history that is not as it was written.

    Attributes:
        expected: the place in the history, from 1, where it was found.
        number: the number that the entry there has.
        message: what is wrong, a sentence of `HISTORY_ALTERED`.
    """

    expected: int
    number: int
    message: Message


def next_entry(last: Entry | None, before: Plain | None, event: Plain, plan: Plain) -> Entry:
    """The entry that comes after `last`.

    Args:
        last: the last entry, or None for a new history.
        before: the plan after the last entry.
        event: what happened.
        plan: the plan after it.
    """
    number = 1 if last is None else last.number + 1
    is_whole = before is None or number % WHOLE_EVERY == 1
    changed = () if is_whole else tuple(differences(before, plan))
    is_whole = is_whole or changed_by(before, changed) != plan
    entry = Entry(
        number=number,
        event=event,
        parent="" if last is None else last.hash,
        content=digest(plan),
        whole=plan if is_whole else None,
        changed=() if is_whole else changed,
    )
    return Entry.from_plain({**entry.to_plain(), "hash": entry.seal()})


def replayed(entries: Iterable[Entry]) -> Iterator[tuple[Entry, Plain]]:
    """Each entry with the plan after it.

    Raises:
        KeyError, IndexError, TypeError: an entry does not fit what comes before it.
    """
    plan: Plain = {}
    for entry in entries:
        plan = entry.whole if entry.whole is not None else changed_by(plan, entry.changed)
        yield entry, plan


def flaws(entries: Iterable[Entry]) -> Iterator[Flaw]:
    """What is not as it was written, up to and with the first entry that cannot be trusted."""
    parent = ""
    plan: Plain = {}
    for expected, entry in enumerate(entries, start=1):
        message = _flaw_in(entry, expected, parent)
        if message is None:
            try:
                plan = entry.whole if entry.whole is not None else changed_by(plan, entry.changed)
                is_right = digest(plan) == entry.content
            except (KeyError, IndexError, TypeError):
                is_right = False
            message = None if is_right else ENTRY_WITH_ANOTHER_PLAN
        if message is not None:
            yield Flaw(expected=expected, number=entry.number, message=message)
            return
        parent = entry.hash


def _flaw_in(entry: Entry, expected: int, parent: str) -> Message | None:
    if entry.number != expected:
        return ENTRY_OUT_OF_ORDER
    if not _is_sealed(entry):
        return HISTORY_ALTERED.message
    return None if entry.parent == parent else ENTRY_NOT_LINKED


def _is_sealed(entry: Entry) -> bool:
    """Whether an entry has the hash that it should have; one that has no canonical form cannot have been written."""
    try:
        return entry.seal() == entry.hash
    except (ValueError, RecursionError):
        return False


def differences(old: Any, new: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """The paths at which plain data differs, with what stands there now; lists of another length differ as one."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in dict.fromkeys([*old, *new]):
            if key not in new:
                yield (*path, key), _GONE
            elif key not in old:
                yield (*path, key), new[key]
            else:
                yield from differences(old[key], new[key], (*path, key))
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for index, (one, other) in enumerate(zip(old, new, strict=True)):
            yield from differences(one, other, (*path, index))
    elif type(old) is not type(new) or old != new:
        yield path, new


def changed_by(plan: Any, changed: Iterable[tuple[tuple[str | int, ...], Any]]) -> Any:
    """Plain data with something else at each path; what lies on the way is copied, and the rest is shared."""
    for path, value in changed:
        plan = _put(plan, path, value)
    return plan


def _put(data: Any, path: tuple[str | int, ...], value: Any) -> Any:
    if not path:
        return value
    step, rest = path[0], path[1:]
    copied = dict(data) if isinstance(data, dict) else list(data)
    if value == _GONE and not rest:
        del copied[step]  # type: ignore[arg-type]
        return copied
    is_new = isinstance(copied, dict) and step not in copied
    copied[step] = value if not rest else _put({} if is_new else copied[step], rest, value)  # type: ignore[index]
    return copied
