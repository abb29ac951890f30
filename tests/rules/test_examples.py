"""Each rule objects to its bad example, and to nothing in its good one."""

from __future__ import annotations

import pytest

from sunnmore_oppvekst.rules import RULES, Rule
from tests.rules.examples import Workspace, sentences

CHECKED = [rule for rule in RULES if rule.has_check]
each_rule = pytest.mark.parametrize("rule", CHECKED, ids=lambda rule: rule.code)


def test_the_specimen_is_clean() -> None:
    assert Workspace().findings() == []


def test_the_specimen_leaves_no_rule_out() -> None:
    workspace = Workspace()
    assert all(workspace.context.has(needed) for rule in RULES for needed in rule.needs)


@each_rule
def test_a_rule_objects_to_its_bad_example_and_no_other_does(rule: Rule) -> None:
    assert Workspace(rule.bad).codes() == {rule.code}


@each_rule
def test_nobody_objects_to_a_good_example(rule: Rule) -> None:
    assert Workspace(rule.good).findings() == []


@each_rule
def test_a_finding_says_all_it_has_to_say_in_three_languages(rule: Rule) -> None:
    for finding in Workspace(rule.bad).findings():
        assert not any("{" in sentence or "None" in sentence for sentence in sentences(finding))


@each_rule
def test_a_finding_is_placed_where_the_example_was_changed(rule: Rule) -> None:
    for finding in Workspace(rule.bad).findings():
        assert finding.path
        assert finding.severity is rule.severity


def test_rules_stand_in_the_order_of_their_codes() -> None:
    assert [rule.code for rule in RULES] == sorted(rule.code for rule in RULES)
