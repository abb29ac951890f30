"""Hatch's build hook: compiles each translation catalogue, for a wheel and for an editable install."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_TEXT = r'"(?:[^"\\]|\\.)*"'
_LINE = re.compile(rf"\s*(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s+)?{_TEXT}\s*)?")
"""A line of a catalogue: empty, a comment, or text in quotation marks, which may follow a keyword."""


class CatalogueBuildHook(BuildHookInterface[Any]):
    """Writes a `.mo` file beside each `.po` file of the package."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the catalogues before the build."""
        for source in sorted(Path(self.root, "src").glob("*/locale/*/LC_MESSAGES/*.po")):
            target = source.with_suffix(".mo")
            target.write_bytes(compiled_file(source))
        build_data["artifacts"].append("*.mo")


def compiled_file(source: Path) -> bytes:
    """A catalogue as gettext reads it.

    Raises:
        ValueError: a line is not one of a catalogue; the message names the file and the line.
    """
    data = source.read_bytes()
    for number, line in enumerate(data.decode("utf-8").splitlines(), start=1):
        if not _LINE.fullmatch(line):
            raise ValueError(f"{source}:{number}: {line.strip()} is no keyword with text in quotation marks")
    return compiled(data)


def compiled(source: bytes) -> bytes:
    """A catalogue as gettext reads it."""
    data = BytesIO()
    write_mo(data, read_po(BytesIO(source)))
    return data.getvalue()
