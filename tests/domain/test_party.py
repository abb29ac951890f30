"""Who: one field, or a role together with where it is held."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from sunnmore_oppvekst.domain.party import Every, Party
from sunnmore_oppvekst.errors import InvalidValue

FIELDS: dict[str, Any] = {
    "body": "working-committee",
    "role": "adviser",
    "municipality": "1532",
    "unit": "valderoy-skule",
    "partner": "ntnu",
    "every": Every.MEMBER,
}
PAIRS = {frozenset({"role", "municipality"}), frozenset({"role", "unit"})}
CHOICES = [frozenset(chosen) for size in range(len(FIELDS) + 1) for chosen in combinations(FIELDS, size)]


@pytest.mark.parametrize("chosen", CHOICES, ids=lambda chosen: "+".join(sorted(chosen)) or "nothing")
def test_of_all_combinations_just_the_single_fields_and_a_role_somewhere_are_allowed(chosen: frozenset[str]) -> None:
    fields = {name: FIELDS[name] for name in chosen}
    if len(chosen) == 1 or chosen in PAIRS:
        party = Party(**fields)
        assert {name: getattr(party, name) for name in FIELDS} == dict.fromkeys(FIELDS) | fields
    else:
        with pytest.raises(InvalidValue, match=r"one of these: body \| role \| "):
            Party(**fields)


def test_the_refusal_tells_what_was_given() -> None:
    with pytest.raises(InvalidValue, match="'body, role'"):
        Party(body="forum", role="adviser")


def test_a_choice_is_not_made_of_its_text() -> None:
    with pytest.raises(InvalidValue, match="one of member, unit"):
        Party(every="member")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        *(((name,), f"{name}:{value}") for name, value in FIELDS.items()),
        (("role", "municipality"), "role:adviser/1532"),
        (("unit", "role"), "role:adviser/valderoy-skule"),
    ],
)
def test_a_key_names_the_field_and_then_where_the_role_is_held(fields: tuple[str, ...], key: str) -> None:
    assert Party(**{name: FIELDS[name] for name in fields}).key == key
