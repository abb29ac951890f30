"""Rules run over a document and become findings with places."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import Message
from sunnmore_oppvekst.rules import RULES, Context, Found, Rule, Selection, rule, rule_named, run
from sunnmore_oppvekst.rules.rule import Check
from tests.rules.examples import Workspace

BROKEN = """
plan:
  needs: []
  decisions: []
  measures:
    - {id: t2, goal: null, area: null, focus_points: [], responsible: []}
    - {id: t3, sectors: [], success_criteria: [], milestones: [{id: t1-m1, text: Samling, due: 2018-01-01}]}
"""
PREFIXES = st.lists(st.sampled_from(["A", "AP", "AP0", "AP00", "AP018", "DOC", "DOC012", "NW"]), max_size=3)
SAY = Message("en", translations={"nn": "nn", "nb": "nb"})
OTHER = Message("other", translations={"nn": "anna", "nb": "annet"})


def made_of(code: str, check: Check, *, needs: tuple[str, ...] = ()) -> Rule:
    decorate = rule(
        code,
        severity=Severity.WARNING,
        basis="Her",
        title=SAY,
        message=Message("{n} en", translations={"nn": "{n} nn", "nb": "{n} nb"}),
        variants=(OTHER,),
        reason=SAY,
        bad="a: 1",
        good="a: 2",
        needs=needs,
    )
    return decorate(check)


def says_two(plan: ActionPlan, context: Context) -> Iterator[Found]:
    yield Found(plan.measures[1], "title", n=1)
    yield Found(None, ("measures", 0), says=OTHER)


def says_one(document: Document, context: Context) -> Iterator[Found]:
    yield Found(document, n=3)


def test_a_finding_carries_the_rule_the_subject_and_the_way_to_it() -> None:
    workspace = Workspace()
    own = evolve(made_of("XX001", says_two), fix=SAY)
    first, second = run([own], workspace.plan, workspace.context, file="plans/a.yaml")
    assert (second.code, second.severity, second.fix) == ("XX001", Severity.WARNING, SAY)
    assert (second.subject, second.dotted_path, second.file) == ("t2", "measures[1].title", "plans/a.yaml")
    assert second.message("en") == "1 en"
    assert (first.subject, first.dotted_path, first.message("en")) == ("handlingsplan-2019", "measures[0]", "other")


def test_a_finding_about_something_without_an_id_is_about_its_document() -> None:
    def check(plan: ActionPlan, context: Context) -> Iterator[Found]:
        yield Found(plan.period, "end", n=1)

    workspace = Workspace()
    (found,) = run([made_of("XX001", check)], workspace.plan, workspace.context)
    assert (found.subject, found.path) == ("handlingsplan-2019", ("period", "end"))


def test_a_rule_looks_only_at_what_it_is_about() -> None:
    workspace = Workspace()
    rules = [made_of("XX001", says_two), made_of("XX002", says_one)]
    assert [found.code for found in run(rules, workspace.network, workspace.context)] == ["XX002"]
    assert [found.code for found in run(rules, workspace.plan, workspace.context)] == ["XX001", "XX001", "XX002"]


@pytest.mark.parametrize(
    ("given_along", "not_run"),
    [
        ((), ("XX001", "XX002", "XX003")),
        (("network",), ("XX002", "XX003")),
        (("strategy",), ("XX001", "XX003")),
        (("network", "strategy"), ()),
    ],
)
def test_a_rule_that_lacks_what_it_looks_at_says_that_it_was_not_run(
    given_along: tuple[str, ...], not_run: tuple[str, ...]
) -> None:
    workspace = Workspace()
    rules = [
        made_of("XX001", says_one, needs=("network",)),
        made_of("XX002", says_one, needs=("strategy",)),
        made_of("XX003", says_one, needs=("network", "strategy")),
        made_of("XX004", says_one),
    ]
    context = Context.of([workspace.plan, *(workspace.documents[name] for name in given_along)])
    found = run(rules, workspace.plan, context)
    assert found.not_run == not_run
    assert [each.code for each in found] == [r.code for r in rules if r.code not in not_run]


def test_rules_that_were_not_run_are_told_even_when_nothing_is_found() -> None:
    workspace = Workspace()
    rules = [made_of("XX001", says_one, needs=("network",))]
    found = run(rules, workspace.plan, Context.of([workspace.plan]))
    assert (len(found), found.not_run) == (0, ("XX001",))


@given(select=PREFIXES, ignore=PREFIXES)
def test_running_a_choice_of_rules_finds_what_they_find_among_all(select: list[str], ignore: list[str]) -> None:
    workspace = Workspace(BROKEN)
    choice = Selection(select=tuple(select), ignore=tuple(ignore))
    chosen = run(RULES, workspace.plan, workspace.context, selection=choice)
    everything = run(RULES, workspace.plan, workspace.context)
    assert everything
    assert list(chosen) == [found for found in everything if choice.runs(found.code)]


@given(order=st.permutations(RULES))
def test_the_order_of_the_rules_does_not_matter(order: list[Rule]) -> None:
    workspace = Workspace(BROKEN)
    assert run(order, workspace.plan, workspace.context) == run(RULES, workspace.plan, workspace.context)


def test_a_choice_silences_and_weighs_what_is_found() -> None:
    workspace = Workspace(BROKEN)
    choice = Selection(per_path={"plans/*": ("AP",)}, severity={"DOC": Severity.INFO})
    found = run(RULES, workspace.plan, workspace.context, selection=choice, file="plans/a.yaml")
    assert {(each.code, each.severity) for each in found} == {("DOC012", Severity.INFO)}


def test_a_rule_says_which_class_it_is_about() -> None:
    def check(network: Network, context: Context) -> Iterator[Found]:
        return iter(())

    def nameless(network: Network | None, context: Context) -> Iterator[Found]:
        return iter(())

    assert made_of("XX001", check).about is Network
    with pytest.raises(TypeError, match="nameless"):
        made_of("XX001", nameless)


def test_a_rule_is_named_by_its_code_in_any_case() -> None:
    assert rule_named("ap004") is rule_named("AP004")
    assert rule_named("AP004").name == "unit_level_measures_are_anchored"
    assert rule_named("AP004").family == "AP"
    with pytest.raises(UnknownName) as refused:
        rule_named("AP0044")
    assert (refused.value.kind, refused.value.name, refused.value.suggestion) == ("rule", "AP0044", "AP004")


def test_a_rule_without_a_check_is_held_elsewhere() -> None:
    assert rule_named("DOC011").has_check
    assert not rule_named("DOC001").has_check
    workspace = Workspace()
    held_elsewhere = [each for each in RULES if not each.has_check]
    assert not run(held_elsewhere, workspace.plan, workspace.context)


def test_a_finding_of_a_rule_without_a_place_has_its_sentence() -> None:
    found = rule_named("DOC005").finding(key="id")
    assert found.message("en") == 'the key "id" is given twice in the same place'
    assert (found.path, found.subject, found.where) == ((), "", "")


def test_a_plan_is_judged_on_the_day_asked_for_or_on_its_own() -> None:
    workspace = Workspace()
    assert workspace.context.day_of(workspace.plan) == date(2019, 5, 2)
    later = Workspace("on: 2019-06-01")
    assert later.context.day_of(later.plan) == date(2019, 6, 1)
