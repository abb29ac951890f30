"""One change as a clause: `frist utsett tre månader`."""

from __future__ import annotations

from datetime import date
from typing import Any

from sunnmore_oppvekst.compare.changes import Change, Changed
from sunnmore_oppvekst.compare.keys import At, Path
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.language.distance import say_distance
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.report.change_values import kind_of, name_of, quoted, say_one, say_value
from sunnmore_oppvekst.report.change_words import field_words, thing_words
from sunnmore_oppvekst.report.naming import Names, measure_number

_ADDED = Words("ny: {thing}{name}", "ny: {thing}{name}", "new: {thing}{name}")
_REMOVED = Words("teke ut: {thing}{name}", "tatt ut: {thing}{name}", "removed: {thing}{name}")
_MOVED_TO = Words("flytta til {place}", "flyttet til {place}", "moved to {place}")
_MOVED_THING = Words(
    "{thing}{name} flytta til {place}", "{thing}{name} flyttet til {place}", "{thing}{name} moved to {place}"
)
_RENAMED = Words("har fått id «{new}»", "har fått id «{new}»", 'now has id "{new}"')
_REORDERED = Words("ny rekkjefølgje på {field}", "ny rekkefølge på {field}", "{field} in another order")
_LATER = Words("{field}{of} utsett {distance}", "{field}{of} utsatt {distance}", "{field}{of} put off by {distance}")
_EARLIER = Words(
    "{field}{of} framskunda {distance}",
    "{field}{of} framskyndet {distance}",
    "{field}{of} brought forward by {distance}",
)
_REWRITTEN = Words("{field}{of} skrive om", "{field}{of} skrevet om", "{field}{of} rewritten")
_SET = Words("{field}{of}: {new}", "{field}{of}: {new}", "{field}{of}: {new}")
_CLEARED = Words("{field}{of} fjerna", "{field}{of} fjernet", "{field}{of} removed")
_FROM_TO = Words(
    "{field}{of} frå {old} til {new}", "{field}{of} fra {old} til {new}", "{field}{of} from {old} to {new}"
)
_OTHER_ORDER = Words("anna rekkjefølgje", "annen rekkefølge", "in another order")
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
            return words.fill(language, {"thing": thing_words(each.of), "name": _name_after(thing, names)})
        case Change.MOVED if each.to is None:
            return _MOVED_TO.fill(language, {"place": _place(each, names)})
        case Change.MOVED:
            place = next((str(step.key) for step in reversed(each.to or ()) if isinstance(step, At)), "")
            outer = next((str(s.key) for s in reversed((each.to or ())[:-1]) if isinstance(s, At)), place)
            facts = {"thing": thing_words(each.of), "name": _name_after(each.old, names), "place": outer}
            return _MOVED_THING.fill(language, facts)
        case Change.RENAMED:
            return _RENAMED.fill(language, {"new": each.new})
        case Change.REORDERED:
            return _REORDERED.fill(language, {"field": field_words(str(each.path[-1]))})
        case _:
            return _field_clause(each, names)


def _field_clause(each: Changed, names: Names) -> str:
    language, old, new = names.language, each.old, each.new
    name, of = _field_name(each.path), _of(each, names)
    facts: dict[str, object] = {"field": field_words(name), "of": of}
    if isinstance(old, date) and isinstance(new, date) and name in _DEADLINES:
        words = _LATER if new > old else _EARLIER
        return words.fill(language, {**facts, "distance": say_distance(old, new, language)})
    if isinstance(old, tuple) and isinstance(new, tuple):
        return f"{field_words(name)[language]}{of}: {_set_change(old, new, each, names)}"
    if new is None:
        return _CLEARED.fill(language, facts)
    if old is None:
        return _SET.fill(language, {**facts, "new": _said(new, each, names)})
    if isinstance(old, str) and str(each.path[-1]) in _LANGUAGES and name not in _TITLES:
        return _REWRITTEN.fill(language, facts)
    return _FROM_TO.fill(language, {**facts, "old": _said(old, each, names), "new": _said(new, each, names)})


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
        words = Words("område {n} ({name})", "område {n} ({name})", "area {n} ({name})")
        return words.fill(names.language, {"n": names.area_number(each.new), "name": names.area(each.new).text})
    return names.municipality(each.new) if kind == "municipality" else str(each.new)


def called(thing: Value, names: Names) -> str:
    """What a line is about: `T2 «Lærande møte»`."""
    id, named = str(getattr(thing, "id", "")), name_of(thing, names.language)
    if named == type(thing).__name__:
        said = thing_words(type(thing))[names.language]
        return f"{said[:1].upper()}{said[1:]}{_name_after(thing, names)}"
    return f"{measure_number(id)} {quoted(named, names.language)}" if id and named != id else named


def _name_after(thing: Value, names: Names) -> str:
    named = name_of(thing, names.language)
    if named != type(thing).__name__:
        return f" {quoted(named, names.language)}"
    return f" ({_key_said(thing, names)})"


def _key_said(thing: Value, names: Names) -> str:
    cls = type(thing)
    held = ((name, getattr(thing, name)) for name in cls.known_by)
    return ", ".join(say_one(value, kind_of(cls, name), names) for name, value in held if value is not None)
