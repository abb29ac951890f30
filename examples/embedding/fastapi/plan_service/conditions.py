"""Entity tags are the heads of histories (RFC 9110, section 13)."""

from __future__ import annotations

import re

import sunnmore_oppvekst as so
from plan_service.problems import Problem

_TAG = re.compile(r'(W/)?"([^"\s]*)"')
_MISSING = so.Message(
    "the request must have If-Match with the ETag of the version you changed",
    translations={
        "nn": "seinda må ha If-Match med ETag frå den utgåva du endra",
        "nb": "forespørselen må ha If-Match med ETag fra den utgaven du endret",
    },
)
_NO_TAG = so.Message(
    "If-Match must be * or an entity tag in quotation marks, as GET answers it",
    translations={
        "nn": "If-Match skal vere * eller ein ETag i hermeteikn, slik som GET svarar",
        "nb": "If-Match skal være * eller en ETag i anførselstegn, slik som GET svarer",
    },
)
_WEAK = so.Message(
    "a weak entity tag (W/) never matches in If-Match; send the one that GET answers",
    translations={
        "nn": "ein svak ETag (W/) gjeld ikkje i If-Match; send den som GET svarar",
        "nb": "en svak ETag (W/) gjelder ikke i If-Match; send den som GET svarer",
    },
)


def etag(head: str) -> str:
    """The entity tag of a plan whose history has this head."""
    return f'"{head}"'


def expected(if_match: list[str] | None, head: str) -> str:
    """The head that a client says it built on, for the library to judge.

    Args:
        if_match: the header, a line each.
        head: the head there is now, which `*` stands for.

    Raises:
        Problem: the client did not say, which a plan that many write in cannot do without (RFC 6585), or what it said
            can be no head.
    """
    if if_match is None:
        raise Problem(428, "precondition-required", _MISSING)
    said = _joined(if_match)
    if said == "*":
        return head
    tags = _TAG.findall(said)
    if not tags or _TAG.sub("", said).strip(" \t,"):
        raise Problem(400, "no-entity-tag", _NO_TAG)
    strong = [tag for weak, tag in tags if not weak]
    if not strong:
        raise Problem(412, "weak-entity-tag", _WEAK, {"ETag": etag(head)})
    return head if head in strong else strong[0]


def is_known(if_none_match: list[str] | None, head: str) -> bool:
    """Whether a client has this version already, or any, which is what `*` says."""
    said = _joined(if_none_match or [])
    return said == "*" or head in [tag for _, tag in _TAG.findall(said)]


def _joined(lines: list[str]) -> str:
    """Several lines of one header are one list (RFC 9110, section 5.3)."""
    return ", ".join(lines).strip()
