"""The declaration of a finding code, and the only place where findings are constructed."""

from __future__ import annotations

from attrs import frozen

from sunnmore_oppvekst.findings.finding import Finding, Path, Severity
from sunnmore_oppvekst.messages.message import Message
from sunnmore_oppvekst.messages.reprs import brief


@frozen(kw_only=True)
class FindingLocation:
    """The subject of a finding and its place in a document; the fields are those of `Finding`.

    Attributes:
        subject: id of the value that the finding is about, or "".
        path: the way to the value in its document, names and positions.
        file: the document's file name, where known.
        line: from 1, where known.
        column: from 1, where known.
    """

    subject: str = ""
    path: Path = ()
    file: str | None = None
    line: int | None = None
    column: int | None = None

    __repr__ = brief


NOWHERE = FindingLocation()
"""No subject and no place."""


@frozen(kw_only=True)
class FindingCode:
    """Everything that is known about findings of one code.

    Attributes:
        code: letters for the family and three digits, such as `RE003`.
        severity: the severity of its findings, unless the workspace says otherwise.
        title: what must hold, or what the finding tells.
        message: the sentence of a finding, with facts to fill in.
        variants: further sentences of the same code.
        fix: what to do about it.
        reason: why the code exists.
        basis: the section of the strategy plan, the law or the standard that it rests on, or "".
        bad: an example that leads to a finding, or "".
        good: the same example without the finding, or "".
    """

    code: str
    severity: Severity
    title: Message
    message: Message
    reason: Message
    variants: tuple[Message, ...] = ()
    fix: Message | None = None
    basis: str = ""
    bad: str = ""
    good: str = ""

    __repr__ = brief

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code.rstrip("0123456789")

    def finding(
        self, location: FindingLocation = NOWHERE, /, *, message: Message | None = None, **facts: object
    ) -> Finding:
        """A finding of this code.

        Args:
            location: its subject and place.
            message: one of the variants; the code's own message where it is not given.
            facts: the facts to fill into the sentence.

        Raises:
            ValueError: the message is neither the code's own nor one of its variants.
        """
        if message is not None and message != self.message and message not in self.variants:
            raise ValueError(f"{self.code} does not declare the message {message!r}")
        return Finding(
            code=self.code,
            severity=self.severity,
            says=message or self.message,
            facts=tuple(facts.items()),
            subject=location.subject,
            path=location.path,
            file=location.file,
            line=location.line,
            column=location.column,
            fix=self.fix,
        )
