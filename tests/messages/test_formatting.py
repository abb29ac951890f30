"""Dates, periods, numbers and amounts as people write them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.messages import (
    Language,
    format_amount,
    format_date,
    format_number,
    format_percent,
    format_period,
    format_short_date,
    format_short_period,
)

DAYS = st.dates(date(1900, 1, 1), date(2200, 1, 1))


@pytest.mark.parametrize(("language", "said"), [("nn", "1. mai 2019"), ("nb", "1. mai 2019"), ("en", "1 May 2019")])
def test_a_date_is_written_out(language: str, said: str) -> None:
    assert format_date(date(2019, 5, 1), language) == said


@pytest.mark.parametrize(("language", "said"), [("nn", "1.5.2019"), ("nb", "1.5.2019"), ("en", "1 May 2019")])
def test_a_date_is_short_where_there_is_little_room(language: str, said: str) -> None:
    assert format_short_date(date(2019, 5, 1), language) == said


@given(day=DAYS, other=DAYS, language=st.sampled_from(Language))
def test_two_days_are_never_said_the_same_way(day: date, other: date, language: Language) -> None:
    assert (format_date(day, language) == format_date(other, language)) == (day == other)
    assert (format_short_date(day, language) == format_short_date(other, language)) == (day == other)


@pytest.mark.parametrize(
    ("start", "end", "nn", "en", "short_nn", "short_en"),
    [
        ((2019, 1, 1), (2020, 1, 1), "2019", "2019", "2019", "2019"),
        ((2017, 1, 1), (2026, 1, 1), "2017–2025", "2017–2025", "2017–2025", "2017–2025"),
        (
            (2019, 2, 1),
            (2019, 12, 1),
            "1. februar – 30. november 2019",
            "1 February – 30 November 2019",
            "1.2.–30.11.2019",
            "1 Feb–30 Nov 2019",
        ),
        (
            (2019, 8, 1),
            (2020, 8, 1),
            "1. august 2019 – 31. juli 2020",
            "1 August 2019 – 31 July 2020",
            "1.8.2019–31.7.2020",
            "1 Aug 2019–31 Jul 2020",
        ),
        ((2019, 5, 1), (2019, 5, 11), "1.–10. mai 2019", "1–10 May 2019", "1.5.–10.5.2019", "1 May–10 May 2019"),
        ((2019, 5, 1), (2019, 5, 2), "1. mai 2019", "1 May 2019", "1.5.2019", "1 May 2019"),
        (
            (2019, 5, 1),
            None,
            "frå 1. mai 2019",
            "from 1 May 2019",
            "1.5.2019–",
            "1 May 2019–",
        ),
    ],
)
def test_a_period_is_told_by_its_first_and_last_day(
    start: tuple[int, int, int],
    end: tuple[int, int, int] | None,
    nn: str,
    en: str,
    short_nn: str,
    short_en: str,
) -> None:
    first, after = date(*start), date(*end) if end else None
    assert format_period(first, after, "nn") == nn
    assert format_period(first, after, "en") == en
    assert format_short_period(first, after, "nn") == short_nn
    assert format_short_period(first, after, "en") == short_en


@given(start=DAYS, days=st.integers(1, 4000), language=st.sampled_from(Language))
def test_a_period_never_names_the_day_after_it(start: date, days: int, language: Language) -> None:
    end = start + timedelta(days=days)
    last = end - timedelta(days=1)
    said = format_period(start, end, language)
    assert said.endswith(str(last.year))
    assert format_date(end, language) not in said.split(" – ")


@pytest.mark.parametrize(
    ("number", "nn", "en"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (1234567, "1\u00a0234\u00a0567", "1,234,567"),
        (1234.5, "1\u00a0234,5", "1,234.5"),
        (-5000, "-5\u00a0000", "-5,000"),
    ],
)
def test_thousands_are_kept_together(number: float, nn: str, en: str) -> None:
    assert (format_number(number, "nn"), format_number(number, "nb"), format_number(number, "en")) == (nn, nn, en)


def test_amounts_and_shares_have_their_signs_where_the_language_has_them() -> None:
    assert [format_amount(120_000, language) for language in ("nn", "nb", "en")] == [
        "120\u00a0000\u00a0kr",
        "120\u00a0000\u00a0kr",
        "NOK\u00a0120,000",
    ]
    assert [format_percent(0.45, language) for language in ("nn", "nb", "en")] == ["45\u00a0%", "45\u00a0%", "45%"]
