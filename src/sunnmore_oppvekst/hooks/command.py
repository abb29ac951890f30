"""Commands of others: the type that plugins give, in a file of its own, as few need click."""

from __future__ import annotations

import click
from attrs import field, frozen
from attrs.validators import instance_of, matches_re

from sunnmore_oppvekst.messages.message import Message
from sunnmore_oppvekst.messages.reprs import brief


@frozen(kw_only=True)
class Command:
    """A command of one's own under `oppvekst`.

    Attributes:
        name: what it is called.
        summary: what it does, in one line.
        run: the command, made with click.
    """

    name: str = field(validator=matches_re("[a-z0-9]+(-[a-z0-9]+)*"))
    summary: Message = field(validator=instance_of(Message))
    run: click.Command = field(validator=instance_of(click.Command))

    __repr__ = brief
