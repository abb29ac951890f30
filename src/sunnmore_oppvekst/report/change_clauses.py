"""One change as a clause: `frist utsett tre månader`."""

from __future__ import annotations

from datetime import date
from typing import Any

from sunnmore_oppvekst.compare.changes import Change, Changed
from sunnmore_oppvekst.compare.keys import At, Path
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.messages.distance import format_distance
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.change_values import kind_of, name_of, quoted, say_one, say_value
from sunnmore_oppvekst.report.change_words import field_words, thing_words
from sunnmore_oppvekst.report.naming import Names, measure_number

_ADDED = _("new: {thing} {name}")
_REMOVED = _("removed: {thing} {name}")
_MOVED_TO = _("moved to {place}")
_MOVED_THING = _("{thing} {name} moved to {place}")
_RENAMED = _('now has id "{new}"')
_REORDERED = _("{field} in another order")
_LATER = _("{field} put off by {distance}")
_EARLIER = _("{field} brought forward by {distance}")
_REWRITTEN = _("{field} rewritten")
_SET = _("{field}: {new}")
_CLEARED = _("{field} removed")
_FROM_TO = _("{field} from {old} to {new}")
_OTHER_ORDER = _("in another order")
_FIELD_OF = _("{field} {thing}")
_DEADLINES = {"end", "due", "start"}
_LANGUAGES = {"nn", "nb", "en"}
_TITLES = {"title", "name"}
_OUTER = 2
"""The document, and the thing in it that a line is about."""


def clause(each: Changed, names: Names) -> str:
    language = names.language
    match each.change:
        case Change.ADDED | Change.REMOVED:
            thing = each.new if each.old is None else each.old
            words = _ADDED if each.change is Change.ADDED else _REMOVED
            return words.format(language, {"thing": thing_words(each.of), "name": _name_after(thing, names)})
        case Change.MOVED if each.to is None:
            return _MOVED_TO.format(language, {"place": _place(each, names)})
        case Change.MOVED:
            place = next((str(step.key) for step in reversed(each.to or ()) if isinstance(step, At)), "")
            outer = next((str(s.key) for s in reversed((each.to or ())[:-1]) if isinstance(s, At)), place)
            facts = {"thing": thing_words(each.of), "name": _name_after(each.old, names), "place": outer}
            return _MOVED_THING.format(language, facts)
        case Change.RENAMED:
            return _RENAMED.format(language, {"new": each.new})
        case Change.REORDERED:
            return _REORDERED.format(language, {"field": field_words(str(each.path[-1]))})
        case _:
            return _field_clause(each, names)


def _field_clause(each: Changed, names: Names) -> str:
    language, old, new = names.language, each.old, each.new
    name, of = _field_name(each.path), _of(each, names)
    field = _FIELD_OF.bind(field=field_words(name), thing=of) if of else field_words(name)
    facts: dict[str, object] = {"field": field}
    if isinstance(old, date) and isinstance(new, date) and name in _DEADLINES:
        words = _LATER if new > old else _EARLIER
        return words.format(language, {**facts, "distance": format_distance(old, new, language)})
    if isinstance(old, tuple) and isinstance(new, tuple):
        return _SET.format(language, {**facts, "new": _set_change(old, new, each, names)})
    if new is None:
        return _CLEARED.format(language, facts)
    if old is None:
        return _SET.format(language, {**facts, "new": _said(new, each, names)})
    if isinstance(old, str) and str(each.path[-1]) in _LANGUAGES and name not in _TITLES:
        return _REWRITTEN.format(language, facts)
    return _FROM_TO.format(language, {**facts, "old": _said(old, each, names), "new": _said(new, each, names)})


def _said(value: Any, each: Changed, names: Names) -> str:
    said = say_value(value, names, of=each.of, field=str(each.path[-1]))
    return quoted(said, names.language) if str(each.path[-1]) in _LANGUAGES else said


def _set_change(old: tuple[Any, ...], new: tuple[Any, ...], each: Changed, names: Names) -> str:
    added = [f"+ {_said(item, each, names)}" for item in new if item not in old]
    gone = [f"\N{MINUS SIGN} {_said(item, each, names)}" for item in old if item not in new]
    return ", ".join([*added, *gone]) or _OTHER_ORDER[names.language]


def _field_name(path: Path) -> str:
    """The field that a person would name: of a text the field that holds it, and not its language."""
    named = [step for step in path if isinstance(step, str)]
    return named[-2] if named[-1] in _LANGUAGES and len(named) > 1 else named[-1]


def _of(each: Changed, names: Names) -> str:
    """Which inner thing a field belongs to, where it is not the outermost one."""
    return _name_after(each.holders[-1], names) if len(each.holders) > _OUTER else ""


def _place(each: Changed, names: Names) -> str:
    kind = kind_of(each.of, str(each.path[-1]))
    if kind == "area" and names.area_number(each.new) is not None:
        words = _("area {n} ({name})")
        return words.format(names.language, {"n": names.area_number(each.new), "name": names.area(each.new).text})
    return names.municipality(each.new) if kind == "municipality" else str(each.new)


def called(thing: Value, names: Names) -> str:
    """What a line is about: `T2 «Lærande møte»`."""
    id, named = str(getattr(thing, "id", "")), name_of(thing, names.language)
    if named is None:
        said = thing_words(type(thing))[names.language]
        return f"{said[:1].upper()}{said[1:]} {_name_after(thing, names)}"
    return f"{measure_number(id)} {quoted(named, names.language)}" if id and named != id else named


def _name_after(thing: Value, names: Names) -> str:
    named = name_of(thing, names.language)
    if named is not None:
        return quoted(named, names.language)
    return f"({_key_said(thing, names)})"


def _key_said(thing: Value, names: Names) -> str:
    cls = type(thing)
    held = ((name, getattr(thing, name)) for name in cls.known_by)
    return ", ".join(say_one(value, kind_of(cls, name), names) for name, value in held if value is not None)
