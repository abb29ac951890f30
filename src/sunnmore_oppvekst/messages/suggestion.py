"""A problem with a name, and the known name that may have been meant."""

from __future__ import annotations

from sunnmore_oppvekst.messages.message import Message, _

_DID_YOU_MEAN = _('{problem}; did you mean "{suggestion}"?')


def with_suggestion(problem: Message, suggestion: str | None) -> Message:
    """The problem, followed by the nearest known name where there is one."""
    return problem if suggestion is None else _DID_YOU_MEAN.bind(problem=problem, suggestion=suggestion)
