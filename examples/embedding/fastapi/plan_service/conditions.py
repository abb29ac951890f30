"""Entity tags are the heads of histories (RFC 9110, section 13)."""

from __future__ import annotations

import re

import sunnmore_oppvekst as so
from plan_service.problems import Problem

_TAG = re.compile(r'(W/)?"([^"]*)"')
_MISSING = so.Words(
    "seinda må ha If-Match med ETag frå den utgåva du endra",
    "forespørselen må ha If-Match med ETag fra den utgaven du endret",
    "the request must have If-Match with the ETag of the version you changed",
)


def etag(head: str) -> str:
    """The entity tag of a plan whose history has this head."""
    return f'"{head}"'


def expected(if_match: str | None, head: str) -> str:
    """The head that a client says it built on, for the library to judge.

    Args:
        if_match: the header.
        head: the head there is now, which `*` stands for.

    Raises:
        Problem: the client did not say, which a plan that many write in cannot do without (RFC 6585).
    """
    if if_match is None:
        raise Problem(428, "precondition-required", _MISSING)
    if if_match.strip() == "*":
        return head
    strong = [tag for weak, tag in _TAG.findall(if_match) if not weak]
    return head if head in strong else next(iter(strong), "")


def is_known(if_none_match: str | None, head: str) -> bool:
    """Whether a client has this version already."""
    return if_none_match is not None and head in [tag for _, tag in _TAG.findall(if_none_match)]
