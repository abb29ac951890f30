"""What comes of going through documents, one outcome for each."""

from __future__ import annotations

from typing import Any, Protocol

from attrs import frozen

from sunnmore_oppvekst.findings import NO_FINDINGS, Findings
from sunnmore_oppvekst.many.piece import Piece
from sunnmore_oppvekst.messages.reprs import brief


@frozen(kw_only=True)
class Outcome:
    """What came of one document, or of one workspace.

    Attributes:
        file: the file or folder.
        line: the line, in a file with a document a line.
        kind: the kind of the document; `workspace`; `plugins` for what went wrong with them, last of all; or "" where
            it could not be read.
        id: its id, or "".
        value: what was made of it, or None.
        findings: what is wrong with it.
    """

    file: str
    line: int | None = None
    kind: str = ""
    id: str = ""
    value: Any = None
    findings: Findings = NO_FINDINGS

    __repr__ = brief


@frozen(kw_only=True)
class Done:
    """What came of one piece.

    Attributes:
        outcomes: one for each document, in order.
        plugins: what had gone wrong with plugins by then, where it was done.
    """

    outcomes: tuple[Outcome, ...] = ()
    plugins: Findings = NO_FINDINGS

    __repr__ = brief


class Work(Protocol):
    """What is done to each piece, wherever that is; it is sent there."""

    @property
    def name(self) -> str:
        """What tells this work from other work over the same pieces."""

    def __call__(self, piece: Piece) -> Done:
        """Do it."""
