"""How we say what we found: facts and a place, worded in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import groupby
from operator import itemgetter
from typing import overload

from attrs import evolve, field, frozen

from sunnmore_oppvekst.messages.html import html_table
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import Message
from sunnmore_oppvekst.messages.reprs import WIDEST, one_line

Step = str | int
Path = tuple[Step, ...]


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def weight(self) -> int:
        """0 for the heaviest."""
        return _WEIGHTS[self]


_WEIGHTS = {severity: weight for weight, severity in enumerate(Severity)}


def dotted(path: Path) -> str:
    """A path as text: `measures[3].area`."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")


@frozen(kw_only=True, repr=False)
class Finding:
    """One thing that somebody should know or mend.

    As for errors, `str` gives English, for logs and tracebacks. Methods with a `language` give the language of a
    reader, nynorsk unless another is named.

    Attributes:
        code: the rule's code, such as `AP004`.
        severity: how much it weighs.
        says: the sentence, with the facts still to be filled in.
        facts: name and value of each fact in the sentence.
        subject: id of what it is about, or "".
        path: the way to the value in its document, names and positions.
        file: the document's file name, where known.
        line: from 1, where known.
        column: from 1, where known.
        fix: what to do about it, where there is a suggestion.
    """

    code: str
    severity: Severity
    says: Message
    facts: tuple[tuple[str, object], ...] = ()
    subject: str = ""
    path: Path = ()
    file: str | None = None
    line: int | None = None
    column: int | None = None
    fix: Message | None = None

    def message(self, language: Language | str = Language.NN) -> str:
        """The sentence in `language`."""
        return self.says.format(language, self.facts)

    def suggestion(self, language: Language | str = Language.NN) -> str | None:
        """What to do about it in `language`, or None."""
        return self.fix.format(language, self.facts) if self.fix else None

    @property
    def where(self) -> str:
        """File, line and column with colons between, as far as they are known."""
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)

    @property
    def dotted_path(self) -> str:
        """The path as text, such as `measures[3].area`."""
        return dotted(self.path)

    def line_in(self, language: Language | str = Language.NN) -> str:
        """The whole finding on one line: place, code, severity, sentence and suggestion."""
        fix = self.suggestion(language)
        parts = (self.where, self.code, self.message(language), f"({fix})" if fix else "")
        return " ".join(part for part in parts if part)

    def to_dict(self, language: Language | str = Language.NN) -> dict[str, object]:
        """The finding as plain data, with the keys that `--format json` documents."""
        return {
            "code": self.code,
            "severity": self.severity.value,
            "message": self.message(language),
            "subject": self.subject,
            "path": self.dotted_path,
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "fix": self.suggestion(language),
        }

    def __str__(self) -> str:
        return self.line_in(Language.EN)

    def __repr__(self) -> str:
        parts = (f"{self.code} {self.severity.value}", repr(self.subject or self.dotted_path), self.where)
        return f"Finding({one_line(', '.join(part for part in parts if part), WIDEST)})"

    def _repr_html_(self) -> str:
        return html_table(f"{self.code} ({self.severity.value})", ("field", "value"), self._told())

    def _told(self) -> list[tuple[str, str]]:
        return [(name, str(value)) for name, value in self.to_dict(Language.EN).items() if value not in (None, "")]


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    listed = tuple(findings)
    if len(listed) < 2:
        return listed
    alike = groupby(sorted(((_place(each), each) for each in listed), key=itemgetter(0)), key=itemgetter(0))
    return tuple(each for _, group in alike for each in _by_facts([each for _, each in group]))


def _by_facts(findings: list[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda each: repr(each.facts)) if len(findings) > 1 else findings


def _place(finding: Finding) -> tuple[object, ...]:
    """What findings are ordered by; positions in a list go by number, so that 2 comes before 10."""
    place = (finding.file or "", finding.line or 0, finding.column or 0)
    steps = [(step, "") if isinstance(step, int) else (-1, step) for step in finding.path]
    return (*place, finding.code, steps)


@frozen(repr=False)
class Findings(Sequence[Finding]):
    """Findings in the order of file, line and code; empty is falsy.

    Attributes:
        items: the findings.
        not_run: codes of the rules that could not run, because what they look at was not given.
    """

    items: tuple[Finding, ...] = field(default=(), converter=_in_order)
    not_run: tuple[str, ...] = ()

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> Findings: ...
    def __getitem__(self, index: int | slice) -> Finding | Findings:
        if isinstance(index, slice):
            return Findings(self.items[index], self.not_run)
        return self.items[index]

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.items)

    def __add__(self, other: Findings) -> Findings:
        return Findings(self.items + other.items, tuple(sorted({*self.not_run, *other.not_run})))

    @property
    def errors(self) -> Findings:
        """Those of severity error."""
        return self._of(Severity.ERROR)

    @property
    def warnings(self) -> Findings:
        """Those of severity warning."""
        return self._of(Severity.WARNING)

    @property
    def codes(self) -> tuple[str, ...]:
        """The code of each finding, in order."""
        return tuple(finding.code for finding in self.items)

    def with_code(self, *codes: str) -> Findings:
        """Those whose code is, or begins with, one of `codes`."""
        return Findings(tuple(f for f in self.items if f.code.startswith(codes)), self.not_run)

    def in_file(self, file: str) -> Findings:
        """The same findings, placed in `file` where they name none."""
        return Findings(tuple(f if f.file else evolve(f, file=file) for f in self.items), self.not_run)

    def on_line(self, number: int) -> Findings:
        """The same findings, all on line `number` of a file that holds a document a line."""
        return Findings(tuple(evolve(f, line=number) for f in self.items), self.not_run)

    def to_dicts(self, language: Language | str = Language.NN) -> list[dict[str, object]]:
        """Each finding as plain data."""
        return [finding.to_dict(language) for finding in self.items]

    def _of(self, severity: Severity) -> Findings:
        return Findings(tuple(f for f in self.items if f.severity is severity), self.not_run)

    def __str__(self) -> str:
        return "\n".join(str(finding) for finding in self.items)

    def __repr__(self) -> str:
        return f"Findings({', '.join(f'{n} {name}' for name, n in self._counts() if n) or 'none'})"

    def to_html(self, language: Language | str = Language.NN) -> str:
        """The findings as an accessible HTML table."""
        headings = ("code", "severity", "place", "message", "fix")
        rows = (
            (each.code, each.severity.value, each.where, each.message(language), each.suggestion(language) or "")
            for each in self.items
        )
        return html_table(repr(self), headings, rows)

    def _repr_html_(self) -> str:
        return self.to_html(Language.EN)

    def _counts(self) -> list[tuple[str, int]]:
        return [(each.value, sum(item.severity is each for item in self.items)) for each in Severity]


NO_FINDINGS = Findings()
