"""What a report is made of: the neutral parts that every exporter takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import field, frozen

from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.reprs import brief
from sunnmore_oppvekst.report.figure import Figure
from sunnmore_oppvekst.report.prose import Prose, Said, prose
from sunnmore_oppvekst.report.table import Table


def _all_prose(many: Iterable[Said]) -> tuple[Prose, ...]:
    return tuple(prose(each) for each in many)


@frozen(kw_only=True)
class Heading:
    """A heading.

    Attributes:
        level: 2 for a chapter, 3 and on for what is under it; 1 is the report's own title.
        text: the heading.
        id: unique in the report, for others to point to.
    """

    level: int
    text: Prose = field(converter=prose)
    id: str


@frozen
class Paragraph:
    """A paragraph.

    Attributes:
        text: the text.
    """

    text: Prose = field(converter=prose)


@frozen
class Item:
    """One item of a list.

    Attributes:
        text: the text.
        items: items under it.
    """

    text: Prose = field(converter=prose)
    items: tuple[Item, ...] = ()


@frozen
class BulletList:
    """A list.

    Attributes:
        items: its items.
        is_numbered: whether the items have numbers.
    """

    items: tuple[Item, ...]
    is_numbered: bool = False


@frozen
class Fact:
    """A term and what is to be said of it.

    Attributes:
        term: the term.
        values: one or more.
        facet: the facet whose tags on a card say the same, or ""; a page that shows the tags leaves the fact out.
    """

    term: str
    values: tuple[Prose, ...] = field(converter=_all_prose)
    facet: str = ""


@frozen
class Facts:
    """Terms and what is to be said of each.

    Attributes:
        facts: the terms, each with its values.
        is_key: whether they are what a reader looks for first, so that they may be set large: what comes before the
            first comma of a value is the figure, and what comes after tells more of it.
    """

    facts: tuple[Fact, ...]
    is_key: bool = False


@frozen(kw_only=True)
class ListedFinding:
    """A finding, worded.

    Attributes:
        code: the rule's code.
        severity: how much it weighs.
        severity_label: the same in words.
        message: the sentence.
        subject: id of what it is about, or "".
        where: file, line and column as far as known, and how many places more, or "".
        fix: what to do about it, or "".
        target: id of the heading under which the report tells of it, or "".
    """

    code: str
    severity: Severity
    severity_label: str
    message: str
    subject: str = ""
    where: str = ""
    fix: str = ""
    target: str = ""


@frozen
class FindingList:
    """Findings, the heaviest first.

    Attributes:
        findings: the findings.
    """

    findings: tuple[ListedFinding, ...]


@frozen(kw_only=True)
class Tag:
    """One thing that a card can be found by.

    Attributes:
        facet: what sort of thing, the same in every language, such as `sector`.
        facet_label: the same for readers.
        value: which one, for software.
        label: the same for readers.
    """

    facet: str
    facet_label: str
    value: str
    label: str


@frozen(kw_only=True)
class Card:
    """A heading with what is under it, which belong together and can be found by what they are about.

    Attributes:
        heading: the heading.
        tags: what it can be found by.
        parts: what is under it.
        share: how far what it is about has come, from 0 to 1, or None.
    """

    heading: Heading
    tags: tuple[Tag, ...] = ()
    parts: tuple[Part, ...] = ()
    share: float | None = None


Part = Heading | Paragraph | BulletList | Facts | Table | Figure | FindingList | Card


@frozen(kw_only=True)
class Report:
    """What a reader is to see, before anybody has decided how.

    Attributes:
        title: its title.
        language: the language it is written in; spans in another say so.
        subject: id of what it is about.
        on: the day it speaks of.
        audience: who it is for; nothing in it is marked beyond that.
        parts: what it holds, in order.
        register: id of the tables that hold what it is chiefly about, such as `measures`.
    """

    title: Prose = field(converter=prose)
    language: Language
    subject: str
    on: date
    audience: Audience = Audience.PUBLIC
    parts: tuple[Part, ...] = ()
    register: str = ""

    __repr__ = brief

    def flat(self) -> Iterator[Part]:
        """Its parts, those of cards in their place, for formats that show one thing after the other."""
        for part in self.parts:
            if isinstance(part, Card):
                yield part.heading
                yield from part.parts
            else:
                yield part

    def tables(self, id: str | None = None) -> Iterator[Table]:
        """Its tables, those behind figures too; with `id`, only those of it."""
        for part in self.flat():
            table = part.table if isinstance(part, Figure) else part
            if isinstance(table, Table) and id in {None, table.id}:
                yield table

    def figures(self) -> Iterator[Figure]:
        """Its figures."""
        return (part for part in self.flat() if isinstance(part, Figure))

    def headings(self) -> Iterator[Heading]:
        """Its headings."""
        return (part for part in self.flat() if isinstance(part, Heading))
