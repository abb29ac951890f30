"""How sentences, headings and counts are put together, and the headings that several chapters share."""

from __future__ import annotations

from datetime import date
from string import Formatter

from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.messages.formatting import format_date, format_number
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import Message, _, n_, p_
from sunnmore_oppvekst.report.prose import Prose, Span, plain, prose

Fact = str | int | date | Span | Text | Prose


def text_span(text: Text, language: Language) -> Span:
    """A text of the plan's own as a span, which says its language where that is another than `language`."""
    found = text.language_of(language)
    return Span(one_line(text[language]), None if found is language else found)


def one_line(text: str) -> str:
    """Text without line breaks; a no-break space stays."""
    return " ".join(text.replace("\u00a0", "\ue000").split()).replace("\ue000", "\u00a0")


def worded(words: Message, language: Language, **facts: Fact) -> Prose:
    """A sentence with its `{facts}` filled in; those in another language stay marked as such."""
    spans: list[Span | str] = []
    for literal, name, *_rest in Formatter().parse(words[language]):
        spans.append(literal)
        if name is not None:
            spans += _fact(facts[name], language)
    return prose(spans)


def _fact(fact: Fact, language: Language) -> Prose:
    match fact:
        case Text():
            return prose(text_span(fact, language))
        case str() | Span():
            return prose(fact)
        case date():
            return prose(format_date(fact, language))
        case int():
            return prose(format_number(fact, language))
        case _:
            return fact


def numbered(number: int, name: str, language: Language) -> str:
    """How many there are of something in a list of such: `3 planlagt`."""
    return _NUMBERED.format(language, {"number": number, "name": name})


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def inside(name: str) -> str:
    """A name as it stands inside a sentence: `Kommunalsjef` becomes `kommunalsjef`, `KS` stays."""
    return name[:1].lower() + name[1:] if name[1:2].islower() or len(name) == 1 else name


def without_full_stop(text: Prose) -> Prose:
    """A sentence as a member of a list of several."""
    if not plain(text).endswith("."):
        return text
    *kept, last = text
    return prose([*kept, Span(last.text[:-1], last.language, last.target, last.url, last.is_strong)])


_NUMBERED = _("{number} {name}")
NONE = "–"
"""What a cell with nothing in it shows."""

MEASURES = n_("{n} measure", "{n} measures")
UNITS = n_("{n} unit", "{n} units")
MUNICIPALITIES = n_("{n} municipality", "{n} municipalities")

ACTION_PLAN = _("Action plan")
ALL = _("Total")
AMOUNT = _("Amount")
ANCHORED = _("Anchored")
AREA = _("Priority area")
BODY = _("Body")
BUDGET = p_("heading", "Budget")
DATE = _("Date")
FOCUS_POINTS = _("Focus points")
FUNDER = _("Source of funding")
GOAL = _("Goal")
LATE = _("late")
LEVEL = _("Level")
MEASURE = _("Measure")
MEASURES_HEADING = _("Measures")
MUNICIPALITY = _("Municipality")
NETWORK = _("Network")
NOTE = _("Note")
NUMBER = _("No.")
OWN_MEANS = _("The municipalities themselves")
PERIOD = _("Period")
PROGRESS = _("Progress")
RESPONSIBLE = _("Responsible")
ROLE = _("Role")
SECTOR = _("Sector")
SECTORS = _("Sectors")
SHARE = _("Share")
STATUS = _("Status")
STRATEGY = _("Strategy plan")
WHEN = _("When")
YES = _("yes")
NO = _("no")
