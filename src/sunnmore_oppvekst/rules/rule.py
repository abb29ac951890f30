"""What a rule is, and what it says when something does not hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, get_type_hints

from attrs import field, frozen

from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.findings import FindingCode, Severity
from sunnmore_oppvekst.messages.message import Message
from sunnmore_oppvekst.messages.reprs import brief


class Found:
    """One thing that does not hold: about which value, at which of its fields, and the facts of the sentence."""

    __slots__ = ("at", "facts", "says", "subject")

    def __init__(
        self,
        subject: Value | None,
        at: str | tuple[str | int, ...] = (),
        *,
        says: Message | None = None,
        **facts: object,
    ) -> None:
        """Note what does not hold.

        Args:
            subject: the value it is about, itself in the document that is checked; None for the whole.
            at: the field of the subject, or the way from the subject to it.
            says: one of the rule's variants; the rule's own sentence where it is not given.
            facts: what to fill into the sentence.
        """
        self.subject = subject
        self.at = (at,) if isinstance(at, str) else at
        self.says = says
        self.facts = tuple(facts.items())


Check = Callable[[Any, Any], Iterable[Found]]


def _no_check(subject: object, context: object) -> Iterator[Found]:
    """Of rules that the reading of a document holds by itself."""
    return iter(())


@frozen(kw_only=True)
class Rule(FindingCode):
    """A demand on a document, with the code of its findings and the reason for it.

    Attributes:
        code: such as `AP004`; prefixes tell what it is about.
        name: the function's name, which is also its file's.
        about: the class it looks at.
        severity: the severity of its findings, unless the workspace says otherwise.
        basis: heading of the section of the strategy plan that it rests on, or the standard or law.
        title: what must hold.
        message: the sentence of a finding, with facts to fill in.
        variants: further sentences that the check may use.
        reason: why it must hold.
        bad: an example that breaks it: what to change in a good workspace, as YAML.
        good: the same example, mended.
        fix: what to do about it.
        needs: what must be at hand, `network` or `strategy`, for it to run.
        check: from the value and the context to what does not hold.
    """

    name: str
    about: type[Any]
    basis: str
    bad: str
    good: str
    needs: frozenset[str] = frozenset()
    check: Check = field(default=_no_check, eq=False)

    __repr__ = brief

    @property
    def has_check(self) -> bool:
        """Whether it is run over values; the others are held where documents are read."""
        return self.check is not _no_check


def rule(
    code: str,
    *,
    severity: Severity,
    basis: str,
    title: Message,
    message: Message,
    reason: Message,
    bad: str,
    good: str,
    variants: Iterable[Message] = (),
    fix: Message | None = None,
    needs: Iterable[str] = (),
) -> Callable[[Check], Rule]:
    """Make a rule out of a function from a value and its `Context` to what does not hold.

    The class of the function's first parameter tells what the rule is about.

    Args:
        code: letters for the family and three digits.
        severity: how much its findings weigh.
        basis: heading of the section of the strategy plan that it rests on.
        title: what must hold.
        message: the sentence of a finding.
        reason: why it must hold.
        bad: an example that breaks it.
        good: the example, mended.
        variants: further sentences that the check may use.
        fix: what to do about it.
        needs: `network` or `strategy`, where it cannot run without.
    """

    def made(check: Check) -> Rule:
        return Rule(
            code=code,
            name=check.__name__,
            about=_about(check),
            severity=severity,
            basis=basis,
            title=title,
            message=message,
            variants=tuple(variants),
            reason=reason,
            bad=bad.strip("\n"),
            good=good.strip("\n"),
            fix=fix,
            needs=frozenset(needs),
            check=check,
        )

    return made


def _about(check: Check) -> type[Any]:
    hints: Mapping[str, Any] = get_type_hints(check)
    first = next(iter(hints.values()))
    if not isinstance(first, type):
        raise TypeError(f"the first parameter of {check.__name__} must be a class, not {first}")
    return first
