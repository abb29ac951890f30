"""What is said of a function, to tell it from others in another process on another day."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from types import CodeType, FunctionType, MethodType, ModuleType
from typing import Any

from sunnmore_oppvekst.documents.writing import to_json
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.messages.message import _

_PLAIN = (type(None), type(...), bool, int, float, complex, str, bytes)
_HELD = (tuple, list)
_PROTOCOL = 4
_RECOGNISABLE = _("something that a checkpoint can recognise another time; use a plain function")


def said_of_function(function: Callable[..., Any]) -> str:
    """The name of a function, what it does and what it is bound to, as a digest, as far as its code says it.

    Raises:
        InvalidValue: it, or a value that it is bound to, cannot be told from others.
    """
    try:
        said = repr(_said(function))
    except (TypeError, AttributeError, ValueError, RecursionError) as error:
        raise InvalidValue("Portfolio", "checkpoint", function, _RECOGNISABLE) from error
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


def _said(value: Any) -> Any:
    """What tells a value from others, made of nothing but text, numbers and tuples."""
    kind = type(value)
    if kind in _PLAIN:
        return kind.__name__, value
    if kind in _HELD:
        return kind.__name__, tuple(map(_said, value))
    if kind is dict:
        return kind.__name__, tuple((_said(key), _said(each)) for key, each in value.items())
    if kind in {set, frozenset}:
        return kind.__name__, tuple(sorted(repr(_said(each)) for each in value))
    if isinstance(value, Document):
        return "document", to_json(value)
    if isinstance(value, ModuleType):
        return "module", value.__name__
    if isinstance(value, FunctionType):
        return _said_of_python(value)
    if isinstance(value, MethodType):
        return "method", _said(value.__func__), _said(value.__self__)
    return _said_of_class(value) if isinstance(value, type) else _said_of_object(value)


def _said_of_python(function: FunctionType) -> Any:
    bound = (function.__defaults__, function.__kwdefaults__, getattr(function, "__wrapped__", None))
    return function.__module__, function.__qualname__, _said_of_code(function.__code__), _said(bound)


def _said_of_class(cls: type) -> Any:
    """The name of a class, and what its own methods and those of its bases do; how attrs hashes is new each time."""
    methods = (
        (name, _said_of_code(each.__code__))
        for base in cls.__mro__
        for name, each in vars(base).items()
        if isinstance(each, FunctionType) and name != "__hash__"
    )
    return "class", cls.__module__, cls.__qualname__, tuple(methods)


def _said_of_object(value: Any) -> Any:
    """What an object would be made of again, as `copy` and `pickle` ask for it."""
    made = value.__reduce_ex__(_PROTOCOL)
    if isinstance(made, str):
        wrapped = _said(getattr(value, "__wrapped__", None))
        return _said_of_class(type(value)), getattr(value, "__module__", None), made, wrapped
    function, args, *rest = made
    parts = (each if each is None or index == 0 else tuple(each) for index, each in enumerate(rest[:3]))
    return _said_of_class(type(value)), _said(function), _said(args), tuple(map(_said, parts))


def _said_of_code(code: CodeType) -> Any:
    constants = tuple(_said_of_code(each) if isinstance(each, CodeType) else _said(each) for each in code.co_consts)
    return code.co_code, code.co_names, code.co_freevars, code.co_exceptiontable, constants
