"""Change the code in one place at a time and see whether a test notices: `python -m tests.mutation --all`.

The tests of all mutated packages are run, but for each mutant only those that execute the changed lines. Nothing is
written into the checkout but `.mutation_cache`.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.mutation.equivalents import Equivalent, read_equivalents, without_mutant
from tests.mutation.mutants import Mutant
from tests.mutation.project import Project
from tests.mutation.report import described, report
from tests.mutation.sampling import every_mutant, sample
from tests.mutation.trial import Pool, Result


def main(arguments: Sequence[str] | None = None, project: Project | None = None) -> int:
    project = project or Project()
    asked = _parser(project).parse_args(arguments)
    packages = tuple(asked.package or project.packages)
    mutants = _mutants(project, packages, asked)
    if asked.list:
        print(*map(described, mutants), sep="\n")
        return 0
    equivalents = () if asked.only else read_equivalents()
    results = _results(project, mutants, equivalents, asked)
    stale = [each for each in equivalents if each.file.partition("/")[0] in packages]
    text = report(project, results, without_mutant(stale, every_mutant(project, packages)))
    print(text)
    if asked.report:
        asked.report.write_text(text, encoding="utf-8")
    return 0


def _results(
    project: Project, mutants: Sequence[Mutant], equivalents: Sequence[Equivalent], asked: argparse.Namespace
) -> list[Result]:
    """The results in the order of the mutants; how it goes is told on standard error."""
    start, results = time.monotonic(), dict[Mutant, Result]()

    def progress(text: str) -> None:
        print(f"{time.monotonic() - start:6.0f} s  {text}", file=sys.stderr, flush=True)

    with Pool(project, asked.jobs) as pool:
        baseline = pool.baseline(progress)
        for result in pool.attempt(mutants, equivalents, baseline):
            results[result.mutant] = result
            progress(f"{len(results)} of {len(mutants)}: {result.status} {described(result.mutant)} {result.by}")
            if asked.only:
                print(result.log)
    return [results[mutant] for mutant in mutants]


def _parser(project: Project) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--all", action="store_true", help="draw from all packages that are mutated")
    what.add_argument(
        "--package", action="append", choices=project.packages, help="draw from this package; may be repeated"
    )
    what.add_argument("--only", metavar="ID", action="append", help="try this mutant and show what pytest prints")
    parser.add_argument("--sample", type=int, default=400, metavar="NUMBER", help="how many mutants (default: 400)")
    parser.add_argument("--seed", type=int, default=1, help="another seed draws other mutants (default: 1)")
    parser.add_argument("--jobs", type=int, default=2, help="how many processes (default: 2)")
    parser.add_argument("--list", action="store_true", help="list the mutants that would be tried")
    parser.add_argument("--report", type=Path, metavar="FILE", help="write the report here too")
    return parser


def _mutants(project: Project, packages: tuple[str, ...], asked: argparse.Namespace) -> list[Mutant]:
    if asked.only:
        return [mutant for mutant in every_mutant(project, packages) if mutant.id in asked.only]
    return sample(project, packages, asked.sample, asked.seed)


if __name__ == "__main__":
    sys.exit(main())
