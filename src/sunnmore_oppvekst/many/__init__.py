"""How many documents are gone through: in pieces, here or in several processes, with what is done so far kept."""

from sunnmore_oppvekst.many.going import go_through
from sunnmore_oppvekst.many.outcome import Done, Outcome, Work
from sunnmore_oppvekst.many.piece import Piece, pieces
from sunnmore_oppvekst.many.processes import Processes
from sunnmore_oppvekst.many.runner import Here, Runner, runner_for

__all__ = ["Done", "Here", "Outcome", "Piece", "Processes", "Runner", "Work", "go_through", "pieces", "runner_for"]
