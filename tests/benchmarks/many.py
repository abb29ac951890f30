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
from tests.benchmarks.figure import EXAMPLE, Figure, Rounds
from tests.benchmarks.measuring import medians
from tests.benchmarks.reading import written

_DISTINCT = 200
_CHECK = """
import resource, sys, time
import sunnmore_oppvekst as so
path, example, jobs = sys.argv[1], sys.argv[2], int(sys.argv[3])
within = so.open_workspace(example)
for outcome in so.portfolio(sys.argv[4]).check(within=within, jobs=jobs):
    pass
start = time.perf_counter()
found = sum(len(outcome.findings) for outcome in so.portfolio(path).check(within=within, jobs=jobs))
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


def _checked(path: Path, jobs: int, warm: Path) -> tuple[float, float]:
    """Seconds and megabytes of a check in a process of its own, which has checked a few others before."""
    done = subprocess.run(
        [sys.executable, "-c", _CHECK, str(path), str(EXAMPLE), str(jobs), str(warm)],
        check=True,
        capture_output=True,
        text=True,
    )
    seconds, megabytes, _ = map(float, done.stdout.split())
    return seconds, megabytes


def growth(rounds: Rounds) -> Iterator[Figure]:
    """Ten to ten thousand plans streamed and checked, with the garbage collector as Python has it."""
    sizes = (10, 100, 1_000) if rounds.few else (10, 100, 1_000, 10_000)
    with tempfile.TemporaryDirectory() as folder:
        warm = _lines(Path(folder) / "warm.jsonl", 20)
        paths = {many: _lines(Path(folder) / f"{many}.jsonl", many) for many in sizes}
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
        warm = _lines(Path(folder) / "warm.jsonl", 100)
        path = _lines(Path(folder) / "plans.jsonl", many)
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
