"""Brings the notebooks of `examples/notebooks` in as pages, beside the network they look at, and runs them."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

FOLDERS = ("notebooks", "nordre-sunnmore")


def bring_in(app: Sphinx, config: Config) -> None:
    """Copy the notebooks, and the example network that they open, into the source of the docs."""
    examples = Path(app.confdir).resolve().parent / "examples"
    for name in FOLDERS:
        made = Path(app.srcdir) / name
        shutil.rmtree(made, ignore_errors=True)
        shutil.copytree(
            examples / name, made, ignore=shutil.ignore_patterns("*.ipynb", ".ipynb_checkpoints", "README.md")
        )


def setup(app: Sphinx) -> dict[str, bool]:
    app.setup_extension("myst_nb")
    app.connect("config-inited", bring_in)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
