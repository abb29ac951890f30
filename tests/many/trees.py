"""Documents in files of every sort, small ones."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from attrs import evolve

import sunnmore_oppvekst as so
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.testing.samples import sample_workspace

WORKSPACE = sample_workspace(measures=4)
NETWORK, STRATEGY = WORKSPACE.network, WORKSPACE.strategies[0]
PLAN = WORKSPACE.plans[0]
UNANCHORED = evolve(PLAN, id="uforankra", measures=tuple(evolve(each, anchoring=()) for each in PLAN.measures))
NO_GOAL = evolve(PLAN, id="utan-mal", measures=tuple(evolve(each, goal=None) for each in PLAN.measures))
PLANS = (PLAN, UNANCHORED, NO_GOAL)
NO_DOCUMENT = b'{"schema":"sunnmore-oppvekst/action-plan/1","id":1}'


def line(document: Document) -> bytes:
    """A document as a line of JSON Lines, without its line end."""
    return so.dumps(document, "json").encode()


def write_lines(path: Path, lines: Iterable[bytes | Document], end: bytes = b"\n") -> Path:
    """A file with a document, or whatever else, on each line."""
    written = (each if isinstance(each, bytes) else line(each) for each in lines)
    path.write_bytes(b"".join(each + end for each in written))
    return path


def write_workspace(folder: Path, plans: Iterable[so.ActionPlan] = PLANS) -> Path:
    """A workspace with a network, a strategy plan and some plans."""
    for name in ("strategy", "plans"):
        (folder / name).mkdir(parents=True)
    so.dump(NETWORK, folder / "network.yaml")
    so.dump(STRATEGY, folder / "strategy" / "strategi.yaml")
    for plan in plans:
        so.dump(plan, folder / "plans" / f"{plan.id}.yaml")
    return folder


def write_everything(folder: Path) -> Path:
    """A workspace, loose documents, JSON Lines and Parquet in one folder, and what is none of these."""
    write_workspace(folder / "a-region")
    (folder / "loose").mkdir()
    so.dump(NETWORK, folder / "loose" / "network-of-others.json")
    so.dump(STRATEGY, folder / "loose" / "strategy.json")
    so.dump(NO_GOAL, folder / "loose" / "plan.yaml")
    write_lines(folder / "lines.jsonl", [NETWORK, STRATEGY, *PLANS, NO_DOCUMENT])
    so.portfolio(folder / "lines.jsonl").to_parquet(folder / "stored")
    (folder / "README.md").write_text("Not a document.")
    (folder / "_build").mkdir()
    write_lines(folder / "_build" / "left-out.jsonl", [b"{"])
    return folder
