"""Many plans: streamed in constant memory, on two cores, growing, and as one table beside DuckDB."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from math import log
from pathlib import Path
from statistics import linear_regression, median

import duckdb
import pyarrow as pa

import sunnmore_oppvekst as so
from sunnmore_oppvekst.documents.writing import to_json
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.testing import Country
from tests.benchmarks.figure import Figure, Rounds
from tests.benchmarks.measuring import medians
from tests.benchmarks.reading import written

_DISTINCT = 200
_EDITIONS = 10
_ALONE = "import subprocess, sys; subprocess.run([sys.executable, *sys.argv[1:]], check=True)"
"""Starts another process; what the parent has held in memory would otherwise count as the child's."""
_CHECK = """
import resource, sys, time
import sunnmore_oppvekst as so
path, jobs, warm = sys.argv[1], int(sys.argv[2]), sys.argv[3]
for outcome in so.portfolio(warm).check(jobs=jobs):
    pass
start = time.perf_counter()
found = sum(len(outcome.findings) for outcome in so.portfolio(path).check(jobs=jobs))
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, found)
"""
_QUERY = """
select network, id as plan, year, m.id as measure, m.title, m.area, m.level, m.sectors, m.focus_points,
       m.period.start as starts, m.period.end as ends, m.proposed_by, coalesce(m.carried_over, 0) as carried_over
from (select network, id, year, unnest(measures) as m
      from read_json('{path}', format = 'newline_delimited', columns = {{
    network: 'VARCHAR', id: 'VARCHAR', year: 'INTEGER', measures: 'STRUCT(id VARCHAR, title VARCHAR, area VARCHAR,
    level VARCHAR, sectors VARCHAR[], focus_points VARCHAR[], period STRUCT("start" DATE, "end" DATE),
    proposed_by VARCHAR, carried_over INTEGER)[]'}}))
"""
_COLUMNS = (
    "network", "plan", "year", "measure", "title", "area", "level", "sectors", "focus_points", "starts", "ends",
    "proposed_by", "carried_over",
)  # fmt: skip


def _lines(path: Path, many: int) -> Path:
    """A file with so many made-up plans, two hundred of them different."""
    lines = [written(seed, f"-{seed}") + b"\n" for seed in range(_DISTINCT)]
    with path.open("wb") as file:
        file.writelines(lines[index % _DISTINCT] for index in range(many))
    return path


def _networks() -> list[tuple[str, bytes]]:
    """The documents of some made-up networks, ten editions each, with the id of the network."""
    country = Country(seed=1, networks=20, years=_EDITIONS)
    lines: dict[str, list[bytes]] = {}
    for document in country.documents():
        if isinstance(document, Network | StrategyPlan | ActionPlan):
            network = document.id if isinstance(document, Network) else document.network
            lines.setdefault(network, []).append(to_json(document) + b"\n")
    return [(network, b"".join(held)) for network, held in lines.items()]


def _regions(path: Path, plans: int, networks: list[tuple[str, bytes]]) -> Path:
    """A file with so many plans, each within a network of its own for every ten."""
    with path.open("wb") as file:
        for number in range(plans // _EDITIONS):
            network, lines = networks[number % len(networks)]
            file.write(lines.replace(f'"{network}"'.encode(), f'"{network}-{number}"'.encode()))
    return path


def _checked(path: Path, jobs: int, warm: Path) -> tuple[float, float]:
    """Seconds and megabytes of a check in a process of its own, which has checked a few others before."""
    done = subprocess.run(
        [sys.executable, "-c", _ALONE, "-c", _CHECK, str(path), str(jobs), str(warm)],
        check=True,
        capture_output=True,
        text=True,
    )
    seconds, megabytes, _ = map(float, done.stdout.split())
    return seconds, megabytes


def growth(rounds: Rounds) -> Iterator[Figure]:
    """Ten to ten thousand plans streamed and checked within their networks, with the garbage collector as it is."""
    sizes = (10, 100, 1_000) if rounds.few else (10, 100, 1_000, 10_000)
    with tempfile.TemporaryDirectory() as folder:
        networks = _networks()
        warm = _regions(Path(folder) / "warm.jsonl", 20, networks)
        paths = {many: _regions(Path(folder) / f"{many}.jsonl", many, networks) for many in sizes}
        runs = {many: [_checked(path, 1, warm) for _ in range(3)] for many, path in paths.items()}
    seconds = {many: median(taken for taken, _ in held) for many, held in runs.items()}
    megabytes = {many: median(peak for _, peak in held) for many, held in runs.items()}
    slope = linear_regression([log(many) for many in sizes], [log(seconds[many]) for many in sizes]).slope
    most = sizes[-1]
    note = ", ".join(f"{many}: {taken:.3g} s" for many, taken in seconds.items())
    yield Figure(
        what=f"growth of the time to check 10 to {most} plans", value=slope, unit="exponent", most=1.05, note=note
    )
    yield Figure(
        what=f"peak memory over {most} plans",
        beside=f"over {most // 10}",
        value=megabytes[most] / megabytes[most // 10],
        most=1.1,
        note=f"{megabytes[most]:.0f} MB",
    )


def two_cores(rounds: Rounds) -> Iterator[Figure]:
    """Sixteen thousand plans checked by one process, and by two."""
    many = 1_000 if rounds.few else 16_000
    with tempfile.TemporaryDirectory() as folder:
        networks = _networks()
        warm = _regions(Path(folder) / "warm.jsonl", 200, networks)
        path = _regions(Path(folder) / "plans.jsonl", many, networks)
        runs = [(_checked(path, 1, warm)[0], _checked(path, 2, warm)[0]) for _ in range(3)]
    one, two = (median(each) for each in zip(*runs, strict=True))
    note = f"{one:.1f} s and {two:.1f} s"
    yield Figure(what=f"{many} plans checked by one process", beside="by two", value=one / two, least=1.8, note=note)


def table_beside_duckdb(rounds: Rounds) -> Iterator[Figure]:
    """A table of measures out of 170 MB of JSON Lines, beside DuckDB reading the same columns, both on two cores."""
    wanted = 20e6 if rounds.few else 170e6
    with tempfile.TemporaryDirectory() as folder:
        path = _lines(Path(folder) / "plans.jsonl", round(wanted / len(written(1, "-1"))))
        portfolio = so.portfolio(path)
        candidates = {
            "duckdb": lambda _: duckdb.connect(config={"threads": 2}).sql(_QUERY.format(path=path)).to_arrow_table(),
            "strict": lambda _: portfolio.tables(jobs=2).measures.select(*_COLUMNS).to_arrow(),
            "trusted": lambda _: portfolio.tables(jobs=2, trusted=True).measures.select(*_COLUMNS).to_arrow(),
        }
        assert _sorted(candidates["trusted"](0)) == _sorted(candidates["duckdb"](0))
        taken = medians(candidates, range(3 if rounds.few else 5))
        size = path.stat().st_size / 1e6
    for name, most in (("trusted", 1.5), ("strict", None)):
        yield Figure(
            what=f"measures out of {size:.0f} MB of JSON Lines, {name}",
            beside="DuckDB, the same columns",
            value=taken[name] / taken["duckdb"],
            note=f"DuckDB {taken['duckdb']:.2f} s",
            most=most,
        )


def _sorted(table: pa.Table) -> list[str]:
    """The rows as text, in an order of their own."""
    return sorted(map(repr, table.select(_COLUMNS).to_pylist()))


ALL = (growth, two_cores, table_beside_duckdb)
