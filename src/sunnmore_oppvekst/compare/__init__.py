"""What differs: diff and merge, over the shapes of the domain classes."""

from sunnmore_oppvekst.compare.changes import Change, Changed, Changes, diff
from sunnmore_oppvekst.compare.delta import DoesNotFit
from sunnmore_oppvekst.compare.merge import Merged, Refused, Scope, merge, merge_sides
from sunnmore_oppvekst.compare.places import ABSENT
from sunnmore_oppvekst.compare.sides import MergeConflict, Side

__all__ = [
    "ABSENT",
    "Change",
    "Changed",
    "Changes",
    "DoesNotFit",
    "MergeConflict",
    "Merged",
    "Refused",
    "Scope",
    "Side",
    "diff",
    "merge",
    "merge_sides",
]
