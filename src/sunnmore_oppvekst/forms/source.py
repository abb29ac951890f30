"""Where documents come in from: the type that plugins give."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import field, frozen
from attrs.validators import deep_iterable, instance_of, is_callable, matches_re

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.findings import NO_FINDINGS, FindingCode, Findings
from sunnmore_oppvekst.messages.message import Message
from sunnmore_oppvekst.messages.reprs import brief


@frozen(kw_only=True)
class Base:
    """What something that comes in is read against.

    Attributes:
        file: the name of the file it comes in.
        network: the network.
        plan: the action plan that it is for, or None.
        strategy: the strategy plan that the plan carries out, or None.
    """

    file: str
    network: Network
    plan: ActionPlan | None = None
    strategy: StrategyPlan | None = None

    __repr__ = brief


@frozen(kw_only=True)
class Incoming:
    """What came in.

    Attributes:
        document: the document, or None where nothing was new, or something is wrong.
        findings: what is wrong; with an error among them there is no document.
    """

    document: Document | None = None
    findings: Findings = NO_FINDINGS

    __repr__ = brief


def _tuple(many: Any) -> tuple[Any, ...]:
    return tuple(many)


@frozen(kw_only=True)
class Source:
    """A format, or another system, that documents come in from.

    Attributes:
        name: what it is asked for by, such as `xlsx`.
        title: what it is, for those who choose one.
        suffixes: what the names of its files end in, such as `.xlsx`.
        read: from the bytes of a file, and what it is read against, to the document.
        codes: the codes of its own findings, besides those of the library; `oppvekst explain` knows them.
    """

    name: str = field(validator=matches_re("[a-z0-9]+(-[a-z0-9]+)*"))
    title: Message = field(validator=instance_of(Message))
    suffixes: tuple[str, ...] = field(converter=_tuple, validator=deep_iterable(matches_re(r"(\.[a-z0-9]+)+")))
    read: Callable[[bytes, Base], Incoming] = field(validator=is_callable())
    codes: tuple[FindingCode, ...] = field(
        default=(), converter=_tuple, validator=deep_iterable(instance_of(FindingCode))
    )

    __repr__ = brief
