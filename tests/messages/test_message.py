"""Messages: translated, formatted with facts, in the singular or the plural."""

from __future__ import annotations

import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.messages import FALLBACK, Language, nearest
from sunnmore_oppvekst.messages.catalogues import translations_overridden
from sunnmore_oppvekst.messages.message import Catalogue, Message, _, n_, p_, sentences, verbatim
from sunnmore_oppvekst.messages.suggestion import with_suggestion

SENTENCE = Message("{name} comes on {day}", translations={"nn": "{name} kjem {day}", "nb": "{name} kommer {day}"})
FACTS = st.text() | st.integers() | st.dates() | st.tuples(st.text())


def test_a_message_is_formatted_in_the_language_asked_for() -> None:
    facts = {"name": "Sula", "day": date(2019, 5, 1)}
    assert SENTENCE.format("nn", facts) == "Sula kjem 1. mai 2019"
    assert SENTENCE.format("en", facts) == "Sula comes on 1 May 2019"
    assert str(SENTENCE.bind(**facts)) == "Sula comes on 1 May 2019"


def test_a_message_of_the_library_is_looked_up_in_its_catalogue() -> None:
    assert [_("Late")[language] for language in Language] == ["Forseinka", "Forsinket", "Late"]


def test_a_context_tells_apart_messages_with_the_same_english_text() -> None:
    assert p_("Power", "draft")["nn"] == "utarbeide framlegg"
    assert p_("PlanStatus", "draft")["nn"] == "utkast"


@pytest.mark.parametrize(
    ("number", "nn", "en"),
    [
        (0, "0 einingar", "0 units"),
        (1, "1 eining", "1 unit"),
        (2, "2 einingar", "2 units"),
        (1000, "1\u00a0000 einingar", "1,000 units"),
    ],
)
def test_the_number_chooses_between_singular_and_plural(number: int, nn: str, en: str) -> None:
    units = n_("{n} unit", "{n} units")
    assert (units.format("nn", {"n": number}), units.bind(n=number)["en"]) == (nn, en)


def test_a_message_among_the_facts_is_formatted_in_the_same_language_and_knows_the_other_facts() -> None:
    place = Message("the school of {name}", translations={"nb": "skolen til {name}"})
    assert SENTENCE.format("nb", {"name": Text(nn="skulen", nb="skolen"), "day": place.bind(name="Sula")}) == (
        "skolen kommer skolen til Sula"
    )
    assert Message("{year}: {sentence}", package="").bind(sentence=Message("in {year}", package="")).format(
        "en", {"year": 2019}
    ) == ("2019: in 2019")


def test_a_tuple_among_the_facts_is_shown_with_commas() -> None:
    facts = {"name": "Sula", "day": (date(2019, 5, 1), "eller seinare")}
    assert SENTENCE.format("nn", facts) == "Sula kjem 1. mai 2019, eller seinare"


def test_a_fact_that_is_missing_stays_visible() -> None:
    assert SENTENCE.format("nn", {"day": "i dag"}) == "{name} kjem i dag"


def test_facts_that_are_bound_stay_bound() -> None:
    bound = SENTENCE.bind(name="Sula")
    assert bound.format("nn", {"name": "Giske", "day": "i dag"}) == "Sula kjem i dag"
    assert SENTENCE.facts == ()


@given(value=st.text())
def test_braces_in_a_fact_are_only_text(value: str) -> None:
    assert verbatim("x").bind(text=value)["nn"] == value
    assert Message("{x}", package="").format("nn", {"x": value}) == value


@given(fact=FACTS, language=st.sampled_from(Language))
def test_a_message_survives_pickling(fact: object, language: Language) -> None:
    message = SENTENCE.bind(name=fact, day=_("Late"))
    again = pickle.loads(pickle.dumps(message))  # noqa: S301
    assert again == message
    assert again[language] == message[language]


def test_sentences_stand_one_after_the_other() -> None:
    assert sentences(_("Late"), verbatim("Sula."))["nn"] == "Forseinka Sula."


def test_a_suggestion_follows_the_problem_where_there_is_one() -> None:
    problem = verbatim("x")
    assert with_suggestion(problem, "y")["nn"] == "x; meinte du «y»?"
    assert with_suggestion(problem, None) is problem


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="sv"):
        SENTENCE["sv"]


def test_a_package_without_catalogues_speaks_english() -> None:
    message = Catalogue("attrs").message("No translation")
    assert [message[language] for language in Language] == ["No translation"] * 3


def test_a_message_without_a_translation_is_in_english() -> None:
    assert Message("Not in any catalogue")["nn"] == "Not in any catalogue"
    assert Message("Only bokmål", translations={"nb": "Bare bokmål"})["nn"] == "Only bokmål"


def test_a_catalogue_can_be_overridden_for_a_while() -> None:
    from gettext import NullTranslations

    class Upper(NullTranslations):
        def gettext(self, message: str) -> str:
            return message.upper()

    with translations_overridden({("sunnmore_oppvekst", Language.EN): Upper()}):
        assert _("Late")["en"] == "LATE"
    assert _("Late")["en"] == "Late"


@pytest.mark.parametrize(
    ("text", "asked", "found"),
    [
        (Text(nn="a", nb="b", en="c"), "nb", "nb"),
        (Text(nn="a", en="c"), "nb", "nn"),
        (Text(nb="b", en="c"), "nn", "nb"),
        (Text(nn="a", nb="b"), "en", "nn"),
        (Text(nb="b"), "en", "nb"),
        (Text(en="c"), "nn", "en"),
    ],
)
def test_the_other_norwegian_stands_in_before_english_does(text: Text, asked: str, found: str) -> None:
    assert text.language_of(asked) == found
    assert text[asked] == getattr(text, found)


def test_every_language_has_an_order_to_fall_back_in_that_begins_with_itself() -> None:
    assert {language: order[0] for language, order in FALLBACK.items()} == {each: each for each in Language}
    assert all(set(order) == set(Language) for order in FALLBACK.values())


@pytest.mark.parametrize(
    ("written", "found"),
    [("learing", "learning"), ("LEARNING", "learning"), ("xyz", None), ("", None)],
)
def test_the_nearest_name_is_found_only_when_it_is_near(written: str, found: str | None) -> None:
    assert nearest(written, ["learning", "inclusion"]) == found


@given(known=st.lists(st.text(min_size=1, max_size=6)), written=st.text(max_size=6))
def test_the_nearest_name_is_one_that_is_known_whatever_their_order(known: list[str], written: str) -> None:
    found = nearest(written, known)
    assert found is None or found in known
    assert found == nearest(written, reversed(known))
