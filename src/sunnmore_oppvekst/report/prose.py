"""Running text as exporters take it: pieces that know their language and what they point to."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from sunnmore_oppvekst.messages.languages import Language


@frozen
class Span:
    """A piece of text that is the same all through. Nothing in it is escaped; that is for exporters to do.

    Attributes:
        text: the text.
        language: the language it is in, where that is another than the report's.
        target: id of the heading in the same report that it points to, or None.
        url: the web page it points to, or None.
        is_strong: whether it is to stand out.
    """

    text: str
    language: Language | None = None
    target: str | None = None
    url: str | None = None
    is_strong: bool = False


Prose = tuple[Span, ...]
Said = str | Span | Iterable[str | Span]


def prose(said: Said) -> Prose:
    """Text, a span, or several of either, as spans; empty ones fall away."""
    pieces: Iterable[str | Span] = (said,) if isinstance(said, str | Span) else said
    spans = (piece if isinstance(piece, Span) else Span(piece) for piece in pieces)
    return tuple(span for span in spans if span.text)


def optional_prose(said: Said | None) -> Prose | None:
    """The same, where there may be nothing."""
    return None if said is None else prose(said)


def plain(text: Prose) -> str:
    """The text alone."""
    return text[0].text if len(text) == 1 else "".join([span.text for span in text])


def joined(pieces: Iterable[Said], separator: str = ", ") -> Prose:
    """Several texts as one, with `separator` between them."""
    spans: list[str | Span] = []
    for piece in pieces:
        spans += [separator] if spans else []
        spans += prose(piece)
    return prose(spans)
