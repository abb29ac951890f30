"""Days on and around the boundaries, and values that share most of what they hold."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from sunnmore_oppvekst.domain.period import Period

EDGES = tuple(
    date(year, month, day) + timedelta(days=apart)
    for year in (2019, 2020, 2021, 2022, 2024)
    for month, day in ((1, 1), (3, 1), (8, 1))
    for apart in (-2, -1, 0, 1)
)
"""The days around New Year, the end of February and the start of the school year."""

DAYS = st.sampled_from(EDGES) | st.dates(date(2017, 1, 1), date(2027, 12, 31))
PERIODS = st.builds(
    lambda start, days: Period(start=start, end=None if days is None else start + timedelta(days=days)),
    DAYS,
    st.none() | st.sampled_from([1, 2, 28, 365, 366, 730, 731]) | st.integers(1, 900),
)
