"""A fixed sentence of the library's own, in all three languages."""

from collections.abc import Iterable, Mapping
from datetime import date
from string import Formatter
from typing import Protocol, runtime_checkable

from attrs import frozen

from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.numbers import say_date

Facts = Mapping[str, object] | Iterable[tuple[str, object]]


@runtime_checkable
class Sayable(Protocol):
    """Something that has a wording in each language."""

    def __getitem__(self, language: Language, /) -> str: ...


class _Lenient(Formatter):
    """Fills every field with plain text; a fact that is not there stays visible as its name."""

    def get_value(self, key: int | str, args: object, kwargs: Mapping[str, object]) -> object:
        return kwargs.get(str(key), "{" + str(key) + "}")


_FORMATTER = _Lenient()


@frozen
class Words:
    """A sentence or label in nynorsk, bokmål and English, with `{facts}` to fill in.

    Attributes:
        nn: nynorsk.
        nb: bokmål.
        en: English.
    """

    nn: str
    nb: str
    en: str

    def __getitem__(self, language: Language | str) -> str:
        return str(getattr(self, Language(language).value))

    def fill(self, language: Language | str, facts: Facts = ()) -> str:
        """The sentence in `language` with each `{name}` replaced by the fact of that name."""
        said = {name: _say(value, Language(language)) for name, value in dict(facts).items()}
        return _FORMATTER.vformat(self[language], (), said)


def filled(words: Words, **facts: object) -> Words:
    """The words with their facts filled in, in all languages."""
    return Words(*(words.fill(language, facts) for language in ("nn", "nb", "en")))


def _say(value: object, language: Language) -> object:
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return ", ".join(str(_say(item, language)) for item in value)
    if isinstance(value, date):
        return say_date(value, language)
    return value[language] if isinstance(value, Sayable) else value
