"""Norwegian alphabetical order: the alphabet ends Æ, Ø, Å."""

import re
import unicodedata

_ORDER = {"æ": "z{1", "ä": "z{1", "ø": "z{2", "ö": "z{2", "å": "z{3", "aa": "z{3"}
_SPECIAL = re.compile("aa|[æäøöå]")
_DIGITS = re.compile(r"(\d+)")


def alphabetical(name: str) -> tuple[tuple[int, int, str], ...]:
    """A sort key that puts names in Norwegian order and numbers by size.

    Æ, Ø and Å come last, in that order, AA sorts as Å, case and other accents do not count, and
    `T2` comes before `T10`. Source: Språkrådet, alphabetical order in Norwegian.
    """
    spelled = _SPECIAL.sub(lambda match: _ORDER[match[0]], unicodedata.normalize("NFC", name).casefold())
    plain = "".join(c for c in unicodedata.normalize("NFD", spelled) if not unicodedata.combining(c))
    return (*(_part(part) for part in _DIGITS.split(plain) if part), (0, 0, name))


def _part(part: str) -> tuple[int, int, str]:
    return (1, int(part), "") if part.isdecimal() else (2, 0, part)
