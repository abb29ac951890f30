"""Every figure that the library promises, measured side by side in one run: `python -m tests.benchmarks`.

The table goes to standard output as it is made; `--write` puts it into `docs/performance.md`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks import commands, comparing, exports, many, reading, tabling
from tests.benchmarks.figure import Figure, Rounds
from tests.benchmarks.page import row, write

SUBJECTS = {
    "Starting": commands.ALL,
    "Reading and writing": reading.ALL,
    "Comparing": comparing.ALL,
    "Tables": tabling.ALL,
    "Many plans": many.ALL,
    "Exports": exports.ALL,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here too")
    parser.add_argument("--quick", action="store_true", help="fewer rounds, to see that everything runs")
    parser.add_argument("--only", metavar="NAME", help="only measurements whose name begins so")
    asked = parser.parse_args()
    measured = {subject: list(_measured(subject, asked.only, Rounds(few=asked.quick))) for subject in SUBJECTS}
    if asked.write:
        write(measured)
    if asked.json:
        plain = {subject: [figure.to_dict() for figure in figures] for subject, figures in measured.items()}
        asked.json.write_text(json.dumps(plain, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _measured(subject: str, only: str | None, rounds: Rounds) -> Iterator[Figure]:
    for measure in SUBJECTS[subject]:
        if only is None or measure.__name__.startswith(only):
            for figure in measure(rounds):
                print(row(figure), flush=True)
                yield figure


if __name__ == "__main__":
    main()
