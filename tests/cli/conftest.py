from pathlib import Path

import pytest

from tests.cli.running import copy_to


@pytest.fixture
def nordre(tmp_path: Path) -> Path:
    return copy_to(tmp_path)
