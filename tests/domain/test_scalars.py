"""Single values: what is accepted, and that nothing is made to fit."""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain import scalars
from sunnmore_oppvekst.domain.scalars import Scalar, has_valid_check_digit

ALL = [each for each in vars(scalars).values() if isinstance(each, Scalar)]


class Text(str):
    """A string of another class."""


class Choice(StrEnum):
    """A choice that is also a string."""

    GISKE = "giske"


ACCEPTED: dict[Scalar, list[Any]] = {
    scalars.SLUG: ["a", "t1", "1532", "learning-organisations", "a" * 80],
    scalars.MUNICIPALITY_NUMBER: ["1532", "0301"],
    scalars.ORGANISATION_NUMBER: ["123456785", "974760673"],
    scalars.TIME_OF_DAY: ["00:00", "09:00", "23:59"],
    scalars.EMAIL: ["oppvekst@giske.kommune.no", "bjørn@sula.no"],
    scalars.PHONE: ["70 18 80 00", "+47 70188000", "113"],
    scalars.WEB_ADDRESS: ["https://www.udir.no/", "http://sunnmore.no/plan?år=2019#mål"],
    scalars.PROSE: ["x", " x ", "to\nlinjer", "🙂", "«Å vere»"],
    scalars.DAY: [date(2019, 5, 1), date.min, date.max],
    scalars.FLAG: [True, False],
    scalars.NUMBER: [0, -1, 1.5, -0.0, 2**53 - 1],
    scalars.WHOLE: [0, -1, 2**53 - 1],
    scalars.PERCENT: [0, 100],
    scalars.COUNT: [0, 2**53 - 1],
    scalars.POSITIVE: [1, 2**53 - 1],
    scalars.AMOUNT_NOK: [0, 120_000],
    scalars.YEAR: [1900, 2200],
}
REFUSED: dict[Scalar, list[Any]] = {
    scalars.SLUG: ["", "-a", "a-", "a--b", "A", "å", "a b", "a_b", "a\n", "a" * 81, 1532, Choice.GISKE, Text("a")],
    scalars.MUNICIPALITY_NUMBER: ["153", "15321", "1532\n", " 1532", "١٥٣٢", "15a2", 1532, 1532.0],
    scalars.ORGANISATION_NUMBER: ["123456784", "12345678", "1234567850", "12345678x", 123456785, "123 456 785"],
    scalars.TIME_OF_DAY: ["9:00", "24:00", "12:60", "09:00:00", "09.00", 540],
    scalars.EMAIL: ["giske", "@giske.no", "a@b", "a b@giske.no", "a@b@giske.no", "a@giske.no\n", "\ud800@a.no"],
    scalars.PHONE: ["70-18-80-00", "0047+70", "1", "+", "70  18", 70188000],
    scalars.WEB_ADDRESS: ["www.udir.no", "ftp://udir.no", "https://", "https:///x", "https://a b.no", "javascript:x"],
    scalars.PROSE: ["", " ", "\n\t", "\ud800", None, 1, b"x", Text("x"), Choice.GISKE],
    scalars.DAY: ["2019-05-01", datetime(2019, 5, 1), 20190501, None],  # noqa: DTZ001
    scalars.FLAG: [0, 1, "true", "yes", None],
    scalars.NUMBER: [True, "1", float("nan"), float("inf"), 2**53, None, 1j],
    scalars.WHOLE: [1.0, "1", True, 2**53],
    scalars.PERCENT: [-1, 101, 50.0, "50", True],
    scalars.COUNT: [-1, 2**53, 1.0, "1", False],
    scalars.POSITIVE: [0, -1, 1.0, True],
    scalars.AMOUNT_NOK: [-1, 1000.0, "1000", True],
    scalars.YEAR: [1899, 2201, "2019", 2019.0],
}


def cases(table: dict[Scalar, list[Any]]) -> list[Any]:
    return [pytest.param(scalar, value, id=f"{scalar.name}-{value!r}") for scalar in table for value in table[scalar]]


def test_every_scalar_is_tried() -> None:
    assert set(ACCEPTED) == set(REFUSED) == set(ALL)


@pytest.mark.parametrize(("scalar", "value"), cases(ACCEPTED))
def test_what_is_right_is_accepted(scalar: Scalar, value: object) -> None:
    assert scalar.accepts(value) is True


@pytest.mark.parametrize(("scalar", "value"), cases(REFUSED))
def test_what_is_wrong_is_refused_however_easily_it_could_be_made_right(scalar: Scalar, value: object) -> None:
    assert scalar.accepts(value) is False


@pytest.mark.parametrize("scalar", ALL, ids=lambda scalar: scalar.name)
@given(value=st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.binary(), st.dates()))
def test_a_verdict_is_yes_or_no_whatever_is_given(scalar: Scalar, value: object) -> None:
    assert type(scalar.accepts(value)) is bool


def test_the_worked_example_of_the_register_holds() -> None:
    assert has_valid_check_digit("123456785")
    assert [digit for digit in "0123456789" if has_valid_check_digit(f"12345678{digit}")] == ["5"]


@given(st.from_regex("[0-9]{8}", fullmatch=True))
def test_eight_digits_have_one_check_digit_or_where_the_remainder_is_one_none(first: str) -> None:
    remainder = sum(weight * int(digit) for weight, digit in zip((3, 2, 7, 6, 5, 4, 3, 2), first, strict=True)) % 11
    valid = [digit for digit in range(10) if has_valid_check_digit(f"{first}{digit}")]
    assert valid == ([] if remainder == 1 else [(11 - remainder) % 11])


@given(st.from_regex("[0-9]{9}", fullmatch=True), st.integers(0, 8), st.integers(1, 9))
def test_one_digit_that_is_wrong_is_always_caught(number: str, place: int, step: int) -> None:
    wrong = number[:place] + str((int(number[place]) + step) % 10) + number[place + 1 :]
    assert not (has_valid_check_digit(number) and has_valid_check_digit(wrong))


@pytest.mark.parametrize("scalar", [each for each in ALL if "pattern" in each.schema], ids=lambda scalar: scalar.name)
def test_the_schema_pattern_says_yes_to_all_that_is_accepted(scalar: Scalar) -> None:
    texts = [value.isoformat() if isinstance(value, date) else value for value in ACCEPTED[scalar]]
    assert all(re.search(scalar.schema["pattern"], text) for text in texts)
