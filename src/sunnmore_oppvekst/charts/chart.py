"""A chart of a table, with what those who cannot see it need."""

from __future__ import annotations

import re
from hashlib import sha256
from json import dumps
from typing import Any

from attrs import frozen

from sunnmore_oppvekst.analysis.table import Table
from sunnmore_oppvekst.charts.drawing import drawn
from sunnmore_oppvekst.charts.room import with_room
from sunnmore_oppvekst.errors import InvalidValue, NeedsExtra
from sunnmore_oppvekst.messages.html import html_figure
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _

_DIGITS = 12
_NAMED = re.compile(r'(<(?:linearGradient|radialGradient|clipPath) id="|url\(#)((?:gradient|clip)_?[0-9]+)')
_AS_WIDE_AS_THERE_IS_ROOM = '<svg style="height:auto;max-width:100%;overflow:visible" '
_BEHIND = _("The table behind it")
_PICTURE_NEEDED = _("a table with a picture: the answer to a question, such as coverage or progress")


@frozen(eq=False, repr=False)
class Chart:
    """A chart of a table.

    In a notebook it shows itself as a static picture, which no script and no request outside is needed for, with the
    table behind it to unfold.

    Attributes:
        table: the table behind it.
        language: the language of its title and headings.
        altair: the same as an Altair chart, to go on with.
    """

    table: Table
    language: Language
    altair: Any

    @property
    def title(self) -> str:
        """Its title."""
        return self.table.title[self.language]

    @property
    def alt(self) -> str:
        """Its text alternative: the title, and what the table tells."""
        return ". ".join(part for part in (self.title, self.table.summed_up(self.language)) if part)

    def to_svg(self) -> str:
        """The picture as SVG, with room for its texts in every font.

        The same table gives the same bytes, with no name in them that another picture has.
        """
        spec = self.altair.to_dict()
        svg: str = _converter().vegalite_to_svg(spec)
        own = sha256(dumps(spec, sort_keys=True).encode()).hexdigest()[:_DIGITS]
        return _with_own_names(with_room(svg), own)

    def to_png(self, *, scale: float = 2.0) -> bytes:
        """The picture as PNG, so many times as large as its measures say."""
        png: bytes = _converter().vegalite_to_png(self.altair.to_dict(), scale=scale)
        return png

    def to_html(self) -> str:
        """The picture with its text alternative, its caption and the table behind it."""
        behind = (_BEHIND[self.language], self.table.to_html(self.language))
        caption = self.table.summed_up(self.language) or self.title
        picture = self.to_svg().replace("<svg ", _AS_WIDE_AS_THERE_IS_ROOM, 1)
        return html_figure(caption, picture, self.alt, behind, language=self.language)

    def _repr_html_(self) -> str:
        return self.to_html()

    def __repr__(self) -> str:
        return f"Chart({self.table.name!r}, {len(self.table)} rows)"


def chart(table: Table, language: Language | str | None = None) -> Chart:
    """The picture that shows a table best.

    Args:
        table: the answer to a question, such as `coverage` or `progress`.
        language: the language of title and headings; None for the table's own.

    Raises:
        InvalidValue: the table has no picture, as tables of mere facts have none.
        NeedsExtra: Altair is not installed.
    """
    if table.picture is None:
        raise InvalidValue("Table", "picture", table.name, _PICTURE_NEEDED)
    said = Language(language or table.language)
    return Chart(table, said, drawn(table, table.picture, said))


def _with_own_names(svg: str, own: str) -> str:
    """SVG whose gradients and clips are numbered from 0, as the converter counts them through all pictures it makes."""
    known: dict[str, str] = {}
    return _NAMED.sub(lambda found: found[1] + known.setdefault(found[2], f"{own}-{len(known)}"), svg)


def _converter() -> Any:
    try:
        import vl_convert
    except ModuleNotFoundError as error:
        raise NeedsExtra("vl-convert-python", "notebook") from error
    return vl_convert
