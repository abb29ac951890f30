"""What came of a plan, against its success criteria and the strategy's success factors."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from sunnmore_oppvekst.domain.extensions import NO_EXTENSIONS, Extensions
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.scalars import Day, SuccessCriterionId, SuccessFactorId
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.domain.value import Value


class Verdict(StrEnum):
    """Whether something was met."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not-met"


@frozen(kw_only=True)
class CriterionVerdict(Value):
    """Whether one success criterion of a measure was met.

    Attributes:
        criterion: id of the success criterion.
        verdict: whether it was met.
        text: how one knows.
    """

    known_by: ClassVar[tuple[str, ...]] = ("criterion",)

    criterion: SuccessCriterionId
    verdict: Verdict
    text: Text | None = None


@frozen(kw_only=True)
class FactorVerdict(Value):
    """Whether one success factor of the strategy was in place.

    Attributes:
        factor: id of the success factor.
        verdict: whether it was in place.
        text: how one knows.
    """

    known_by: ClassVar[tuple[str, ...]] = ("factor",)

    factor: SuccessFactorId
    verdict: Verdict
    text: Text | None = None


@frozen(kw_only=True)
class Evaluation(Value):
    """The evaluation of an action plan.

    Attributes:
        on: the day.
        by: who evaluated.
        criteria: an answer for each success criterion.
        factors: an answer for each success factor.
        summary: the evaluation as a whole.
        extensions: local fields.
    """

    on: Day
    by: Party
    criteria: tuple[CriterionVerdict, ...] = ()
    factors: tuple[FactorVerdict, ...] = ()
    summary: Text | None = None
    extensions: Extensions = NO_EXTENSIONS
