"""How wide the columns of a table are: room for the longest word of each, and more where there is more to say."""

from __future__ import annotations

import re
from functools import lru_cache

from sunnmore_oppvekst.report import Table, plain
from sunnmore_oppvekst_docx.pen import font

WHOLE = 5000
"""The whole width of a page, as Word counts it: in fiftieths of a per cent."""
_PAGE_POINTS, _AROUND_POINTS, _EM = 470, 8, 100
_ROOM = 1.12
"""What other fonts may need more than the one that is measured with."""
_WIDEST_WORD, _LONGEST_LINE = 0.3, 1.0
_APART = re.compile("[ \n–-]")


def widths(table: Table, points: float) -> tuple[tuple[int, ...], bool]:
    """The share of the page's width that each column gets, and whether every word has room there.

    Args:
        table: the table, with the columns that are shown.
        points: the size of its letters.
    """
    least, wish = [], []
    for place, column in enumerate(table.columns):
        texts = [plain(row[place].text) for row in table.rows]
        strong = [column.heading, *([plain(table.total[place].text)] if table.total else [])]
        longest = max([_longest(text, points) for text in texts], default=0)
        heading = max(_longest(text, points, is_strong=True) for text in strong)
        line = max([_points(text, points) for text in (*strong, *texts)])
        need = min(max(longest, heading), _PAGE_POINTS * _WIDEST_WORD) + _AROUND_POINTS
        least.append(need)
        wish.append(max(min(line, _PAGE_POINTS * _LONGEST_LINE) + _AROUND_POINTS - need, 0))
    left = _PAGE_POINTS - sum(least)
    more = max(left, 0) / (sum(wish) or 1)
    wanted = [need + more * each for need, each in zip(least, wish, strict=True)]
    whole = sum(wanted) or 1
    return tuple(max(int(WHOLE * each / whole), 1) for each in wanted), left >= 0


def _longest(text: str, points: float, *, is_strong: bool = False) -> float:
    return max(_points(word, points, is_strong=is_strong) for word in _APART.split(text))


def _points(text: str, points: float, *, is_strong: bool = False) -> float:
    return sum(_advance(letter, is_strong) for letter in text) * points / _EM * _ROOM


@lru_cache(4096)
def _advance(letter: str, is_strong: bool) -> float:
    """How wide a letter is, in hundredths of the size."""
    return float(font(_EM, is_strong=is_strong).getlength(letter))
