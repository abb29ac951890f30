"""Where the rules about the network draw their lines."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.rules import RULES, Context, rule_named, run
from tests.rules.examples import Workspace, findings, messages
from tests.rules.network_changes import HISTORY, mandate, member, on

UNRECORDED = "network: {changes: null}"


class TestMembers:
    """NW001."""

    def test_a_member_is_told_of_from_the_day_its_municipality_is_gone(self) -> None:
        assert findings("NW001", HISTORY, member("1546"), on("2019-12-31")) == []
        assert messages("NW001", HISTORY, member("1546"), on("2020-01-01")) == [
            (
                "Sandøy (1546) is listed as a member on 1 January 2020, but ceased to exist on 1 January 2020; "
                "its area now belongs to Ålesund (1507), Aukra (1547, only Orten)"
            )
        ]

    def test_a_part_that_went_elsewhere_is_said_in_each_language(self) -> None:
        (finding,) = findings("NW001", HISTORY, member("1546"), on("2020-01-01"))
        assert finding.message("nn").endswith("høyrer no til Ålesund (1507), Aukra (1547, berre Orten)")
        assert finding.message("nb").endswith("hører nå til Ålesund (1507), Aukra (1547, bare Orten)")

    def test_a_municipality_that_was_split_has_all_its_parts_for_successors(self) -> None:
        (said,) = messages("NW001", HISTORY, member("1507", "2020-01-01"), on("2024-01-01"))
        assert said.endswith("its area now belongs to Ålesund (1508), Haram (1580)")

    def test_but_one_that_was_merged_first_only_the_part_that_took_its_area(self) -> None:
        (said,) = messages("NW001", HISTORY, member("1534"), on("2024-01-01"))
        assert said.endswith("its area now belongs to Haram (1580)")

    def test_a_municipality_that_vanished_without_a_trace_is_asked_about(self) -> None:
        (said,) = messages("NW001", HISTORY, UNRECORDED, member("1504"), on("2020-06-01"))
        assert said.endswith("ceased to exist on 1 January 2020, and `changes` does not say what it became")

    def test_a_municipality_that_is_still_to_come_cannot_be_a_member(self) -> None:
        assert messages("NW001", HISTORY, member("1507"), on("2019-12-31")) == [
            "Ålesund (1507) is listed as a member on 31 December 2019, but does not exist before 1 January 2020"
        ]
        assert findings("NW001", HISTORY, member("1507"), on("2020-01-01")) == []

    def test_a_membership_that_ended_in_time_is_fine(self) -> None:
        assert findings("NW001", HISTORY, member("1546", end="2020-01-01"), on("2020-01-01")) == []

    def test_the_finding_stands_at_the_membership(self) -> None:
        found = findings("NW001", HISTORY, member("1546"), member("1504"), on("2020-01-01"))
        assert [each.path for each in found] == [
            ("memberships", 2, "municipality"),
            ("memberships", 3, "municipality"),
        ]

    def test_a_change_names_municipalities_that_the_network_knows(self) -> None:
        unknown = """
        network:
          changes: [{id: ny, kind: merger, on: 2020-01-01, before: ["1531", "1599"], after: ["1598"]}]
        """
        assert len(findings("DOC011", unknown)) == 2
        assert findings("NW001", unknown, on("2020-06-01")) == []


class TestFigures:
    """NW009."""

    def test_each_figure_is_compared_with_its_own_units(self) -> None:
        found = findings("NW009", "network: {figures: {schools: 3, kindergartens: 2}}")
        assert [(each.path, each.message("en")) for each in found] == [
            (
                ("figures", "kindergartens"),
                "the network declares 2 kindergartens, but has 1 registered on 2 May 2019",
            ),
            (("figures", "schools"), "the network declares 3 schools, but has 1 registered on 2 May 2019"),
        ]

    def test_more_units_than_declared_are_as_wrong_as_fewer(self) -> None:
        assert len(findings("NW009", "network: {figures: {schools: 0, kindergartens: 1}}")) == 1

    def test_a_kind_of_which_none_is_registered_is_not_asked_about(self) -> None:
        assert findings("NW009", "network: {figures: {schools: 68, kindergartens: 81}, units: []}") == []

    def test_nor_is_a_network_that_declares_nothing(self) -> None:
        assert findings("NW009", "network: {figures: null}") == []

    @pytest.mark.parametrize(("day", "is_found"), [("2018-07-31", False), ("2018-08-01", True)])
    def test_units_are_counted_on_the_day_the_figures_are_from(self, day: str, is_found: bool) -> None:
        closed = "network: {units: [{id: leite-barnehage, sectors: [kindergarten, school], opened: 2018-08-01}]}"
        assert len(findings("NW009", closed, f"network: {{figures: {{on: {day}}}}}")) == is_found

    @pytest.mark.parametrize(("closed", "is_found"), [("2019-05-02", True), ("2019-05-03", False)])
    def test_or_else_on_the_day_the_network_is_judged(self, closed: str, is_found: bool) -> None:
        other = f"{{id: x, name: X, sectors: [school], municipality: '1531', closed: {closed}}}"
        assert bool(findings("NW009", f"network: {{figures: {{schools: 2}}, units: [{other}]}}")) == is_found


class TestBelonging:
    """NW011."""

    @pytest.mark.parametrize(("day", "is_found"), [("2016-12-31", True), ("2017-01-01", False)])
    def test_a_network_has_members_from_the_first_day_of_the_first_membership(self, day: str, is_found: bool) -> None:
        assert messages("NW011", on(day)) == ["the network has no members on 31 December 2016"] * is_found

    def test_a_network_that_never_had_any_is_told_so_without_a_day(self) -> None:
        assert messages("NW011", "network: {memberships: []}") == ["the network has no members"]

    def test_members_that_are_gone_are_told_of_one_by_one(self) -> None:
        gone = [f'{{number: "{number}", dissolved: 2019-01-01}}' for number in ("1531", "1532")]
        assert findings("NW011", f"network: {{municipalities: [{', '.join(gone)}]}}") == []


class TestUnits:
    """NW013."""

    UNIT = 'network: {{units: [{{id: solsida-skule, municipality: "{}"}}]}}'

    def test_a_unit_whose_municipality_was_split_is_asked_about(self) -> None:
        split = [HISTORY, self.UNIT.format("1507"), member("1508", "2024-01-01"), on("2024-01-01")]
        assert messages("NW013", *split) == [
            (
                'unit "Solsida skule" is registered in Ålesund (1507), which was split; on 1 January 2024 it may '
                "lie in any of these: Ålesund (1508), Haram (1580)"
            )
        ]
        assert len(findings("NW013", *split, member("1507", "2020-01-01"))) == 1

    def test_but_not_when_the_area_it_was_registered_in_can_be_followed(self) -> None:
        followed = [HISTORY, self.UNIT.format("1534"), on("2024-01-01")]
        assert findings("NW013", *followed, member("1580", "2024-01-01")) == []
        assert messages("NW013", *followed) == [
            'unit "Solsida skule" lies in Haram (1580), which is not a member on 1 January 2024'
        ]

    def test_a_unit_follows_its_municipality_into_the_new_one(self) -> None:
        merged = [HISTORY, self.UNIT.format("1504"), member("1504", end="2020-01-01"), member("1507", "2020-01-01")]
        for day in ("2019-12-31", "2020-01-01", "2023-12-31"):
            assert findings("NW013", *merged, on(day)) == []

    def test_a_unit_in_a_municipality_that_vanished_without_a_trace_is_asked_about(self) -> None:
        lost = [HISTORY, UNRECORDED, self.UNIT.format("1504"), on("2020-01-01")]
        assert messages("NW013", *lost) == [
            (
                'unit "Solsida skule" is registered in Ålesund (1504), which does not exist on 1 January 2020, and '
                "`changes` does not say where it lies then"
            )
        ]

    @pytest.mark.parametrize("change", ["network: {}", UNRECORDED])
    def test_a_member_that_is_gone_is_told_of_once_and_not_for_each_unit(self, change: str) -> None:
        gone = [HISTORY, change, self.UNIT.format("1504"), member("1504"), on("2020-01-01")]
        assert findings("NW013", *gone) == []
        assert len(findings("NW001", *gone)) == 1

    @pytest.mark.parametrize(("closed", "is_found"), [("2019-05-02", False), ("2019-05-03", True)])
    def test_units_that_are_closed_lie_nowhere(self, closed: str, is_found: bool) -> None:
        shut = f"network: {{units: [{{id: solsida-skule, closed: {closed}}}]}}"
        assert bool(findings("NW013", HISTORY, self.UNIT.format("1547"), shut)) == is_found

    def test_a_municipality_that_does_not_exist_is_left_to_another_rule(self) -> None:
        assert findings("NW013", self.UNIT.format("1599")) == []
        assert len(findings("DOC011", self.UNIT.format("1599"))) == 1


class TestOrganisationNumbers:
    """NW014."""

    def test_partners_have_organisation_numbers_too(self) -> None:
        (found,) = findings("NW014", 'network: {partners: [{id: ks, organisation_number: "123456785"}]}')
        assert (found.subject, found.path) == ("ks", ("partners", 2, "organisation_number"))
        assert found.message("en") == '"Solsida skule" and "KS" have the same organisation number, 123456785'


NETWORK_CODES = [rule.code for rule in RULES if rule.family == "NW"]


def test_an_empty_network_asks_for_what_is_missing_without_errors() -> None:
    empty = Network(id="nytt-nettverk", name=Text(nn="Nytt nettverk"))
    found = run(RULES, empty, Context.of([empty]))
    assert sorted(set(found.codes)) == ["NW011", "NW012"]
    assert {each.severity for each in found} == {Severity.WARNING}
    assert not any("1900" in each.message("en") for each in found)


@pytest.mark.parametrize("code", NETWORK_CODES)
def test_a_network_is_judged_by_itself_whatever_network_is_at_hand(code: str) -> None:
    rule, changed = rule_named(code), Workspace(rule_named(code).bad)
    day = changed.on or date(2019, 5, 2)
    for context in (Context(on=day), Context.of([Workspace().network], on=day)):
        assert len(run([rule], changed.network, context)) == 1
        assert not run([rule], Workspace(rule.good).network, context)


def test_a_network_alone_is_judged_on_the_first_day_of_its_latest_membership() -> None:
    network = Workspace(member("1532", start="2018-03-01")).network
    assert Context().day_of(network) == date(2018, 3, 1)
    assert Context(network=evolve(network, memberships=())).day_of(network) == date(2018, 3, 1)


def test_or_of_its_latest_mandate_while_it_has_no_members() -> None:
    network = evolve(Workspace(mandate("mandate-units", start="2018-08-01")).network, memberships=())
    assert Context().day_of(network) == date(2018, 8, 1)


def test_the_network_at_hand_is_worked_out_once_for_itself_too() -> None:
    context = Workspace().context
    network = context.network
    assert network is not None
    assert context.network_for(network) is context.network_on(context.day_of(network))
