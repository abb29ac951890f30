"""A workspace to start from: files that check clean, and say what to fill in."""

from __future__ import annotations

import os
from importlib import resources
from pathlib import Path
from string import Template

from sunnmore_oppvekst import store
from sunnmore_oppvekst.errors import AlreadyThere
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.store.refusal import already_there

_STARTER = {
    "network.yaml": "network.yaml",
    "people.yaml": "people.yaml",
    "strategy/strategiplan.yaml": "strategy/strategiplan-$year.yaml",
    "plans/handlingsplan.yaml": "plans/handlingsplan-$year.yaml",
    "oppvekst.toml": "oppvekst.toml",
    "LESMEG.md": "LESMEG.md",
}
"""Each file of the starter, and what it is called in the workspace."""

_NAME = "Min region"


def start(
    folder: str | os.PathLike[str], *, year: int, name: str | None = None, language: Language | str = Language.NN
) -> tuple[str, ...]:
    """Write a workspace to start from, with a small made-up network.

    Args:
        folder: where; made if it is not there.
        year: the year of the first action plan.
        name: what the network is called.
        language: what the workspace is to be read in.

    Returns:
        The files that were written, by their names from the folder.

    Raises:
        AlreadyThere: one of the files is there already; nothing is written then.
        NotStored: a file cannot be written.
    """
    facts = {
        "year": str(year),
        "next": str(year + 1),
        "before": str(year - 1),
        "last": str(year + 4),
        "after": str(year + 5),
        "name": name or _NAME,
        "language": Language(language).value,
    }
    written = {Template(file).substitute(facts): _filled(source, facts) for source, file in _STARTER.items()}
    for file in written:
        if store.is_there(Path(folder) / file):
            raise AlreadyThere(str(Path(folder) / file), already_there(file))
    for file, data in written.items():
        store.make_folder((Path(folder) / file).parent)
        store.create(Path(folder) / file, data)
    return tuple(written)


def _filled(source: str, facts: dict[str, str]) -> bytes:
    template = resources.files(__package__) / "starter" / source
    return Template(template.read_text("utf-8")).substitute(facts).encode()
