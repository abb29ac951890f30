"""What is true of a region: data, one folder a network, laid out as a workspace."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from os import PathLike

REFERENCES = {"nordre-sunnmore": "nordre_sunnmore"}
"""The folder of each network, by the name it is asked for."""


@contextmanager
def reference_folder(name: str) -> Iterator[PathLike[str]]:
    """The folder with the reference data of a network, unpacked if need be."""
    with resources.as_file(resources.files(__name__) / REFERENCES[name]) as folder:
        yield folder
