"""Markdown as GitHub and GitLab show it, with Mermaid for the figures.

Everything that comes from documents is escaped here and nowhere else: it reads as it was written, and becomes neither
markup, HTML, a link nor a border in a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from attrs import field, frozen

from sunnmore_oppvekst.exporters import markdown_text, mermaid
from sunnmore_oppvekst.exporters.exporter import Exporter
from sunnmore_oppvekst.report.figure import Figure
from sunnmore_oppvekst.report.parts import (
    BulletList,
    Fact,
    Facts,
    FindingList,
    Heading,
    Item,
    ListedFinding,
    Paragraph,
    Part,
    Report,
)
from sunnmore_oppvekst.report.prose import Prose, Span, plain
from sunnmore_oppvekst.report.table import Row, Table

_FIRST_MARK = re.compile("^- ", re.MULTILINE)


def to_markdown(report: Report) -> str:
    """The whole report, as text that ends in a newline."""
    writer = _Writer(anchors=_anchors(report))
    blocks = [f"# {writer.prose(report.title)}"]
    before: Part | None = None
    mark = ""
    for part in report.flat():
        mark = _mark(part, mark)
        blocks += (_FIRST_MARK.sub(mark, block) if mark else block for block in writer.blocks(part, before))
        before = part
    return "\n\n".join(block for block in blocks if block) + "\n"


def _mark(part: Part, mark_before: str) -> str:
    """The mark of a list's items: another than that of a list right before it, so that they stay two lists."""
    if not isinstance(part, BulletList | Facts | FindingList):
        return ""
    return "* " if mark_before == "- " else "- "


def _anchors(report: Report) -> dict[str, str]:
    """What each heading is pointed to by; GitHub numbers those with the same text."""
    used = {markdown_text.anchor(plain(report.title)): 0}
    anchors = {}
    for heading in report.headings():
        name = markdown_text.anchor(plain(heading.text))
        times = used[name] = used.get(name, -1) + 1
        anchors[heading.id] = f"{name}-{times}" if times else name
    return anchors


@frozen
class _Writer:
    """Writes parts.

    Attributes:
        anchors: what headings are pointed to by, by their ids.
    """

    anchors: dict[str, str] = field(factory=dict)

    def blocks(self, part: Part, before: Part | None = None) -> Iterator[str]:
        match part:
            case Heading():
                yield f"{'#' * min(part.level, 6)} {self.prose(part.text)}"
            case Paragraph():
                yield markdown_text.line(self.prose(part.text))
            case BulletList():
                yield "\n".join(self._items(part.items, "", is_numbered=part.is_numbered))
            case Facts():
                yield "\n".join(line for fact in part.facts for line in self._fact(fact))
            case Table():
                yield from self._table(part, said_before=plain(before.text) if isinstance(before, Heading) else "")
            case Figure():
                yield from self._figure(part)
            case FindingList():
                yield "\n".join(self._findings(part.findings))

    def prose(self, spans: Prose) -> str:
        linked = groupby(spans, key=self._target)
        return "".join(
            _around("".join(map(_span, pieces)), "[", f"]({target})" if target else "") for target, pieces in linked
        )

    def _target(self, span: Span) -> str | None:
        if span.url is not None:
            return markdown_text.address(span.url)
        return f"#{self.anchors[span.target]}" if span.target in self.anchors else None

    def _items(self, items: Iterable[Item], indent: str, *, is_numbered: bool = False) -> Iterator[str]:
        for number, item in enumerate(items, start=1):
            mark = f"{number}. " if is_numbered else "- "
            yield f"{indent}{mark}{markdown_text.line(self.prose(item.text))}"
            yield from self._items(item.items, indent + " " * len(mark))

    def _fact(self, fact: Fact) -> Iterator[str]:
        term = f"- **{markdown_text.inline(fact.term)}:**"
        if len(fact.values) == 1:
            yield f"{term} {self.prose(fact.values[0]).strip(' ')}"
            return
        yield term
        yield from (f"  - {markdown_text.line(self.prose(value))}" for value in fact.values)

    def _findings(self, listed: Iterable[ListedFinding]) -> Iterator[str]:
        """Those of one rule that are mended the same way together."""
        for (label, code, fix), findings in groupby(
            listed, key=lambda each: (each.severity_label, each.code, each.fix)
        ):
            head, messages = f"- **{markdown_text.inline(f'{label} {code}:')}**", [_found(each) for each in findings]
            if len(messages) == 1:
                yield f"{head} {' '.join(filter(None, [messages[0], _sentence(fix)]))}"
            else:
                yield f"{head} {_sentence(fix)}".rstrip()
                yield from (f"  - {markdown_text.line(message)}" for message in messages)

    def _figure(self, figure: Figure) -> Iterator[str]:
        yield f"**{self.prose(figure.caption)}**"
        drawing = mermaid.drawn(figure)
        if drawing:
            yield f"```mermaid\n{drawing}```"
        yield markdown_text.line(markdown_text.inline(figure.alt))
        yield from self._table(figure.table, said_before=plain(figure.caption))

    def _table(self, table: Table, *, said_before: str) -> Iterator[str]:
        shown = table.shown
        if not said_before or not plain(table.caption).startswith(said_before):
            yield f"**{self.prose(table.caption)}**"
        heads = [markdown_text.inline(column.heading) for column in shown.columns]
        rules = ["---:" if column.kind.is_number else "---" for column in shown.columns]
        rows = [self._cells(row) for row in shown.rows]
        if shown.total:
            rows.append([_around(cell, "**", "**") for cell in self._cells(shown.total)])
        yield "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, rules, *rows))
        if shown.note:
            yield markdown_text.line(self.prose(shown.note))

    def _cells(self, row: Row) -> list[str]:
        return [self.prose(cell.text) for cell in row]


def _found(finding: ListedFinding) -> str:
    return _sentence(f"{finding.message} ({finding.where})" if finding.where else finding.message)


def _sentence(text: str) -> str:
    return markdown_text.inline(text if not text or text.endswith((".", "!", "?")) else f"{text}.")


def _span(span: Span) -> str:
    said = markdown_text.inline(span.text)
    return _around(said, "**", "**") if span.is_strong else said


def _around(said: str, left: str, right: str) -> str:
    """Text between two marks, with its outer spaces outside them; unmarked where there is nothing to mark."""
    core = said.strip()
    if not core or not right:
        return said
    start = said.index(core)
    return f"{said[:start]}{left}{core}{right}{said[start + len(core) :]}"


MARKDOWN = Exporter(
    name="markdown",
    media_type="text/markdown; charset=utf-8; variant=GFM",
    suffix=".md",
    write=lambda report: to_markdown(report).encode("utf-8", "replace"),
)
