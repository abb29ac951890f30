"""What callers give by mistake is refused with what was wanted."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

import sunnmore_oppvekst as so
from tests.analysis.asking import QUESTIONS
from tests.house.repository import ROOT

FOLDER = ROOT / "examples" / "nordre-sunnmore"
EXAMPLE = so.open_workspace(FOLDER)
DAYS: dict[str, Any] = {
    "progress": so.progress,
    "money": so.money,
    "anchoring_rates": so.anchoring_rates,
    "under_structure": so.under_structure,
    "tables": so.tables,
}
AUDIENCES = (so.traceability, so.participation, so.anchoring_rates, so.compare_years)


@pytest.mark.parametrize("name", QUESTIONS)
@pytest.mark.parametrize("given", [str(FOLDER), FOLDER, EXAMPLE.plan(2020), EXAMPLE.plans, None])
def test_a_question_is_asked_of_a_workspace(name: str, given: object) -> None:
    with pytest.raises(so.InvalidValue, match=r"documents: .* is not a workspace, as from open_workspace, or anything"):
        QUESTIONS[name](given)


@pytest.mark.parametrize("given", [EXAMPLE, so.portfolio(FOLDER), str(FOLDER), FOLDER, EXAMPLE.plan(2020), None])
def test_networks_are_compared_from_several_workspaces(given: Any) -> None:
    with pytest.raises(so.InvalidValue, match=r"networks: .* is not several workspaces"):
        so.compare_networks(given)


@pytest.mark.parametrize("name", DAYS)
@pytest.mark.parametrize("given", ["2020-06-01", 2020, datetime(2020, 6, 1, tzinfo=UTC)])
def test_a_day_is_a_day(name: str, given: Any) -> None:
    with pytest.raises(so.InvalidValue, match=r"on: .* is not a day, such as date\(2020, 6, 1\)"):
        DAYS[name](EXAMPLE, on=given)
    assert DAYS[name](EXAMPLE, on=date(2020, 6, 1))


@pytest.mark.parametrize(
    "say",
    [
        lambda: so.money(EXAMPLE, language="no"),
        lambda: so.tables(EXAMPLE, language="no"),
        lambda: so.coverage(EXAMPLE).said_in("no"),
        lambda: so.coverage(EXAMPLE).summed_up("no"),
        lambda: so.coverage(EXAMPLE).to_html("no"),
    ],
)
def test_there_are_three_languages(say: Any) -> None:
    with pytest.raises(so.InvalidValue, match="Language: 'no' is not one of nn, nb, en"):
        say()


@pytest.mark.parametrize("ask", AUDIENCES)
def test_there_are_three_audiences(ask: Any) -> None:
    with pytest.raises(so.InvalidValue, match="Audience: 'intern' is not one of public, internal, personal"):
        ask(EXAMPLE, audience="intern")


def test_a_table_by_a_name_that_is_nearly_right() -> None:
    with pytest.raises(AttributeError, match='there is no table "mesures"; did you mean "measures"'):
        _ = so.tables(EXAMPLE).mesures
