"""Running text in nynorsk, bokmål and English."""

from typing import ClassVar

from attrs import frozen

from sunnmore_oppvekst.domain.scalars import Prose
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.messages.languages import FALLBACK, Language


@frozen(kw_only=True)
class Text(Value):
    """One text in up to three languages, at least one of them.

    In a document a bare string is the nynorsk text. Where the language asked for is missing, nynorsk stands in
    for bokmål and bokmål for nynorsk before English does, and nynorsk, then bokmål, for English.

    Attributes:
        nn: nynorsk.
        nb: bokmål.
        en: English.
    """

    needs_any: ClassVar[bool] = True
    shorthand: ClassVar[str | None] = "nn"

    nn: Prose | None = None
    nb: Prose | None = None
    en: Prose | None = None

    def __getitem__(self, language: Language | str) -> str:
        return str(getattr(self, self.language_of(language).value))

    def language_of(self, language: Language | str) -> Language:
        """The language that the text asked for in `language` really is in."""
        return next(each for each in FALLBACK[Language(language)] if getattr(self, each.value))

    def __str__(self) -> str:
        return self[Language.NN]
