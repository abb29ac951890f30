"""What people fill in: forms out of a plan, and what comes back."""

from sunnmore_oppvekst.forms.cells import in_cell
from sunnmore_oppvekst.forms.contribution import contribution_form, contribution_from
from sunnmore_oppvekst.forms.form import (
    Filled,
    FilledCell,
    FilledLine,
    Form,
    Line,
    Question,
    QuestionKind,
    Sheet,
    Stamp,
)
from sunnmore_oppvekst.forms.source import Base, Incoming, Source

__all__ = [
    "Base",
    "Filled",
    "FilledCell",
    "FilledLine",
    "Form",
    "Incoming",
    "Line",
    "Question",
    "QuestionKind",
    "Sheet",
    "Source",
    "Stamp",
    "contribution_form",
    "contribution_from",
    "in_cell",
]
