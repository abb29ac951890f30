from __future__ import annotations

from pathlib import Path

import pytest

from sunnmore_oppvekst.testing import Country
from tests.many.trees import write_everything


@pytest.fixture(scope="session")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Workspaces, documents, JSON Lines and Parquet in one folder."""
    return write_everything(tmp_path_factory.mktemp("everything"))


@pytest.fixture(scope="session")
def country(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two networks with two editions each, as JSON Lines."""
    path = tmp_path_factory.mktemp("country") / "country.jsonl"
    Country(seed=5, networks=2, years=2).write(path)
    return path
