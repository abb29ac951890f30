"""Translation catalogues in gettext's format, one folder `locale` a package, loaded when first needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO
from pathlib import Path

from sunnmore_oppvekst.messages.languages import Language

_OVERRIDDEN: ContextVar[Mapping[tuple[str, Language], NullTranslations]] = ContextVar("overridden", default={})  # noqa: B039


@contextmanager
def translations_overridden(catalogues: Mapping[tuple[str, Language], NullTranslations]) -> Iterator[None]:
    """Use these catalogues, by package and language, in place of the installed ones: for tests of texts."""
    before = _OVERRIDDEN.set(catalogues)
    try:
        yield
    finally:
        _OVERRIDDEN.reset(before)


def translated(
    package: str, language: Language, text: str, plural: str | None = None, context: str | None = None, number: int = 1
) -> str:
    """The translation of a message, or its English text where the catalogue has none.

    Args:
        package: the package whose catalogue has it.
        language: the language wanted.
        text: the English text.
        plural: the English plural, where the message depends on a number.
        context: the context of the message in the catalogue.
        number: the number that the form depends on.
    """
    found = _OVERRIDDEN.get().get((package, language)) or catalogue(package, language)
    if context is None:
        return found.gettext(text) if plural is None else found.ngettext(text, plural, number)
    if plural is None:
        return found.pgettext(context, text)
    return found.npgettext(context, text, plural, number)


@cache
def catalogue(package: str, language: Language) -> NullTranslations:
    """The catalogue of a package: compiled, or its source where that is newer or alone; empty where it has neither."""
    folder = files(package) / "locale" / language.value / "LC_MESSAGES"
    compiled, source = folder / f"{package}.mo", folder / f"{package}.po"
    if compiled.is_file() and not _is_newer(source, compiled):
        return GNUTranslations(BytesIO(compiled.read_bytes()))
    return _compiled(source.read_bytes()) if source.is_file() else NullTranslations()


def _is_newer(source: Traversable, compiled: Traversable) -> bool:
    """Whether somebody has edited the source since it was compiled; an installed wheel has no source."""
    if not isinstance(source, Path) or not isinstance(compiled, Path) or not source.is_file():
        return False
    return source.stat().st_mtime_ns > compiled.stat().st_mtime_ns


def _compiled(source: bytes) -> GNUTranslations:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(source)))
    compiled.seek(0)
    return GNUTranslations(compiled)
