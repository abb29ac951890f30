"""Every figure that the library promises, measured in one run: `python -m tests.benchmarks [--json FILE] [--quick]`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from tests.benchmarks import figures


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here too")
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    parser.add_argument("--only", metavar="NAME", help="only figures whose name begins so")
    asked = parser.parse_args()
    measured = []
    print(f"{'figure':<58} {'measured':>10} {'goal':>10}")
    for measure in figures.ALL:
        if asked.only and not measure.__name__.startswith(asked.only):
            continue
        for figure in measure(figures.Rounds(few=asked.quick)):
            measured.append(figure)
            print(f"{figure.name:<58} {figure.value:>10.3g} {figure.goal or '':>10}  {figure.note}", flush=True)
    if asked.json:
        asked.json.write_text(json.dumps([figure.to_dict() for figure in measured], indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
