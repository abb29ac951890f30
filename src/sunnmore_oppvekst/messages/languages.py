"""The three languages of the library and the order in which one stands in for another."""

from enum import StrEnum


class Language(StrEnum):
    """A written language, by its ISO 639-1 code."""

    NN = "nn"
    NB = "nb"
    EN = "en"


FALLBACK: dict[Language, tuple[Language, Language, Language]] = {
    Language.NN: (Language.NN, Language.NB, Language.EN),
    Language.NB: (Language.NB, Language.NN, Language.EN),
    Language.EN: (Language.EN, Language.NN, Language.NB),
}
"""The languages to try, first to last, when a text is asked for in one of them."""
