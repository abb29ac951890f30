"""Where one stands before one sets out."""

from __future__ import annotations

import pytest

from sunnmore_oppvekst.domain.current_state import Respondents
from sunnmore_oppvekst.domain.party import Every, Party
from sunnmore_oppvekst.errors import InvalidValue

UNITS = Party(every=Every.UNIT)


@pytest.mark.parametrize(("answered", "asked"), [(0, 0), (2, 3), (3, 3), (3, None)])
def test_as_many_may_answer_as_were_asked(answered: int, asked: int | None) -> None:
    assert Respondents(who=UNITS, answered=answered, asked=asked).answered == answered


def test_but_no_more() -> None:
    with pytest.raises(InvalidValue, match="no higher than how many were asked"):
        Respondents(who=UNITS, answered=4, asked=3)
