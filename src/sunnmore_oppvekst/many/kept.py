"""What came of a piece as bytes to keep, and back; reading them makes values and runs nothing else.

Source: Python documentation, "Restricting Globals" of the module pickle.
"""

from __future__ import annotations

import io
import pickle
from enum import Enum
from typing import Any

from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.many.outcome import Done
from sunnmore_oppvekst.messages.message import _

_OURS = (
    "sunnmore_oppvekst.domain.",
    "sunnmore_oppvekst.findings",
    "sunnmore_oppvekst.messages.",
    "sunnmore_oppvekst.many.outcome",
)
_PLAIN = {
    ("builtins", name) for name in ("bytearray", "complex", "dict", "frozenset", "list", "set", "slice", "tuple")
} | {
    ("copyreg", "_reconstructor"),
    ("datetime", "date"),
    ("datetime", "datetime"),
    ("datetime", "timedelta"),
    ("decimal", "Decimal"),
    ("collections", "Counter"),
    ("collections", "OrderedDict"),
}
_WRONG = (ArithmeticError, AttributeError, EOFError, ImportError, LookupError, MemoryError, TypeError, ValueError)
"""What pickle raises of bytes that are no pickle, besides its own error."""
_KEEPABLE = _("something that a checkpoint can keep: text, numbers, dates, lists, mappings and the library's values")


class _Values(pickle.Unpickler):
    """Knows plain values and those of the library, and no functions."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _PLAIN:
            return super().find_class(module, name)
        found = super().find_class(module, name) if module.startswith(_OURS) else None
        if isinstance(found, type) and found.__module__.startswith(_OURS):
            return found
        raise pickle.UnpicklingError(f"{module}.{name}")


class _Kept(pickle.Pickler):
    """Says a choice by its value in every version of Python; some say it by its name, through a function."""

    def reducer_override(self, obj: Any) -> Any:
        return (type(obj), (obj.value,)) if isinstance(obj, Enum) else NotImplemented


def to_keep(done: Done) -> bytes:
    """What came of a piece as bytes.

    Raises:
        InvalidValue: it holds something that could not be read back.
    """
    data = io.BytesIO()
    try:
        _Kept(data, protocol=pickle.HIGHEST_PROTOCOL).dump(done)
        from_kept(data.getvalue())
    except (pickle.PickleError, AttributeError, TypeError, RecursionError) as error:
        raise InvalidValue("Portfolio", "checkpoint", str(error), _KEEPABLE) from error
    return data.getvalue()


def from_kept(data: bytes) -> Done:
    """What came of a piece, out of bytes.

    Raises:
        pickle.UnpicklingError: they hold something else than values.
    """
    try:
        done = _Values(io.BytesIO(data)).load()
    except _WRONG as error:
        raise pickle.UnpicklingError(type(error).__name__) from error
    if not isinstance(done, Done):
        raise pickle.UnpicklingError(type(done).__name__)
    return done
