"""A program that goes through documents, and may wait on the way to be killed: `stopped.py FILE FOLDER JOBS [PIPE]`.

In the folder it keeps a checkpoint, and a line for each document that it went through; it prints what came of each.
With a pipe it writes its own number there after some documents, and waits.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from threading import Event

import sunnmore_oppvekst as so
from sunnmore_oppvekst.domain.document import Document

SOME = 12


def main(path: str, folder: str, jobs: str, pipe: str = "") -> None:
    log = Path(folder) / "log"

    def told(document: Document) -> tuple[str, int]:
        with log.open("a") as file:
            file.write(f"{document.kind} {getattr(document, 'id', '')}\n")
        return document.kind, len(so.dumps(document, "json"))

    portfolio = so.portfolio(path, piece_bytes=20_000)
    for number, outcome in enumerate(portfolio.map(told, jobs=int(jobs), checkpoint=Path(folder) / "checkpoint")):
        if pipe and number == SOME:
            Path(pipe).write_text(str(os.getpid()))
            Event().wait()
        sys.stdout.write(f"{outcome.line} {outcome.kind} {outcome.id} {outcome.value}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
