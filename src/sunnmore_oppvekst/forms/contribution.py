"""The form that a municipality fills in: made from a plan, and read back as a contribution."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from sunnmore_oppvekst.documents.writing import write
from sunnmore_oppvekst.domain.contribution import Contribution, MeasureChange
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.errors import InvalidValue, UnknownName
from sunnmore_oppvekst.findings import Finding, FindingLocation, Findings
from sunnmore_oppvekst.findings.codes.forms import NO_SUCH_MUNICIPALITY, NOT_A_FORM, OTHER_PLAN, PLAN_CHANGED
from sunnmore_oppvekst.forms.cells import NotUnderstood, is_same, understood
from sunnmore_oppvekst.forms.desk import Desk
from sunnmore_oppvekst.forms.form import Filled, FilledLine, Form, Line, Sheet, Stamp
from sunnmore_oppvekst.forms.sheet_kind import SheetKind
from sunnmore_oppvekst.forms.sheets.anchoring import ANCHORING
from sunnmore_oppvekst.forms.sheets.baselines import BASELINES
from sunnmore_oppvekst.forms.sheets.cover import COVER
from sunnmore_oppvekst.forms.sheets.criteria import CRITERIA
from sunnmore_oppvekst.forms.sheets.measures import MEASURES
from sunnmore_oppvekst.forms.sheets.milestones import MILESTONES
from sunnmore_oppvekst.forms.sheets.status import STATUS_SHEET
from sunnmore_oppvekst.forms.source import Base, Incoming
from sunnmore_oppvekst.forms.taking import Row, Taking, wrong_cell
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import Message, _
from sunnmore_oppvekst.messages.nearest import nearest

SHEETS: tuple[SheetKind, ...] = (COVER, MEASURES, CRITERIA, STATUS_SHEET, MILESTONES, ANCHORING, BASELINES)
"""The sheets, in the order they are shown."""

_TITLE = _("{plan}: from {municipality}")
_GUIDANCE = (
    _("White cells are for filling in. Grey cells are locked, and tell what the line is about."),
    _("What is left alone is not changed in the plan. A cell that is emptied empties the field in the plan."),
    _("Dates are written 1.5.2020 or 2020-05-01. The drop-down lists show what may be chosen."),
)
_WHAT = {
    "network": _("the network"),
    "plan": _("the plan"),
    "year": _("the edition"),
}
_NO_SUCH_LINE = _("the line does not belong to the form: its identifier {key} was altered")
_TWICE = _("line {key} is here twice")


def contribution_form(
    plan: ActionPlan,
    municipality: str,
    *,
    network: Network,
    strategy: StrategyPlan | None = None,
    language: Language | str = Language.NN,
    on: date,
) -> Form:
    """The form in which a municipality contributes to an edition of the plan.

    Args:
        plan: the edition.
        municipality: its number.
        network: the network.
        strategy: the strategy plan, for the names of the areas.
        language: the language to write in.
        on: the day; the units that lie in the municipality then are those it answers for.

    Raises:
        UnknownName: the network has no such municipality.
    """
    known = {each.number: each for each in network.municipalities}
    if municipality not in known:
        raise UnknownName("municipality", municipality, nearest(municipality, known))
    desk = Desk(
        plan=plan,
        municipality=municipality,
        network=network,
        strategy=strategy,
        language=Language(language),
        on=on,
    )
    title = _TITLE.format(
        desk.language, {"plan": plan.title[desk.language], "municipality": known[municipality].name_on(on)}
    )
    return Form(
        title=title,
        stamp=Stamp(
            network=network.id,
            plan=plan.id,
            year=plan.year,
            municipality=municipality,
            digest=_digest(plan),
            language=desk.language,
            on=on,
        ),
        guidance=tuple(words[desk.language] for words in _GUIDANCE),
        sheets=tuple(kind.sheet(desk) for kind in SHEETS),
    )


def contribution_from(filled: Filled, base: Base) -> Incoming:
    """What a municipality wrote in a form, as a contribution; what it left alone is not in it.

    The same form and base always give the same contribution. Nothing written gives none.
    """
    wrong = tuple(_not_ours(filled.stamp, base))
    if wrong or base.plan is None:
        return Incoming(findings=Findings(wrong))
    desk = Desk(
        plan=base.plan,
        municipality=filled.stamp.municipality,
        network=base.network,
        strategy=base.strategy,
        language=filled.stamp.language,
        on=filled.stamp.on,
    )
    taking = Taking(desk, base.file)
    for kind in SHEETS:
        for row in _rows(kind.sheet(desk), filled.lines, taking):
            kind.take(taking, row)
    return _made(taking)


def not_a_form(base: Base, problem: Message) -> Incoming:
    """The answer to a file that is no form of the library's; `problem` says why."""
    location = FindingLocation(file=base.file)
    return Incoming(findings=Findings((OTHER_PLAN.finding(location, message=NOT_A_FORM, problem=problem),)))


def _digest(plan: ActionPlan) -> str:
    return hashlib.sha256(write(plan, "json")).hexdigest()


def _not_ours(stamp: Stamp, base: Base) -> Iterator[Finding]:
    known = {
        "network": base.network.id,
        "plan": base.plan.id if base.plan else "",
        "year": base.plan and base.plan.year,
    }
    location = FindingLocation(file=base.file)
    foreign = [name for name, value in known.items() if getattr(stamp, name) != value]
    for name in foreign:
        said = str(getattr(stamp, name))
        yield OTHER_PLAN.finding(location, what=_WHAT[name], said=said, known=str(known[name]))
    if stamp.municipality not in {each.number for each in base.network.municipalities}:
        yield OTHER_PLAN.finding(location, message=NO_SUCH_MUNICIPALITY, said=stamp.municipality)
    elif not foreign and base.plan is not None and stamp.digest != _digest(base.plan):
        yield PLAN_CHANGED.finding(location)


def _rows(sheet: Sheet, lines: Iterable[FilledLine], taking: Taking) -> Iterator[Row]:
    """The lines of a sheet in which something was changed."""
    written = {line.key: line for line in sheet.lines}
    seen = set()
    for line in lines:
        if line.sheet != sheet.id:
            continue
        place = next((cell.place for cell in line.cells.values()), sheet.title)
        if line.key not in written:
            taking.findings.append(wrong_cell(taking.file, place, _NO_SUCH_LINE, key="/".join(line.key)))
        elif line.key in seen:
            taking.findings.append(wrong_cell(taking.file, place, _TWICE, key="/".join(line.key)))
        else:
            row = _row(sheet, written[line.key], line, taking)
            if row is not None and row.changed:
                yield row
        seen.add(line.key)


def _row(sheet: Sheet, written: Line, line: FilledLine, taking: Taking) -> Row | None:
    """What a line says; None where some cell of it is not understood, which is noted."""
    values: dict[str, Any] = {}
    changed, is_wrong = set(), False
    for question, answer in zip(sheet.questions, written.answers, strict=True):
        cell = line.cells.get(question.id)
        values[question.id] = answer
        if cell is None or question.is_locked or question.id in written.locked or is_same(cell.answer, answer):
            continue
        try:
            values[question.id] = understood(cell.answer, question)
            changed.add(question.id)
        except NotUnderstood as error:
            taking.findings.append(wrong_cell(taking.file, cell.place, error.says, **error.facts))
            is_wrong = True
    places = {id: cell.place for id, cell in line.cells.items()}
    return None if is_wrong else Row(key=line.key, values=values, changed=frozenset(changed), places=places)


def _made(taking: Taking) -> Incoming:
    if taking.findings:
        return Incoming(findings=Findings(tuple(taking.findings)))
    changes = tuple(MeasureChange(measure=id, **fields) for id, fields in taking.changes.items())
    if not changes and not any(taking.fields.values()):
        return Incoming()
    desk = taking.desk
    try:
        document = Contribution(
            id=f"bidrag-{desk.plan.year}-{desk.municipality}",
            network=desk.network.id,
            plan=desk.plan.id,
            year=desk.plan.year,
            municipality=desk.municipality,
            changes=changes,
            **taking.fields,
        )
    except InvalidValue as error:
        return Incoming(findings=Findings((wrong_cell(taking.file, "", error.expected),)))
    return Incoming(document=document)
