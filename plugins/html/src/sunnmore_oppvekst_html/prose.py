"""Message as a page has them: links, strong ones, and those in another language, all escaped by MarkupSafe."""

from __future__ import annotations

from markupsafe import Markup, escape

from sunnmore_oppvekst.report import Column, ColumnKind, Prose, Span

_ADDRESSES = ("https://", "http://", "mailto:", "tel:")
_NONE = Markup("")


def written(prose: Prose, linked: bool = True) -> Markup:
    """The words, with links unless they lie in a link already."""
    return _NONE.join(_span(span, linked=linked) for span in prose)


def looks(column: Column) -> Markup:
    """The class of the cells of a column, where they have one."""
    if column.kind.is_number:
        return Markup(' class="number"')
    return Markup(' class="date"') if column.kind is ColumnKind.DATE else _NONE


def _span(span: Span, *, linked: bool) -> Markup:
    to = _address(span) if linked else None
    if to is None and not span.is_strong and span.language is None:
        return escape(span.text)
    said = Markup(' lang="{}"').format(span.language.value) if span.language else _NONE
    if to is not None:
        return Markup('<a href="{}"{}>{}</a>').format(to, said, span.text)
    name = Markup("strong" if span.is_strong else "span")
    return Markup("<{}{}>{}</{}>").format(name, said, span.text, name)


def _address(span: Span) -> str | None:
    """Where it leads: on the web, or to something on the page; nowhere else."""
    if span.url is not None and span.url.lower().startswith(_ADDRESSES):
        return span.url
    return f"#{span.target}" if span.target else None
