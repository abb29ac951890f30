"""Which rules run, how much they weigh, and where they are silent."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.findings import Finding, Severity
from sunnmore_oppvekst.messages.message import Message
from sunnmore_oppvekst.rules import RULES, Selection
from sunnmore_oppvekst.rules.selection import EVERYTHING

CODES = st.sampled_from([rule.code for rule in RULES])
PREFIXES = st.lists(st.sampled_from(["A", "AP", "AP0", "AP01", "AP018", "DOC", "DOC01", "NW"]), max_size=3).map(tuple)


def finding(code: str, file: str | None = None) -> Finding:
    return Finding(
        code=code, severity=Severity.WARNING, says=Message("yes", translations={"nn": "ja", "nb": "ja"}), file=file
    )


@given(code=CODES)
def test_without_a_choice_every_rule_runs(code: str) -> None:
    assert EVERYTHING.runs(code)
    assert EVERYTHING.applied_to(finding(code)) == finding(code)


@given(code=CODES, select=PREFIXES, ignore=PREFIXES)
def test_a_rule_runs_when_it_is_selected_and_not_ignored(
    code: str, select: tuple[str, ...], ignore: tuple[str, ...]
) -> None:
    is_selected = not select or any(code.startswith(prefix) for prefix in select)
    is_ignored = any(code.startswith(prefix) for prefix in ignore)
    choice = Selection(select=select, ignore=ignore)
    assert choice.runs(code) == (is_selected and not is_ignored)
    assert (choice.applied_to(finding(code)) is not None) == choice.runs(code)


def test_the_longest_prefix_decides_how_much_a_finding_weighs() -> None:
    choice = Selection(severity={"AP": Severity.INFO, "AP018": Severity.ERROR, "AP0": Severity.WARNING})
    weighed = {code: choice.applied_to(finding(code)) for code in ("AP018", "AP017", "DOC011")}
    assert {code: found and found.severity for code, found in weighed.items()} == {
        "AP018": Severity.ERROR,
        "AP017": Severity.WARNING,
        "DOC011": Severity.WARNING,
    }


@pytest.mark.parametrize(
    ("file", "is_silent"),
    [("plans/2018.yaml", True), ("plans/2018-utkast.yaml", True), ("plans/2019.yaml", False), (None, False)],
)
def test_a_file_can_be_left_alone_by_its_name(file: str | None, is_silent: bool) -> None:
    choice = Selection(per_path={"plans/2018*": ("AP01", "AP026"), "strategy/*": ("AP",)})
    assert (choice.applied_to(finding("AP018", file)) is None) == is_silent
    assert choice.applied_to(finding("AP001", file)) is not None


def test_names_that_no_rule_begins_with_are_told() -> None:
    choice = Selection(
        select=("AP", "APP"),
        ignore=("DOC011", "DOC111"),
        severity={"AP004": Severity.INFO, "AP4": Severity.INFO},
        per_path={"plans/*": ("AP01", "ZZ")},
    )
    codes = tuple(rule.code for rule in RULES)
    assert choice.names_only(codes) == ("APP", "DOC111", "AP4", "ZZ")
    assert EVERYTHING.names_only(codes) == ()
