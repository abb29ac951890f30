"""What findings call those that they are about."""

from __future__ import annotations

from datetime import date

import pytest

from sunnmore_oppvekst.domain.organisation import SeatRule
from sunnmore_oppvekst.domain.party import Every, Party
from sunnmore_oppvekst.rules import naming
from tests.rules.examples import Workspace


@pytest.mark.parametrize(
    ("least", "most", "said"),
    [
        (1, None, "at least 1"),
        (0, None, "at least 0"),
        (1, 1, "exactly 1"),
        (0, 0, "exactly 0"),
        (0, 2, "at most 2"),
        (1, 2, "1 to 2"),
    ],
)
def test_how_many_a_rule_asks_for_is_said_in_words(least: int, most: int | None, said: str) -> None:
    assert naming.how_many(SeatRule(role="adviser", at_least=least, at_most=most))["en"] == said


@pytest.mark.parametrize(
    ("party", "name"),
    [
        (Party(body="working-committee"), "Arbeidsutvalet"),
        (Party(body="x"), "x"),
        (Party(role="adviser"), "Rådgjevar"),
        (Party(role="adviser", municipality="1532"), "Rådgjevar (Giske)"),
        (Party(role="adviser", municipality="1599"), "Rådgjevar (1599)"),
        (Party(role="adviser", unit="solsida-skule"), "Rådgjevar (Solsida skule)"),
        (Party(role="adviser", unit="x"), "Rådgjevar (x)"),
        (Party(role="x"), "x"),
        (Party(municipality="1531"), "Sula"),
        (Party(unit="leite-barnehage"), "Leite barnehage"),
        (Party(partner="volda"), "Høgskulen i Volda"),
        (Party(partner="x"), "x"),
        (Party(every=Every.UNIT), "kvar eining"),
    ],
)
def test_a_party_is_called_by_its_name_or_else_its_id(party: Party, name: str) -> None:
    assert naming.party(party, Workspace().network, date(2019, 5, 2))["nn"] == name


def test_a_municipality_is_called_what_it_was_called_then() -> None:
    renamed = 'network: {municipalities: [{number: "1532", former_names: [{name: Giskøya, until: 2019-05-02}]}]}'
    network, party = Workspace(renamed).network, Party(municipality="1532")
    assert naming.place(network.municipality("1532"), date(2019, 5, 1)) == "Giskøya"
    assert naming.numbered(network.municipality("1532"), date(2019, 5, 1)) == "Giskøya (1532)"
    assert naming.party(party, network, date(2019, 5, 1))["nn"] == "Giskøya"
    assert naming.party(party, network, date(2019, 5, 2))["nn"] == "Giske"
