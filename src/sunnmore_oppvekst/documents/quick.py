"""Wire to domain and back: one function each way for each class, written once from its shape.

The way in gives the value or refuses, without saying why; `careful` finds out why. It fills the slots of a twin of the
class and then makes the twin one of the class, since a frozen class can only be filled through slower ways. Names and
tuples of names, which come again and again, are judged once and shared.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import count
from threading import RLock
from typing import Any, TypeVar

from sunnmore_oppvekst.documents.wanted import Wanted
from sunnmore_oppvekst.documents.wire import schema_line, wire_of
from sunnmore_oppvekst.domain import scalars
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.extensions import NO_EXTENSIONS, Extensions
from sunnmore_oppvekst.domain.scalars import Scalar
from sunnmore_oppvekst.domain.shape import Choice, FieldShape, Free, Many, Nested, Shape, Single, shape_of
from sunnmore_oppvekst.domain.value import Value

K = TypeVar("K")
Way = Callable[[Any], Any]
Lines = list[str]

_MOST_KNOWN = 50_000
_IN: dict[tuple[type[Any], Wanted | None], Way] = {}
_OUT: dict[type[Any], Way] = {}
_WRITING = RLock()


class Known:
    """What has been seen of one kind and found good.

    Attributes:
        seen: what was made of each good one.
    """

    def __init__(self, make: Way) -> None:
        self.seen: dict[Any, Any] = {}
        self._make = make

    def learn(self, raw: Any) -> Any:
        """Judge one that has not been seen, and remember what is made of it.

        Raises:
            ValueError: it is not good.
        """
        made = self._make(raw)
        if len(self.seen) >= _MOST_KNOWN:
            self.seen.clear()
        self.seen[raw] = made
        return made


_NAMES: dict[str, Known] = {}
_TUPLES: dict[str, Known] = {}
_VALUES: dict[type[Any], Known] = {}
_CHOICES = Known(lambda raw: raw)


def from_wire(cls: type[Any], wanted: Wanted | None = None) -> Way:
    """The function from a wire value of `cls` to the domain value; it raises `ValueError` where it refuses.

    Where only some fields are wanted, the others are as they are when nobody says anything.
    """
    return _written_once(_IN, (cls, wanted), lambda: _Writer().for_class(cls, wanted))


def to_wire(cls: type[Any]) -> Way:
    """The function from a domain value of `cls` to its wire value."""
    return _written_once(_OUT, cls, lambda: _way_out(cls))


def _written_once(ways: dict[K, Way], asked: K, write: Callable[[], Way]) -> Way:
    """The function asked for; while one thread writes it, others that need it wait, since writing takes its time."""
    if asked not in ways:
        with _WRITING:
            if asked not in ways:
                ways[asked] = write()
    return ways[asked]


def _compiled(lines: Lines, env: dict[str, Any]) -> Way:
    body = "\n    ".join(lines)
    exec(f"def way(given):\n    {body}", env)  # noqa: S102
    way: Way = env["way"]
    return way


def _refuse(raw: Any) -> Any:
    raise ValueError(raw)


_LONGEST_ID = 80
_IDS = re.compile("[a-z0-9]++(?:[-\\n][a-z0-9]++)*+").fullmatch


def _judge_ids(ids: list[str]) -> None:
    """Refuse unless each of `ids` is a slug; all at once, since most ids are seen only here."""
    listed = "\n".join(ids)
    if ids and (listed.count("\n") >= len(ids) or max(map(len, ids)) > _LONGEST_ID or not _IDS(listed)):
        raise ValueError(ids)


def _twin(cls: type[Any]) -> type[Any]:
    """A class of the same layout whose slots can be set."""
    return type(cls.__name__, (cls.__bases__[0],), {"__slots__": cls.__slots__})


def _names(scalar: Scalar) -> Known:
    return _NAMES.setdefault(scalar.name, Known(lambda raw: raw if scalar.accepts(raw) else _refuse(raw)))


def _tuples(scalar: Scalar) -> Known:
    names = _names(scalar)

    def judged(raw: tuple[str, ...]) -> tuple[str, ...]:
        for name in raw:
            if name not in names.seen:
                names.learn(name)
        return raw

    return _TUPLES.setdefault(scalar.name, Known(judged))


def _values(cls: type[Any]) -> Known:
    return _VALUES.setdefault(cls, Known(from_wire(cls)))


class _Writer:
    """Writes functions from the wire."""

    def __init__(self) -> None:
        self._env: dict[str, Any] = {"refuse": _refuse}
        self._free_names = (f"x{number}" for number in count())
        self._gathers_ids = False

    def for_class(self, cls: type[Any], wanted: Wanted | None) -> Way:
        """The function for the wire values of `cls`."""
        lines = self._value(cls, "given", "made", wanted)
        if self._gathers_ids:
            lines = ["ids = []", "add_id = ids.append", *lines, f"{self._given(_judge_ids)}(ids)"]
        return _compiled([*lines, "return made"], self._env)

    def for_item(self, shape: Shape) -> Way:
        """The function for one of many."""
        return _compiled(["value = given", *self._read(shape, "made"), "return made"], self._env)

    def _value(self, cls: type[Any], given: str, made: str, wanted: Wanted | None) -> Lines:
        """The lines that make a `cls` called `made` of the wire value called `given`."""
        lines = self._made(made, cls)
        for field in shape_of(cls):
            is_wanted = wanted is None or wanted.has(field)
            inner = wanted and wanted.within(field.name)
            lines += self._field(field, given, made, inner) if is_wanted else [self._absent(field, made)]
        lines += self._form_check(cls, made)
        lines.append(f"{made}.__class__ = {self._given(cls)}")
        if cls.check_whole is not Value.check_whole:
            lines.append(f"{made}.check_whole()")
        return lines

    def _given(self, value: Any) -> str:
        """A name for `value` in the function."""
        for name, held in self._env.items():
            if held is value:
                return name
        name = next(self._free_names)
        self._env[name] = value
        return name

    def _made(self, name: str, cls: type[Any]) -> Lines:
        return [f"{name} = {self._given(_twin(cls))}()"]

    def _absent(self, field: FieldShape, made: str) -> str:
        default = NO_EXTENSIONS if isinstance(field.shape, Free) else field.default
        return f"{made}.{field.name} = {self._given(default)}"

    def _field(self, field: FieldShape, given: str, made: str, wanted: Wanted | None) -> Lines:
        target = f"{made}.{field.name}"
        if field.name == "id":
            self._gathers_ids = True
            return [f"{target} = value = {given}.id", "add_id(value)"]
        read = self._read(field.shape, target, wanted)
        if read == [f"{target} = value"]:
            return [f"{target} = {given}.{field.name}"]
        lines = [f"value = {given}.{field.name}"]
        if field.is_required:
            return lines + read
        is_given = "value" if isinstance(field.shape, Many) and field.default == () else "value is not None"
        return [*lines, f"if {is_given}:", *_indented(read), "else:", f"    {self._absent(field, made)}"]

    def _read(self, shape: Shape, target: str, wanted: Wanted | None = None) -> Lines:
        """The lines that read `value` as `shape` into `target`."""
        match shape:
            case Single(scalar=scalar):
                return self._read_single(scalar, target)
            case Nested(cls=cls) if _is_of_names(cls):
                return self._looked_up(_values(cls), target)
            case Nested(cls=cls):
                return self._read_nested(cls, target, wanted)
            case Many(item=Single(scalar=scalar)) if _is_shared(scalar):
                return self._looked_up(_tuples(scalar), target)
            case Many(item=Choice()):
                return self._looked_up(_CHOICES, target)
            case Many(item=Nested(cls=cls)) if cls.shorthand is None and not _is_of_names(cls):
                return self._listed(cls, target, wanted)
            case Many(item=item):
                return [f"{target} = tuple(map({self._given(_Writer().for_item(item))}, value))"]
            case Free():
                return [f"{target} = {self._given(Extensions)}(value)"]
            case _:
                return [f"{target} = value"]

    def _listed(self, cls: type[Any], target: str, wanted: Wanted | None) -> Lines:
        """The lines that make one `cls` of each item; written out, which saves a call for each."""
        listed, given, made = (next(self._free_names) for _ in range(3))
        each = [*self._value(cls, given, made, wanted), f"{listed}.append({made})"]
        return [f"{listed} = []", f"for {given} in value:", *_indented(each), f"{target} = tuple({listed})"]

    def _read_single(self, scalar: Scalar, target: str) -> Lines:
        if _is_shared(scalar):
            return self._looked_up(_names(scalar), target)
        if scalar is scalars.PROSE:
            return ["if value.isspace(): refuse(value)", f"{target} = value"]
        if scalar is scalars.NUMBER:
            return [f"if not {self._given(scalar.accepts)}(value): refuse(value)", f"{target} = value"]
        return [f"{target} = value"]

    def _looked_up(self, known: Known, target: str) -> Lines:
        seen, learn = self._given(known.seen), self._given(known.learn)
        return ["try:", f"    {target} = {seen}[value]", "except KeyError:", f"    {target} = {learn}(value)"]

    def _read_nested(self, cls: type[Any], target: str, wanted: Wanted | None) -> Lines:
        read = [f"{target} = {self._given(from_wire(cls, wanted))}(value)"]
        if cls.shorthand is None:
            return read
        return ["if value.__class__ is str:", *_indented(self._short(cls, target)), "else:", *_indented(read)]

    def _short(self, cls: type[Any], target: str) -> Lines:
        """The lines that make a `cls` of the bare string that may stand for it."""
        fill = [f"short.{f.name} = {'value' if f.name == cls.shorthand else None}" for f in shape_of(cls)]
        made = [*self._made("short", cls), *fill, f"short.__class__ = {self._given(cls)}"]
        return ["if value.isspace(): refuse(value)", *made, f"{target} = short"]

    def _form_check(self, cls: type[Any], made: str) -> Lines:
        names = [field.name for field in shape_of(cls)]
        given = " | ".join(f"({made}.{name} is not None) << {bit}" for bit, name in enumerate(names))
        if cls.forms:
            forms = frozenset(sum(1 << names.index(name) for name in form) for form in cls.forms)
            return [f"if ({given}) not in {self._given(forms)}: refuse({made})"]
        return [f"if not ({given}): refuse({made})"] if cls.needs_any else []


def _is_of_names(cls: type[Any]) -> bool:
    """Whether values of a class are nothing but names and choices, so that the same few come again and again."""
    return all(field.name != "id" and _is_name(field.shape) for field in shape_of(cls))


def _is_name(shape: Shape) -> bool:
    return isinstance(shape, Choice) or (isinstance(shape, Single) and _is_shared(shape.scalar))


def _is_shared(scalar: Scalar) -> bool:
    return scalar.is_name and scalar is not scalars.DAY


def _indented(lines: Lines) -> Lines:
    return [f"    {line}" for line in lines]


def _way_out(cls: type[Any]) -> Way:
    wire = wire_of(cls)
    shapes = {field.name: field for field in shape_of(cls)}
    env: dict[str, Any] = {"wire": wire, "no_extensions": NO_EXTENSIONS}
    args = [_write(shapes[name], env) if name in shapes else "schema" for name in wire.__struct_fields__]
    if issubclass(cls, Document):
        env["schema"] = schema_line(cls)
    lines = [f"return wire({', '.join(args)})"]
    if cls.shorthand is not None:
        others = " and ".join(f"given.{name} is None" for name in shapes if name != cls.shorthand)
        lines.insert(0, f"if {others}: return given.{cls.shorthand}")
    return _compiled(lines, env)


def _write(field: FieldShape, env: dict[str, Any]) -> str:
    held = f"given.{field.name}"
    match field.shape:
        case Nested(cls=cls):
            env[f"write_{field.name}"] = to_wire(cls)
            written = f"write_{field.name}({held})"
            return written if field.is_required else f"(None if {held} is None else {written})"
        case Many(item=Nested(cls=cls)):
            env[f"write_{field.name}"] = to_wire(cls)
            return _listed(field, f"*map(write_{field.name}, {held})")
        case Many():
            return _listed(field, f"*{held}")
        case Free():
            return f"({held}.to_dict() if {held} else None)"
        case _:
            return held


def _listed(field: FieldShape, items: str) -> str:
    if field.is_required:
        return f"[{items}]"
    held = f"given.{field.name}"
    is_absent = f"{held} is None" if field.is_optional else f"not {held}"
    return f"({held} if {is_absent} else [{items}])"
