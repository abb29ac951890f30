"""Where the rules about bodies, roles and mandates draw their lines."""

from __future__ import annotations

import pytest

from sunnmore_oppvekst.rules import rule_named
from tests.rules.examples import findings, messages
from tests.rules.network_changes import appointment, composition, mandate, member, seat

NO_MEMBERS = "network: {memberships: []}"


class TestSeatsOfMembers:
    """NW002."""

    @pytest.mark.parametrize(("end", "is_found"), [("2019-05-02", True), ("2019-05-03", False)])
    def test_a_seat_vacated_within_the_year_is_missed_from_that_day(self, end: str, is_found: bool) -> None:
        found = messages("NW002", seat("network-forum", "adviser-1532", end=end))
        said = '"SR oppvekst" is to have at least 1 with the role "Rådgjevar" from Giske, but has none'
        assert found == [said] * is_found

    def test_two_are_too_many_where_one_is_asked_for(self) -> None:
        second = appointment("second", 'role: municipal-director, municipality: "1532"')
        assert messages("NW002", second, seat("steering-group", "second")) == [
            '"Styringsgruppa" is to have exactly 1 with the role "Kommunalsjef" from Giske, but has 2'
        ]

    def test_a_seat_for_another_municipality_does_not_help(self) -> None:
        second = appointment("second", 'role: adviser, municipality: "1531"')
        found = messages(
            "NW002",
            second,
            seat("network-forum", "second"),
            seat("network-forum", "adviser-1532", end="2019-01-01"),
        )
        assert len(found) == 1
        assert "from Giske" in found[0]

    def test_a_vacant_role_is_told_of_once_and_as_a_vacancy(self) -> None:
        left = appointment("director-1532", end="2019-03-01")
        assert findings("NW002", left) == []
        assert messages("NW007", left) == [
            (
                'nobody holds the role "Kommunalsjef (Giske)" on 2 May 2019, but it is needed here: '
                "Styringsgruppa, SR oppvekst"
            )
        ]

    def test_one_of_two_is_not_a_vacancy_but_too_few(self) -> None:
        asked = composition("network-forum", "{role: adviser, at_least: 2, every: member}")
        assert messages("NW002", asked) == [
            f'"network-forum" is to have at least 2 with the role "Rådgjevar" from {name}, but has 1'
            for name in ("Giske", "Sula")
        ]
        assert findings("NW007", asked) == []

    @pytest.mark.parametrize(("end", "is_found"), [("2019-05-02", False), ("2019-05-03", True)])
    def test_only_members_are_asked_for(self, end: str, is_found: bool) -> None:
        unseated = seat("steering-group", "director-1532", end="2019-01-01")
        assert bool(findings("NW002", unseated, member("1532", end=end))) == is_found

    def test_units_are_counted_one_by_one_where_the_rule_says_so(self) -> None:
        asked = composition("teachers", "{role: resource-teacher, every: unit}")
        teacher = appointment("teacher", "role: resource-teacher, unit: solsida-skule")
        assert messages("NW002", asked, teacher) == [
            '"teachers" is to have at least 1 with the role "Ressurslærar" from Solsida skule, but has none'
        ]
        assert messages("NW007", asked, teacher) == [
            'nobody holds the role "Ressurslærar (Leite barnehage)" on 2 May 2019, but it is needed here: teachers'
        ]

    def test_what_a_body_is_to_have_as_a_whole_is_left_to_another_rule(self) -> None:
        assert findings("NW002", rule_named("NW003").bad) == []
        assert findings("NW003", rule_named("NW002").bad) == []


UNKNOWN_ROLE = """
network:
  bodies:
    - id: working-committee
      composition: [{role: rektor}, {role: rektor, every: member}, {role: rektor, at_least: 0, at_most: 0}]
  appointments:
    - {id: rektor, role: rektor, municipality: "1531", period: {start: 2017-01-01}}
  mandates:
    - {id: mandate-x, holder: {role: rektor}, period: {start: 2017-01-01}}
"""


@pytest.mark.parametrize("code", ["NW002", "NW007"])
def test_a_role_that_does_not_exist_is_left_to_another_rule(code: str) -> None:
    assert findings(code, UNKNOWN_ROLE) == []
    assert findings("DOC011", UNKNOWN_ROLE)


class TestComposition:
    """NW003 and NW004."""

    def test_too_few_are_told_of_as_too_many_are(self) -> None:
        assert messages("NW003", seat("working-committee", "coordinator", end="2019-05-02")) == [
            '"Arbeidsutvalet" is to have exactly 1 with the role "Pedagogisk koordinator", but has none'
        ]
        assert findings("NW003", seat("working-committee", "coordinator", end="2019-05-03")) == []

    def test_a_vacant_role_is_told_of_as_a_vacancy(self) -> None:
        left = appointment("development", end="2019-03-01")
        assert findings("NW003", left) == []
        assert messages("NW007", left) == [
            (
                'nobody holds the role "Utviklingsrettleiar" on 2 May 2019, but it is needed here: '
                'Arbeidsutvalet, mandate "mandate-development-adviser"'
            )
        ]

    def test_a_role_that_the_rules_do_not_name_has_no_seat(self) -> None:
        found = findings("NW003", seat("working-committee", "adviser-1532", start="2019-05-02"))
        assert [each.path for each in found] == [("bodies", 2, "seats")]
        assert found[0].message("en") == (
            'appointment "adviser-1532" has a seat on "Arbeidsutvalet", but its rules of composition do not name the '
            'role "Rådgjevar"'
        )
        assert findings("NW003", seat("working-committee", "adviser-1532", start="2019-05-03")) == []

    def test_a_role_may_be_there_without_having_to(self) -> None:
        own = "{role: adviser, at_least: 0, at_most: 1}"
        assert findings("NW003", composition("group", own)) == []
        assert findings("NW003", composition("group", own), seat("group", "adviser-1532")) == []
        both = [seat("group", "adviser-1532"), seat("group", "adviser-1531")]
        assert messages("NW003", composition("group", own), *both) == [
            '"group" is to have at most 1 with the role "Rådgjevar", but has 2'
        ]

    def test_a_role_that_does_not_exist_is_left_to_another_rule(self) -> None:
        unknown = composition("group", "{role: rektor, at_least: 0, at_most: 0}")
        held = appointment("rektor", "role: rektor")
        assert findings("NW003", unknown, held, seat("group", "rektor")) == []
        other = composition("group", "{role: adviser, at_least: 0}")
        assert findings("NW003", other, held, seat("group", "rektor")) == []

    def test_a_body_without_rules_is_told_of_once(self) -> None:
        bare = composition("group")
        assert findings("NW003", bare, seat("group", "adviser-1532")) == []
        assert messages("NW004", bare) == ['"group" has no rules of composition']


class TestDuties:
    """NW005 and NW006."""

    @pytest.mark.parametrize(("end", "is_found"), [("2019-05-02", True), ("2019-05-03", False)])
    def test_a_duty_is_nobodys_from_the_day_the_mandate_ends(self, end: str, is_found: bool) -> None:
        ended = mandate("mandate-steering-group", end=end)
        said = "nobody holds this duty on 2 May 2019: Sikre eit godt og trygt miljø for barn og unge."
        assert messages("NW005", ended) == [said] * is_found

    def test_a_shared_duty_has_several_holders(self) -> None:
        assert findings("NW006") == []
        not_shared = "network: {duties: [{id: follow-up-at-home, is_shared: false}]}"
        assert messages("NW006", not_shared) == [
            (
                "several hold this duty on 2 May 2019, though it is not to be shared (SR oppvekst, each member "
                "municipality): Følgje opp i eigen kommune."
            )
        ]

    def test_one_holder_with_two_mandates_is_still_one(self) -> None:
        again = mandate("mandate-x", "holder: {body: working-committee}, duties: [run-the-network]")
        assert findings("NW006", again) == []

    @pytest.mark.parametrize(("start", "is_found"), [("2019-05-02", True), ("2019-05-03", False)])
    def test_mandates_that_take_turns_do_not_share(self, start: str, is_found: bool) -> None:
        adviser = 'holder: {role: adviser, municipality: "1532"}, duties: [run-the-network]'
        found = messages("NW006", mandate("mandate-x", adviser, start))
        assert bool(found) == is_found
        assert all("(Arbeidsutvalet, Rådgjevar (Giske))" in said for said in found)


class TestVacancies:
    """NW007."""

    @pytest.mark.parametrize(("end", "is_found"), [("2019-05-02", True), ("2019-05-03", False)])
    def test_a_role_is_vacant_from_the_day_the_appointment_ends(self, end: str, is_found: bool) -> None:
        assert bool(findings("NW007", appointment("coordinator", end=end))) == is_found

    def test_what_only_a_mandate_needs_is_missed_too(self) -> None:
        asked = mandate("mandate-x", "holder: {role: resource-teacher, unit: solsida-skule}")
        assert messages("NW007", asked) == [
            (
                'nobody holds the role "Ressurslærar (Solsida skule)" on 2 May 2019, but it is needed here: '
                'mandate "mandate-x"'
            )
        ]
        (finding,) = findings("NW007", asked)
        assert "mandatet «mandate-x»" in finding.message("nn")
        assert "mandatet «mandate-x»" in finding.message("nb")

    def test_a_role_vacant_everywhere_is_told_of_place_by_place_only(self) -> None:
        left = [appointment(f"director-{number}", end="2019-01-01") for number in ("1531", "1532")]
        named = [said.split('"')[1] for said in messages("NW007", *left)]
        assert named == ["Kommunalsjef (Giske)", "Kommunalsjef (Sula)"]


class TestAppointments:
    """NW008."""

    @pytest.mark.parametrize(("start", "is_found"), [("2019-07-31", True), ("2019-08-01", False)])
    def test_appointments_may_meet_but_not_overlap(self, start: str, is_found: bool) -> None:
        ended = appointment("coordinator", end="2019-08-01")
        found = messages("NW008", ended, appointment("next", "role: pedagogical-coordinator", start))
        said = (
            'only one may hold the role "Pedagogisk koordinator" at a time, but appointments "coordinator" and "next" '
            "both hold from 31 July 2019"
        )
        assert found == [said] * is_found

    def test_the_one_that_begins_last_is_pointed_to(self) -> None:
        earlier = appointment("before", 'role: municipal-director, municipality: "1532"', "2016-01-01", "2017-01-02")
        (found,) = findings("NW008", earlier)
        assert (found.subject, found.path) == ("director-1532", ("appointments", 1, "period"))

    def test_a_single_role_has_one_holder_in_each_municipality(self) -> None:
        assert findings("NW008", appointment("next", 'role: municipal-director, municipality: "1534"')) == []

    def test_several_may_be_advisers(self) -> None:
        assert findings("NW008", appointment("next", 'role: adviser, municipality: "1532"')) == []


class TestSeats:
    """NW010."""

    @pytest.mark.parametrize(("end", "is_found"), [("2019-05-02", True), ("2019-05-03", False)])
    def test_a_seat_does_not_outlive_the_appointment(self, end: str, is_found: bool) -> None:
        found = messages("NW010", appointment("coordinator", end=end))
        said = (
            'appointment "coordinator" has a seat on "Arbeidsutvalet" on 2 May 2019, but was in force only until '
            "1 May 2019"
        )
        assert found == [said] * is_found

    @pytest.mark.parametrize(("start", "is_found"), [("2019-05-03", True), ("2019-05-02", False)])
    def test_nor_begin_before_it(self, start: str, is_found: bool) -> None:
        found = messages("NW010", appointment("coordinator", start=start))
        said = (
            'appointment "coordinator" has a seat on "Arbeidsutvalet" on 2 May 2019, but is not in force before '
            "3 May 2019"
        )
        assert found == [said] * is_found

    def test_a_seat_that_was_given_up_may_have_been_anybodys(self) -> None:
        given_up = seat("working-committee", "coordinator", end="2019-05-02")
        assert findings("NW010", appointment("coordinator", end="2019-01-01"), given_up) == []

    @pytest.mark.parametrize(("end", "is_found"), [("2019-05-02", True), ("2019-05-03", False)])
    def test_those_of_a_municipality_that_left_have_no_seat(self, end: str, is_found: bool) -> None:
        found = messages("NW010", member("1532", end=end))
        said = (
            '"{}" on 2 May 2019, but is for a municipality that is not a member: {}'.format(*each)
            for each in (
                ("Styringsgruppa", "Kommunalsjef (Giske)"),
                ("SR oppvekst", "Kommunalsjef (Giske)"),
                ("SR oppvekst", "Rådgjevar (Giske)"),
                ("Arbeidsutvalet", "Kommunalsjef (Giske)"),
            )
        )
        assert [one.partition("has a seat on ")[2] for one in found] == list(said) * is_found

    def test_what_became_of_a_member_that_is_gone_is_asked_once(self) -> None:
        gone = 'network: {municipalities: [{number: "1532", dissolved: 2019-01-01}]}'
        assert findings("NW010", gone) == []
        assert len(findings("NW001", gone)) == 1

    def test_nobody_is_an_outsider_before_there_are_members(self) -> None:
        assert findings("NW010", NO_MEMBERS) == []
        assert findings("NW013", NO_MEMBERS) == []

    def test_a_seat_of_an_appointment_that_does_not_exist_is_left_to_another_rule(self) -> None:
        unknown = seat("working-committee", "ukjend")
        assert findings("NW010", unknown) == []
        assert len(findings("DOC011", unknown)) == 1


class TestPowers:
    """NW012."""

    @pytest.mark.parametrize(("end", "is_found"), [("2019-05-02", True), ("2019-05-03", False)])
    def test_each_power_that_is_missing_is_told_of(self, end: str, is_found: bool) -> None:
        ended = mandate("mandate-network-forum", end=end)
        said = [f"nobody has the power to {power} on 2 May 2019" for power in ("decide", "revise")]
        assert messages("NW012", ended) == said * is_found

    def test_some_powers_a_plan_can_do_without(self) -> None:
        missed = sorted(messages("NW012", "network: {mandates: []}"))
        assert missed == [f"nobody has the power to {power}" for power in ("convene", "decide", "draft", "revise")]

    def test_a_power_that_no_mandate_ever_gives_is_told_of_without_a_day(self) -> None:
        assert messages("NW012", rule_named("NW012").bad) == ["nobody has the power to convene"]

    def test_a_power_that_comes_later_is_missed_on_the_day(self) -> None:
        later = mandate("mandate-pedagogical-coordinator", start="2019-05-03")
        assert messages("NW012", later) == ["nobody has the power to convene on 2 May 2019"]
