"""Makes the API's page read well: `api.md`, which autodoc fills from the docstrings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_HOME = re.compile(r"\bsunnmore_oppvekst(?:\.\w+)*\.(?=[A-Z])")
_AFTER_NAPOLEON = 900


def leave_out_the_signature(
    app: Sphinx, what: str, name: str, obj: object, options: object, signature: str, returns: str
) -> tuple[str, None] | None:
    """A value's attributes say what it is built of; a signature would say it again, at length."""
    return ("", None) if isinstance(obj, type) and attrs.has(obj) else None


def shorten_types(app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]) -> None:
    """Name classes as readers import them, not by the file they lie in."""
    lines[:] = [_HOME.sub("", line) if line.startswith(":vartype") else line for line in lines]


def setup(app: Sphinx) -> dict[str, bool]:
    app.setup_extension("sphinx.ext.autodoc")
    app.connect("autodoc-process-signature", leave_out_the_signature)
    app.connect("autodoc-process-docstring", shorten_types, priority=_AFTER_NAPOLEON)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
