"""The lifecycle of an edition as a picture, drawn from the table of its steps."""

from __future__ import annotations

from sunnmore_oppvekst.domain.plan import PlanStatus
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _, p_
from sunnmore_oppvekst.report.figure import Chart, Edge, Figure, Node
from sunnmore_oppvekst.report.table import Cell, Column, Table
from sunnmore_oppvekst.revision.steps import STEPS, Step

_CAPTION = _("The lifecycle of an edition")
_ALT = _(
    "An edition goes from draft by way of consultation and proposal to adopted, is evaluated and in the "
    "end superseded, or is withdrawn on the way."
)
_COLUMNS = {
    "before": _("From"),
    "after": p_("status", "To"),
    "power": _("Power"),
    "decision": _("Decision"),
    "asks": _("Asks for"),
}
_ASKS = {
    "all": _("no errors"),
    "evaluation": _("an answer to everything"),
    "successor": _("a new edition"),
}


def lifecycle_figure(language: Language | str = Language.NN) -> Figure:
    """The statuses as boxes, the steps as arrows with the power they take, and the same as a table."""
    language = Language(language)
    return Figure(
        id="lifecycle",
        caption=_CAPTION[language],
        alt=_ALT[language],
        drawing=Chart(
            nodes=tuple(Node(id=status.value, label=label(status, language)) for status in PlanStatus),
            edges=tuple(
                Edge(start=step.before.value, end=step.after.value, label=label(step.power, language)) for step in STEPS
            ),
        ),
        table=Table(
            id="lifecycle",
            caption=_CAPTION[language],
            columns=tuple(Column(id=id, heading=heading[language]) for id, heading in _COLUMNS.items()),
            rows=tuple(tuple(Cell(text=text, value=text) for text in _row(step, language)) for step in STEPS),
        ),
    )


def _row(step: Step, language: Language) -> tuple[str, ...]:
    asked = {"all": step.asks_all, "evaluation": step.asks_evaluation, "successor": step.asks_successor}
    said = [*step.asks, *(_ASKS[name][language] for name, is_asked in asked.items() if is_asked)]
    return (
        label(step.before, language),
        label(step.after, language),
        label(step.power, language),
        label(step.decision, language) if step.decision else "",
        ", ".join(said),
    )
