"""Where the rules about every document draw their lines."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.documents.reading import read
from sunnmore_oppvekst.documents.settings import read_settings
from sunnmore_oppvekst.documents.yaml_source import yaml_data
from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.kinds import KINDS
from sunnmore_oppvekst.domain.measure import Measure, Milestone
from sunnmore_oppvekst.domain.shape import Many, Nested, references_of, refers_to, shape_of
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.findings import Finding
from sunnmore_oppvekst.messages import Language
from sunnmore_oppvekst.messages.message import Message
from sunnmore_oppvekst.rules import Context, Rule, rule_named, run
from sunnmore_oppvekst.rules.document import DOCUMENT_RULES
from sunnmore_oppvekst.rules.document.documents_have_no_unknown_keys import SUGGESTING_A_KEY
from sunnmore_oppvekst.rules.document.documents_say_their_kind import SUGGESTING_A_KIND, WITHOUT_KIND
from sunnmore_oppvekst.rules.document.fields_hold_the_right_kind_of_value import SUGGESTING_A_VALUE
from sunnmore_oppvekst.rules.document.references_lead_somewhere import CALLED
from tests.rules.examples import Workspace, findings, messages

NAMES = st.sampled_from(["t1", "t2", "t3", "t4", "t5"])


def said_of(code: str, document: Document, context: Context) -> list[Finding]:
    return list(run([rule_named(code)], document, context))


class TestReferences:
    def test_a_name_that_leads_nowhere_is_found_where_it_stands(self) -> None:
        changed = "plan: {measures: [{id: t2, working_methods: [method-1, mothed-1]}]}"
        found = findings("DOC011", changed)
        assert [(each.subject, each.path) for each in found] == [("t2", ("measures", 1, "working_methods", 1))]
        assert found[0].message("en") == 'working method "mothed-1" does not exist; did you mean "method-1"?'

    def test_a_single_name_is_found_at_its_field(self) -> None:
        found = findings("DOC011", "plan: {measures: [{id: t2, area: xyz}]}")
        assert [each.path for each in found] == [("measures", 1, "area")]

    def test_nothing_is_suggested_where_nothing_is_like_it(self) -> None:
        changed = "plan: {measures: [{id: t2, responsible: [{body: xyz}]}]}"
        assert messages("DOC011", changed) == ['body "xyz" does not exist']
        assert findings("DOC011", changed)[0].path == ("measures", 1, "responsible", 0, "body")

    def test_every_document_is_asked(self) -> None:
        changed = """
        network: {purpose_section: mandat}
        strategy: {priority_areas: [{id: learning-organisations, goals: [goal-3]}]}
        people: {network: nordre-sunmore}
        """
        assert sorted(messages("DOC011", changed)) == [
            'goal "goal-3" does not exist; did you mean "goal-2"?',
            'network "nordre-sunmore" does not exist; did you mean "nordre-sunnmore"?',
            'section "mandat" does not exist; did you mean "mandate"?',
        ]

    def test_what_cannot_be_told_from_what_is_at_hand_is_not_judged(self) -> None:
        alone = Workspace("plan: {measures: [{id: t1, area: xyz, working_methods: [xyz], partners: [xyz]}]}").plan
        assert said_of("DOC011", alone, Context.of([alone])) == []

    def test_all_that_leads_nowhere_is_found_in_one_go(self) -> None:
        wrong = "area: a, focus_points: [b, lo-1, c], partners: [d], participants: {units: [e], roles: [f]}"
        found = findings("DOC011", f"plan: {{measures: [{{id: t1, {wrong}}}]}}")
        assert {dict(each.facts)["name"] for each in found} == {*"abcdef"}

    @given(used=st.lists(st.sampled_from(["lo-1", "lo-2", "ie-1", "ie-2", "cd-1"])))
    def test_just_the_names_that_nobody_gave_are_found(self, used: list[str]) -> None:
        workspace = Workspace()
        measure = Measure(id="t1", title=Text(nn="Nettverk"), focus_points=tuple(used))
        found = said_of("DOC011", evolve(workspace.plan, measures=(measure,)), workspace.context)
        known = {"lo-1", "lo-2", "ie-1"}
        assert [each.path[-1] for each in found] == [i for i, name in enumerate(used) if name not in known]

    def test_a_contribution_may_refer_to_what_it_adds_itself(self) -> None:
        workspace = Workspace()
        sent = Contribution(
            id="bidrag", network="nordre-sunnmore", plan="handlingsplan-2019", year=2019, municipality="1531"
        )
        assert said_of("DOC011", sent, workspace.context) == []
        elsewhere = evolve(sent, plan="handlingsplan-2018", municipality="1599")
        assert len(said_of("DOC011", elsewhere, workspace.context)) == 2

    def test_everything_that_can_be_referred_to_has_a_name_in_each_language(self) -> None:
        kinds = {refers_to(each.shape) for cls in classes() for each in references_of(cls)}
        assert kinds == set(CALLED)


def classes() -> set[type]:
    """Every class that documents are made of."""
    found: set[type] = set()
    waiting: list[type] = list(KINDS.values())
    while waiting:
        cls = waiting.pop()
        if cls not in found:
            found.add(cls)
            inner = (each.shape.item if isinstance(each.shape, Many) else each.shape for each in shape_of(cls))
            waiting.extend(shape.cls for shape in inner if isinstance(shape, Nested))
    return found


class TestIds:
    def test_an_id_given_again_is_found_at_the_later_place(self) -> None:
        changed = "plan: {needs: [{id: t3, method: Samtalar, on: 2018-11-01}]}"
        found = findings("DOC012", changed)
        assert [(each.subject, each.path) for each in found] == [("t3", ("measures", 2, "id"))]
        assert found[0].message("en") == 'the id "t3" is already used in the same document, at needs[1].id'

    def test_the_document_has_an_id_too(self) -> None:
        changed = "people: {persons: [{id: people, name: Siv Nes}]}"
        assert messages("DOC012", changed) == ['the id "people" is already used in the same document, at id']

    def test_two_documents_may_use_the_same_id(self) -> None:
        assert findings("DOC012", "people: {persons: [{id: t1, name: Siv Nes}]}") == []

    @given(measures=st.lists(NAMES), milestones=st.lists(NAMES))
    def test_each_repetition_is_found_once(self, measures: list[str], milestones: list[str]) -> None:
        workspace = Workspace()
        steps = tuple(Milestone(id=id, text=Text(nn="Halde"), due=date(2019, 3, 1)) for id in milestones)
        listed = tuple(Measure(id=id, title=Text(nn="Nettverk"), milestones=steps) for id in measures)
        plan = evolve(workspace.plan, measures=listed)
        given_ids = [id for measure in measures for id in (measure, *milestones)]
        found = said_of("DOC012", plan, workspace.context)
        assert len(found) == len(given_ids) - len(set(given_ids))


AGREED = {
    **{name: name for name in "file first folder id key kind name newest other owner suggestion version".split()},
    **{name: Message("en", translations={"nn": "nn", "nb": "nb"}) for name in ("expected", "reason")},
    "field": "title",
    "value": 811,
}

READ = [rule for rule in DOCUMENT_RULES if rule.code <= "DOC009"]


class TestHeldByTheReader:
    @pytest.mark.parametrize("rule", DOCUMENT_RULES, ids=lambda rule: rule.code)
    @pytest.mark.parametrize("language", Language)
    def test_a_sentence_is_filled_by_the_facts_that_are_agreed_on(self, rule: Rule, language: Language) -> None:
        assert "{" not in rule.message.format(language, AGREED)

    @pytest.mark.parametrize("says", [SUGGESTING_A_KEY, SUGGESTING_A_KIND, SUGGESTING_A_VALUE, WITHOUT_KIND])
    @pytest.mark.parametrize("language", Language)
    def test_so_are_its_variants(self, says: Message, language: Language) -> None:
        assert "{" not in says.format(language, AGREED)

    @pytest.mark.parametrize("rule", READ, ids=lambda rule: rule.code)
    def test_the_reader_objects_to_the_bad_example_and_not_to_the_good(self, rule: Rule) -> None:
        bad, good = (read(text.encode(), "yaml") for text in (rule.bad, rule.good))
        assert {found.code for found in bad.findings} == {rule.code}
        assert (len(good.findings), good.value is None) == (0, False)

    def test_so_does_the_reader_of_settings(self) -> None:
        rule = rule_named("DOC014")
        bad, good = (yaml_data(text.encode())["oppvekst.toml"].encode() for text in (rule.bad, rule.good))
        assert len(read_settings(bad)[1]) == 1
        assert read_settings(good)[1] == ()
