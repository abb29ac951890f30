"""How sentences, headings and counts are put together, and the headings that several chapters share."""

from __future__ import annotations

from datetime import date
from string import Formatter

from attrs import frozen

from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.numbers import say_date, say_number
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.report.prose import Prose, Span, plain, prose

Fact = str | int | date | Span | Text | Prose


@frozen
class Counted:
    """How a number of something is said.

    Attributes:
        one: with one of it; `{n}` is the number.
        many: with none or several.
    """

    one: Words
    many: Words

    def said(self, n: int, language: Language) -> str:
        """`1 kommune`, `6 kommunar`."""
        return (self.one if n == 1 else self.many).fill(language, {"n": say_number(n, language)})


def text_span(text: Text, language: Language) -> Span:
    """A text of the plan's own as a span, which says its language where that is another than `language`."""
    found = text.language_of(language)
    return Span(one_line(text[language]), None if found is language else found)


def one_line(text: str) -> str:
    """Text without line breaks; a no-break space stays."""
    return " ".join(text.replace("\u00a0", "\ue000").split()).replace("\ue000", "\u00a0")


def worded(words: Words, language: Language, **facts: Fact) -> Prose:
    """A sentence with its `{facts}` filled in; those in another language stay marked as such."""
    spans: list[Span | str] = []
    for literal, name, _, _ in Formatter().parse(words[language]):
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
            return prose(say_date(fact, language))
        case int():
            return prose(say_number(fact, language))
        case _:
            return fact


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


NONE = "–"
"""What a cell with nothing in it shows."""

MEASURES = Counted(Words("{n} tiltak", "{n} tiltak", "{n} measure"), Words("{n} tiltak", "{n} tiltak", "{n} measures"))
UNITS = Counted(Words("{n} eining", "{n} enhet", "{n} unit"), Words("{n} einingar", "{n} enheter", "{n} units"))
MUNICIPALITIES = Counted(
    Words("{n} kommune", "{n} kommune", "{n} municipality"),
    Words("{n} kommunar", "{n} kommuner", "{n} municipalities"),
)

ACTION_PLAN = Words("Handlingsplan", "Handlingsplan", "Action plan")
ALL = Words("I alt", "I alt", "Total")
AMOUNT = Words("Beløp", "Beløp", "Amount")
ANCHORED = Words("Forankra", "Forankret", "Anchored")
AREA = Words("Utviklingsområde", "Utviklingsområde", "Priority area")
BODY = Words("Organ", "Organ", "Body")
BUDGET = Words("Økonomi", "Økonomi", "Budget")
DATE = Words("Dato", "Dato", "Date")
FOCUS_POINTS = Words("Fokuspunkt", "Fokuspunkter", "Focus points")
FUNDER = Words("Kjelde", "Kilde", "Source of funding")
GOAL = Words("Mål", "Mål", "Goal")
LATE = Words("forseinka", "forsinket", "late")
LEVEL = Words("Nivå", "Nivå", "Level")
MEASURE = Words("Tiltak", "Tiltak", "Measure")
MEASURES_HEADING = Words("Tiltak", "Tiltak", "Measures")
MUNICIPALITY = Words("Kommune", "Kommune", "Municipality")
NETWORK = Words("Nettverk", "Nettverk", "Network")
NOTE = Words("Merknad", "Merknad", "Note")
NUMBER = Words("Nr.", "Nr.", "No.")
OWN_MEANS = Words("Kommunane sjølve", "Kommunene selv", "The municipalities themselves")
PERIOD = Words("Periode", "Periode", "Period")
PROGRESS = Words("Framdrift", "Framdrift", "Progress")
RESPONSIBLE = Words("Ansvar", "Ansvar", "Responsible")
ROLE = Words("Rolle", "Rolle", "Role")
SECTOR = Words("Sektor", "Sektor", "Sector")
SECTORS = Words("Sektorar", "Sektorer", "Sectors")
SHARE = Words("Del", "Andel", "Share")
STATUS = Words("Status", "Status", "Status")
STRATEGY = Words("Strategiplan", "Strategiplan", "Strategy plan")
WHEN = Words("Når", "Når", "When")
YES = Words("ja", "ja", "yes")
NO = Words("nei", "nei", "no")
