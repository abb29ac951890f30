"""A plugin to start from: a distribution that installs, passes its tests and brings something."""

from __future__ import annotations

import os
import re
from importlib import resources
from pathlib import Path
from string import Template

from sunnmore_oppvekst import store
from sunnmore_oppvekst.errors import AlreadyThere, InvalidValue
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.store.refusal import already_there

_STARTER = {
    "pyproject.toml.txt": "pyproject.toml",
    "README.md": "README.md",
    "plugin.py.txt": "src/$module/__init__.py",
    "nn.po.txt": "src/$module/locale/nn/LC_MESSAGES/$module.po",
    "nb.po.txt": "src/$module/locale/nb/LC_MESSAGES/$module.po",
    "test_plugin.py.txt": "tests/test_$module.py",
}
"""Each file of the starter, and what it is called in the distribution."""
_NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*"
_EXPECTED = _("a name of small letters a–z and digits, with single hyphens, such as `giske-pool`")


def start_plugin(name: str, folder: str | os.PathLike[str] | None = None) -> tuple[Path, ...]:
    """Write a plugin to start from.

    Args:
        name: what it is called, such as `giske-pool`; the distribution is `oppvekst-giske-pool`.
        folder: where; None for a folder named like the distribution. It is made if it is not there.

    Returns:
        The files that were written.

    Raises:
        InvalidValue: the name is no name.
        AlreadyThere: one of the files is there already; nothing is written then.
        NotStored: a file cannot be written.
    """
    if not re.fullmatch(_NAME, name):
        raise InvalidValue("plugin", "name", name, _EXPECTED)
    facts = _facts(name)
    home = Path(folder) if folder is not None else Path(facts["distribution"])
    starter = resources.files(__package__) / "plugin_starter"
    written = {
        home / Template(file).substitute(facts): Template((starter / source).read_text("utf-8")).substitute(facts)
        for source, file in _STARTER.items()
    }
    written[home / "src" / facts["module"] / "py.typed"] = ""
    for file in written:
        if store.is_there(file):
            raise AlreadyThere(str(file), already_there(file))
    for file, text in written.items():
        store.make_folder(file.parent)
        store.create(file, text.encode())
    return tuple(written)


def _facts(name: str) -> dict[str, str]:
    letters = re.sub("[^a-z]", "", name).upper()[:3]
    return {
        "name": name,
        "distribution": f"oppvekst-{name}",
        "module": f"oppvekst_{name.replace('-', '_')}",
        "code": f"{letters}001",
        "kind": f"{name}-hours",
        "limit": "40",
    }
