"""The form that a municipality fills in: nothing in it is no change, and what is written is what comes of it."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

import sunnmore_oppvekst as so
from sunnmore_oppvekst.testing import sample_workspace, workspaces
from sunnmore_oppvekst.testing.samples import ON

HOME = "3001"


def form_of(workspace: so.Workspace, municipality: str = HOME, language: str = "nn") -> so.Form:
    return so.contribution_form(
        workspace.plan(), municipality, network=workspace.network, strategy=workspace.strategy, language=language, on=ON
    )


def filled(form: so.Form, answers: dict[tuple[str, str, str], Any] | None = None) -> so.Filled:
    wanted = answers or {}
    return so.Filled(
        stamp=form.stamp,
        lines=tuple(
            so.FilledLine(
                sheet=sheet.id,
                key=line.key,
                cells={
                    question.id: so.FilledCell(
                        answer=wanted.get((sheet.id, "/".join(line.key), question.id), answer), place="her"
                    )
                    for question, answer in zip(sheet.questions, line.answers, strict=True)
                },
            )
            for sheet in form.sheets
            for line in sheet.lines
        ),
    )


def read(workspace: so.Workspace, answers: dict[tuple[str, str, str], Any]) -> so.Incoming:
    base = so.Base(file="skjema", network=workspace.network, plan=workspace.plan(), strategy=workspace.strategy)
    return so.contribution_from(filled(form_of(workspace), answers), base)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(workspace=workspaces())
def test_a_form_that_nobody_filled_in_is_no_change(workspace: so.Workspace) -> None:
    assert read(workspace, {}) == so.Incoming()


@pytest.mark.parametrize("language", ["nn", "nb", "en"])
def test_every_question_and_sheet_has_words(language: str) -> None:
    form = form_of(sample_workspace(measures=4), language=language)
    assert [sheet.id for sheet in form.sheets] == [
        "cover", "measures", "criteria", "status", "milestones", "anchoring", "baselines",
    ]  # fmt: skip
    assert all(sheet.title and sheet.help for sheet in form.sheets)
    assert all(question.heading for sheet in form.sheets for question in sheet.questions)


def test_a_municipality_sees_what_it_may_touch_and_nothing_else() -> None:
    workspace = sample_workspace(members=2, units=4, measures=4)
    measures = [line.key[0] for line in form_of(workspace).sheets[1].lines]
    assert measures == ["t1", "t3", *(f"+{number}" for number in range(1, 11))]
    anchored = [line.key for line in form_of(workspace).sheets[5].lines]
    assert sorted(anchored) == sorted(product(["t1", "t2", "t3", "t4"], ["eining-1", "eining-3"]))


def test_an_emptied_goal_is_cleared_and_a_sector_taken_out() -> None:
    workspace = sample_workspace(measures=4)
    came = read(workspace, {("measures", "t1", "goal"): None, ("measures", "t1", "school"): "nei"})
    assert isinstance(came.document, so.Contribution), came.findings
    (change,) = came.document.changes
    assert [each.value for each in change.clear] == ["goal"]
    assert change.sectors is not None
    assert [each.value for each in change.sectors] == ["kindergarten", "after-school"]


def test_a_new_day_is_a_new_status_and_the_old_one_stays() -> None:
    workspace = sample_workspace(measures=4)
    answers = {
        ("cover", "cover", "submitted"): date(2020, 9, 2),
        ("status", "t1", "on"): date(2020, 9, 1),
        ("status", "t1", "percent"): 70,
    }
    came = read(workspace, answers)
    assert isinstance(came.document, so.Contribution), came.findings
    merged = so.merge_all(workspace.plan(), [came.document], network=workspace.network)
    assert merged.is_clean
    after = merged.value.measure("t1")
    assert after is not None
    assert [(each.on, each.percent) for each in after.status] == [(date(2020, 5, 2), 40), (date(2020, 9, 1), 70)]


def test_a_text_keeps_its_other_languages() -> None:
    workspace = sample_workspace(measures=4)
    plan = workspace.plan()
    first = evolve(plan.measures[0], title=so.Text(nn="Nynorsk", en="English"))
    plan = evolve(plan, measures=(first, *plan.measures[1:]))
    form = so.contribution_form(plan, HOME, network=workspace.network, strategy=workspace.strategy, on=ON)
    base = so.Base(file="x", network=workspace.network, plan=plan, strategy=workspace.strategy)
    came = so.contribution_from(filled(form, {("measures", "t1", "title"): "Nytt"}), base)
    assert isinstance(came.document, so.Contribution)
    assert came.document.changes[0].title == so.Text(nn="Nytt", en="English")


def test_saying_that_one_has_nothing_besides_something_is_told_of() -> None:
    came = read(
        sample_workspace(measures=4), {("cover", "cover", "has_nothing"): "ja", ("measures", "t1", "goal"): "Noko"}
    )
    assert came.document is None
    assert came.findings.codes == ("IM001",)


def test_a_municipality_that_the_network_does_not_know_is_refused() -> None:
    with pytest.raises(so.UnknownName, match="3000"):
        form_of(sample_workspace(), municipality="3000")
