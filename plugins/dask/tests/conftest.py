"""A real local cluster of two worker processes, and a portfolio of some pieces."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import Client, LocalCluster

import sunnmore_oppvekst as so

EXAMPLES = Path(__file__).parents[3] / "examples"


def two_workers() -> LocalCluster:
    return LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0")


@pytest.fixture(scope="session")
def cluster() -> Iterator[LocalCluster]:
    with two_workers() as started:
        yield started


@pytest.fixture(scope="session")
def client(cluster: LocalCluster) -> Iterator[Client]:
    with Client(cluster) as connected:
        yield connected


@pytest.fixture
def mortal() -> Iterator[Client]:
    """A cluster of its own, as some of it is to be killed."""
    with two_workers() as started, Client(started) as connected:
        yield connected


@pytest.fixture(scope="session")
def portfolio(tmp_path_factory: pytest.TempPathFactory) -> so.Portfolio:
    """A workspace, ten documents of which one is broken, and a file with a document a line."""
    folder = tmp_path_factory.mktemp("regions")
    shutil.copytree(EXAMPLES / "nordre-sunnmore", folder / "nordre-sunnmore")
    plans = sorted((EXAMPLES / "broken" / "plans").glob("*.yaml"))
    for number in range(10):
        shutil.copy(plans[number % len(plans)], folder / f"plan-{number:02}.yaml")
    (folder / "plan-07.yaml").write_text("[")
    documents = [each.document for each in so.open_workspace(EXAMPLES / "broken").entries if each.document]
    (folder / "all.jsonl").write_text("".join(f"{so.dumps(each, format='json')}\n" for each in documents))
    return so.portfolio(folder)
