"""The single values that fields are made of, each with what it accepts and how that is said.

A field names one of these as its type; construction, documents and schemas all read it from there.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Annotated, Any

from attrs import field, frozen

from sunnmore_oppvekst.messages.message import Message, _


@frozen(kw_only=True, eq=False)
class Scalar:
    """One kind of single value.

    Attributes:
        name: its name, such as `slug`.
        says: what is expected, to follow "is not".
        accepts: whether a value is one.
        schema: its JSON Schema (2020-12).
        is_name: whether the same few values come again and again, so that they are worth sharing.
    """

    name: str
    says: Message
    accepts: Callable[[Any], bool]
    schema: Mapping[str, Any] = field(factory=dict)
    is_name: bool = False


@frozen
class Refers:
    """Marks a field as the id of something else, by what it is the id of, such as `area`."""

    to: str


def _pattern(
    name: str,
    pattern: str,
    says: Message,
    *,
    check: Callable[[str], bool] | None = None,
    longest: int = 200,
    **more: Any,
) -> Scalar:
    matches = re.compile(pattern).fullmatch

    def accepts(value: Any) -> bool:
        return type(value) is str and len(value) <= longest and bool(matches(value)) and (check is None or check(value))

    schema = {"type": "string", "pattern": f"^{pattern}$(?!\\n)", "maxLength": longest, **more}
    return Scalar(name=name, says=says, accepts=accepts, schema=schema, is_name=True)


def _whole(name: str, says: Message, low: int, high: int) -> Scalar:
    def accepts(value: Any) -> bool:
        return type(value) is int and low <= value <= high

    return Scalar(name=name, says=says, accepts=accepts, schema={"type": "integer", "minimum": low, "maximum": high})


def _is_encodable(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_prose(value: Any) -> bool:
    return type(value) is str and bool(value.strip()) and (value.isascii() or _is_encodable(value))


def _is_number(value: Any) -> bool:
    return type(value) in {int, float} and -LARGEST <= value <= LARGEST


def has_valid_check_digit(number: str) -> bool:
    """Whether the last of nine digits is the modulus-11 check digit of the first eight.

    Source: Brønnøysundregistra, "The organization number" (weights 3 2 7 6 5 4 3 2; a remainder of 1 gives no
    number).
    """
    total = sum(weight * int(digit) for weight, digit in zip((3, 2, 7, 6, 5, 4, 3, 2), number[:8], strict=True))
    return (11 - total % 11) % 11 == int(number[8])


LARGEST = 2**53 - 1


SLUG = _pattern(
    "slug",
    "[a-z0-9]+(?:-[a-z0-9]+)*",
    _("an identifier: small letters a–z, digits and single hyphens"),
    longest=80,
)
MUNICIPALITY_NUMBER = _pattern(
    "municipality number",
    "[0-9]{4}",
    _("a municipality number: four digits in quotes"),
)
ORGANISATION_NUMBER = _pattern(
    "organisation number",
    "[0-9]{9}",
    _("an organisation number: nine digits, the last the right check digit"),
    check=has_valid_check_digit,
    format="organisation-number",
)
TIME_OF_DAY = _pattern(
    "time of day",
    "(?:[01][0-9]|2[0-3]):[0-5][0-9]",
    _("a time of day such as 09:00"),
)
EMAIL = _pattern(
    "e-mail address",
    r"[^\s@]+@[^\s@]+\.[^\s@.]+",
    _("an e-mail address"),
    check=_is_encodable,
)
PHONE = _pattern(
    "telephone number",
    r"\+?[0-9](?: ?[0-9]){2,19}",
    _("a telephone number: digits, with or without a leading +"),
)
WEB_ADDRESS = _pattern(
    "web address",
    r"https?://[^\s/?#]+[^\s]*",
    _("a web address that begins with http:// or https://"),
    check=_is_encodable,
    longest=2000,
)
PROSE = Scalar(
    name="text",
    says=_("text that is not blank"),
    accepts=_is_prose,
    schema={"type": "string", "pattern": r"\S"},
)
DAY = Scalar(
    name="date",
    says=_("a date that exists, written 2019-05-01"),
    accepts=lambda value: type(value) is date,
    schema={"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$(?!\\n)"},
    is_name=True,
)
FLAG = Scalar(
    name="yes or no",
    says=_("true or false"),
    accepts=lambda value: type(value) is bool,
    schema={"type": "boolean"},
)
NUMBER = Scalar(
    name="number",
    says=_("a number (of at most fifteen digits before the point)"),
    accepts=_is_number,
    schema={"type": "number", "minimum": -LARGEST, "maximum": LARGEST},
)
WHOLE = _whole(
    "whole number",
    _("a whole number"),
    -LARGEST,
    LARGEST,
)
PERCENT = _whole(
    "per cent",
    _("a whole number from 0 to 100"),
    0,
    100,
)
COUNT = _whole(
    "count",
    _("a whole number from 0 up"),
    0,
    LARGEST,
)
POSITIVE = _whole(
    "positive count",
    _("a whole number from 1 up"),
    1,
    LARGEST,
)
AMOUNT_NOK = _whole(
    "amount in kroner",
    _("whole kroner, 0 or more"),
    0,
    LARGEST,
)
YEAR = _whole(
    "year",
    _("a year from 1900 to 2200"),
    1900,
    2200,
)

PLAIN_TYPES: Mapping[type, Scalar] = {str: PROSE, int: WHOLE, float: NUMBER, bool: FLAG, date: DAY}
"""What a field that names a type of Python's own accepts, as plugins' local fields may."""

Slug = Annotated[str, SLUG]
MunicipalityNumber = Annotated[str, MUNICIPALITY_NUMBER]
OrganisationNumber = Annotated[str, ORGANISATION_NUMBER]
TimeOfDay = Annotated[str, TIME_OF_DAY]
Email = Annotated[str, EMAIL]
Phone = Annotated[str, PHONE]
WebAddress = Annotated[str, WEB_ADDRESS]
Prose = Annotated[str, PROSE]
Day = Annotated[date, DAY]
Flag = Annotated[bool, FLAG]
Number = Annotated[int | float, NUMBER]
Percent = Annotated[int, PERCENT]
Count = Annotated[int, COUNT]
Positive = Annotated[int, POSITIVE]
AmountNok = Annotated[int, AMOUNT_NOK]
Year = Annotated[int, YEAR]

AreaId = Annotated[Slug, Refers("area")]
FocusPointId = Annotated[Slug, Refers("focus point")]
GoalId = Annotated[Slug, Refers("goal")]
WorkingMethodId = Annotated[Slug, Refers("working method")]
InitiativeId = Annotated[Slug, Refers("initiative")]
SuccessFactorId = Annotated[Slug, Refers("success factor")]
FunderId = Annotated[Slug, Refers("funder")]
SchemeId = Annotated[Slug, Refers("scheme")]
CriterionId = Annotated[Slug, Refers("scheme criterion")]
SectionId = Annotated[Slug, Refers("section")]
ChangeId = Annotated[Slug, Refers("municipality change")]
BodyId = Annotated[Slug, Refers("body")]
RoleId = Annotated[Slug, Refers("role")]
DutyId = Annotated[Slug, Refers("duty")]
AppointmentId = Annotated[Slug, Refers("appointment")]
PartnerId = Annotated[Slug, Refers("partner")]
UnitId = Annotated[Slug, Refers("unit")]
PersonId = Annotated[Slug, Refers("person")]
NetworkId = Annotated[Slug, Refers("network")]
StrategyId = Annotated[Slug, Refers("strategy")]
PlanId = Annotated[Slug, Refers("plan")]
MeetingId = Annotated[Slug, Refers("meeting")]
MeasureId = Annotated[Slug, Refers("measure")]
NeedsId = Annotated[Slug, Refers("needs assessment")]
SuccessCriterionId = Annotated[Slug, Refers("success criterion")]
MemberNumber = Annotated[MunicipalityNumber, Refers("municipality")]
