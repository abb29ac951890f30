"""A translatable sentence: its English text is the key, and the catalogues have the other languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from string import Formatter
from typing import Protocol, runtime_checkable

from attrs import evolve, field, frozen
from attrs.validators import instance_of

from sunnmore_oppvekst.messages.catalogues import translated
from sunnmore_oppvekst.messages.formatting import format_date, format_number
from sunnmore_oppvekst.messages.languages import Language

CORE = "sunnmore_oppvekst"
"""The package whose catalogues have the library's own messages."""
UNTRANSLATED = ""
"""The package of messages that are the same in all languages."""
NUMBER = "n"
"""The fact that chooses between singular and plural, unless a message names another."""
Facts = Mapping[str, object] | Iterable[tuple[str, object]]


@runtime_checkable
class Translatable(Protocol):
    """Something that has a text in each language."""

    def __getitem__(self, language: Language, /) -> str: ...


def _as_pairs(translations: Mapping[str, str] | Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(dict(translations).items())


@frozen
class Message:
    """A sentence or label with `{facts}` as placeholders, looked up in a catalogue when it is formatted.

    Attributes:
        text: the English text, which is the key.
        plural: the English plural, for a message that depends on a number.
        number: the fact that is this number.
        context: tells apart messages with the same English text; the `msgctxt` of the catalogue.
        package: the package whose `locale` folder has the catalogues, or `UNTRANSLATED`.
        translations: translations by language, in place of a catalogue.
        facts: facts that are known already.
    """

    text: str = field(validator=instance_of(str))
    plural: str | None = None
    context: str | None = None
    package: str = CORE
    number: str = NUMBER
    translations: tuple[tuple[str, str], ...] = field(default=(), converter=_as_pairs)
    facts: tuple[tuple[str, object], ...] = ()

    def bind(self, **facts: object) -> Message:
        """The message with these facts, in addition to those it has."""
        return evolve(self, facts=(*self.facts, *facts.items()))

    def template(self, language: Language | str, number: int = 1) -> str:
        """The text in `language`, in the form for a number, with its placeholders.

        Raises:
            ValueError: the language is not one of the library's.
        """
        language = Language(language)
        if self.package == UNTRANSLATED:
            return self.text
        given = dict(self.translations).get(language.value)
        return given or translated(self.package, language, self.text, self.plural, self.context, number)

    def format(self, language: Language | str, facts: Facts = ()) -> str:
        """The sentence in `language`, each `{name}` replaced by the fact of that name.

        Dates and messages among the facts are formatted in the same language, messages with these facts in addition to
        their own; of a tuple the members, with commas between. A placeholder without a fact stays as it is.
        """
        known = {**dict(facts), **dict(self.facts)}
        number = known.get(self.number)
        template = self.template(language, number if isinstance(number, int) else 1)
        if self.plural is not None and isinstance(number, int):
            known[self.number] = format_number(number, language)
        return _Fields(Language(language), known).vformat(template, (), {})

    def __getitem__(self, language: Language | str) -> str:
        return self.format(language)

    def __str__(self) -> str:
        return self.format(Language.EN)


@frozen
class Catalogue:
    """The messages of one package: a plugin's, or the library's own.

    Attributes:
        package: its import name; its translations are `locale/nn/LC_MESSAGES/<package>.po`, and `nb` likewise.
    """

    package: str

    def message(self, text: str) -> Message:
        """A message by its English text."""
        return Message(text, package=self.package)

    def plural(self, one: str, several: str, *, number: str = NUMBER) -> Message:
        """A message that depends on a number, which is the fact of this name."""
        return Message(one, several, number=number, package=self.package)

    def in_context(self, context: str, text: str) -> Message:
        """A message whose English text also has another meaning."""
        return Message(text, context=context, package=self.package)


_ = Catalogue(CORE).message
n_ = Catalogue(CORE).plural
p_ = Catalogue(CORE).in_context


def verbatim(text: object) -> Message:
    """Something that is the same in all languages, such as a name or an id."""
    return Message("{text}", package=UNTRANSLATED, facts=(("text", text),))


def sentences(*messages: Message) -> Message:
    """Sentences one after the other."""
    named = tuple((f"sentence_{number}", each) for number, each in enumerate(messages))
    return Message(" ".join(f"{{{name}}}" for name, _message in named), package=UNTRANSLATED, facts=named)


class _Fields(Formatter):
    """Replaces placeholders by facts in one language."""

    def __init__(self, language: Language, facts: Mapping[str, object]) -> None:
        self.language = language
        self.facts = facts

    def get_value(self, key: int | str, args: object, kwargs: object) -> object:
        return self._shown(self.facts[str(key)]) if key in self.facts else f"{{{key}}}"

    def _shown(self, value: object) -> object:
        if isinstance(value, str):
            return value
        if isinstance(value, Message):
            return value.format(self.language, self.facts)
        if isinstance(value, tuple):
            return ", ".join(str(self._shown(item)) for item in value)
        if isinstance(value, date):
            return format_date(value, self.language)
        return value[self.language] if isinstance(value, Translatable) else value
