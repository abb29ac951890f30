"""The way in, from wire to domain: one function for each class, written once from its shape.

It gives the value or refuses, without saying why; `careful` finds out why. It fills the slots of a twin of the class
and then makes the twin one of the class, since a frozen class can only be filled through slower ways.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any

from sunnmore_oppvekst.documents.compiled import Lines, Way, compiled, written_once
from sunnmore_oppvekst.documents.known import CHOICES, Known, judge_ids, names_known, refuse, tuples_known
from sunnmore_oppvekst.documents.wanted import Wanted
from sunnmore_oppvekst.domain import scalars
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.extensions import NO_EXTENSIONS, Extensions
from sunnmore_oppvekst.domain.scalars import Scalar
from sunnmore_oppvekst.domain.shape import Choice, FieldShape, Free, Many, Nested, Shape, Single, shape_of
from sunnmore_oppvekst.domain.value import Value

_IN: dict[tuple[type[Any], Wanted | None, bool], Way] = {}
_VALUES: dict[tuple[type[Any], bool], Known] = {}


def from_wire(cls: type[Any], wanted: Wanted | None = None) -> Way:
    """The function from a wire value of `cls` to the domain value; it raises `ValueError` where it refuses.

    Where only some fields are wanted, the others are as they are when nobody says anything.
    """
    return written_once(_IN, (cls, wanted, False), lambda: _Writer().for_class(cls, wanted))


def counted_from_wire(cls: type[Any]) -> Callable[[Any], tuple[Any, int]]:
    """The same, to the domain value and how many keys a document of JSON has that says it and no more."""
    return written_once(_IN, (cls, None, True), lambda: _Writer(counts=True).for_class(cls, None))


def _twin(cls: type[Any]) -> type[Any]:
    """A class of the same layout whose slots can be set."""
    return type(cls.__name__, (cls.__bases__[0],), {"__slots__": cls.__slots__})


def _values(cls: type[Any], *, counts: bool) -> Known:
    return _VALUES.setdefault((cls, counts), Known(counted_from_wire(cls) if counts else from_wire(cls)))


def _keys_in(held: Any) -> int:
    """How many keys plain data has, at every depth."""
    if isinstance(held, dict):
        return len(held) + sum(map(_keys_in, held.values()))
    return sum(map(_keys_in, held)) if isinstance(held, list) else 0


class _Writer:
    """Writes functions from the wire, which count keys as well where that is asked for."""

    def __init__(self, *, counts: bool = False) -> None:
        self._counts = counts
        self._env: dict[str, Any] = {"refuse": refuse}
        self._free_names = (f"x{number}" for number in count())
        self._gathers_ids = False

    def for_class(self, cls: type[Any], wanted: Wanted | None) -> Way:
        """The function for the wire values of `cls`."""
        lines = self._value(cls, "given", "made", wanted)
        if self._gathers_ids:
            lines = ["ids = []", "add_id = ids.append", *lines, f"{self._given(judge_ids)}(ids)"]
        if self._counts:
            lines = [f"keys = {int(issubclass(cls, Document))}", *lines]
        return compiled([*lines, "return made, keys" if self._counts else "return made"], self._env)

    def _value(self, cls: type[Any], given: str, made: str, wanted: Wanted | None) -> Lines:
        """The lines that make a `cls` called `made` of the wire value called `given`."""
        lines = [*self._made(made, cls), *self._counted(sum(field.is_required for field in shape_of(cls)))]
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
        lines = [f"value = {given}.{field.name}"]
        if read == [f"{target} = value"]:
            is_counted = self._counts and not field.is_required
            return [*lines, *read, *self._counted_unless(field)] if is_counted else [f"{target} = {given}.{field.name}"]
        if field.is_required:
            return lines + read
        is_given = "value" if isinstance(field.shape, Many) and field.default == () else "value is not None"
        counted = self._counted(1) if field.default in {None, ()} else self._counted_unless(field)
        return [*lines, f"if {is_given}:", *_indented(counted + read), "else:", f"    {self._absent(field, made)}"]

    def _counted(self, many: int | str) -> Lines:
        """The line that counts so many keys, where they are counted."""
        return [f"keys += {many}"] if self._counts and many else []

    def _counted_unless(self, field: FieldShape) -> Lines:
        """The line that counts the key of `value`, in a field that may be left out, unless it is as if it were."""
        return [f"if value is not {self._given(field.default)}: keys += 1"] if self._counts else []

    def _read(self, shape: Shape, target: str, wanted: Wanted | None = None) -> Lines:
        """The lines that read `value` as `shape` into `target`."""
        match shape:
            case Single(scalar=scalar):
                return self._read_single(scalar, target)
            case Nested(cls=cls) if _is_of_names(cls):
                known = _values(cls, counts=self._counts)
                return self._with_count(target, lambda pair: self._looked_up(known, pair))
            case Nested(cls=cls):
                return self._read_nested(cls, target, wanted)
            case Many(item=Single(scalar=scalar)) if _is_shared(scalar):
                return self._looked_up(tuples_known(scalar), target)
            case Many(item=Choice()):
                return self._looked_up(CHOICES, target)
            case Many(item=Nested(cls=cls)) if cls.shorthand is None and not _is_of_names(cls):
                return self._listed(cls, target, wanted)
            case Many(item=item):
                listed, made = (next(self._free_names) for _ in range(2))
                each = [*self._read(item, made), f"{listed}.append({made})"]
                return [f"{listed} = []", "for value in value:", *_indented(each), f"{target} = tuple({listed})"]
            case Free():
                keys = self._counted(f"{self._given(_keys_in)}(value)")
                return [*keys, f"{target} = {self._given(Extensions)}(value)"]
            case _:
                return [f"{target} = value"]

    def _listed(self, cls: type[Any], target: str, wanted: Wanted | None) -> Lines:
        """The lines that make one `cls` of each item; written out, which saves a call for each."""
        listed, given, made = (next(self._free_names) for _ in range(3))
        each = [*self._value(cls, given, made, wanted), f"{listed}.append({made})"]
        return [f"{listed} = []", f"for {given} in value:", *_indented(each), f"{target} = tuple({listed})"]

    def _read_single(self, scalar: Scalar, target: str) -> Lines:
        if _is_shared(scalar):
            return self._looked_up(names_known(scalar), target)
        if scalar is scalars.PROSE:
            return ["if value.isspace(): refuse(value)", f"{target} = value"]
        if scalar is scalars.NUMBER:
            return [f"if not {self._given(scalar.accepts)}(value): refuse(value)", f"{target} = value"]
        return [f"{target} = value"]

    def _looked_up(self, known: Known, target: str) -> Lines:
        seen, learn = self._given(known.seen), self._given(known.learn)
        return ["try:", f"    {target} = {seen}[value]", "except KeyError:", f"    {target} = {learn}(value)"]

    def _with_count(self, target: str, lines: Callable[[str], Lines]) -> Lines:
        """The lines that make something called as they are told; where keys are counted, a pair with their number."""
        if not self._counts:
            return lines(target)
        pair = next(self._free_names)
        return [*lines(pair), f"{target}, more = {pair}", "keys += more"]

    def _read_nested(self, cls: type[Any], target: str, wanted: Wanted | None) -> Lines:
        way = self._given(counted_from_wire(cls) if self._counts else from_wire(cls, wanted))
        read = self._with_count(target, lambda pair: [f"{pair} = {way}(value)"])
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
