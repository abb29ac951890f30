"""Values on one line, and as tables in a notebook: whatever they hold."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen
from hypothesis import given, settings
from hypothesis import strategies as st

import sunnmore_oppvekst as so
from sunnmore_oppvekst.domain.kinds import KINDS
from sunnmore_oppvekst.domain.names import places_of
from sunnmore_oppvekst.messages.html import legible
from sunnmore_oppvekst.messages.message import verbatim
from sunnmore_oppvekst.messages.reprs import brief, one_line, short
from sunnmore_oppvekst.testing import documents, values
from tests.analysis.reading_html import Seen

TAGS = {"table", "caption", "thead", "tbody", "tr", "th", "td"}
ANY_TEXT = st.text(max_size=300)


def assert_shows_itself(value: Any) -> None:
    line = repr(value)
    assert len(line) <= 120
    assert line.isprintable()
    html = value._repr_html_()
    html.encode()
    seen = Seen(html)
    assert {tag for tag, _ in seen.tags} <= TAGS
    assert ("th", {"scope": "col"}) in seen.tags
    assert seen.cells[0]


@settings(max_examples=60)
@given(documents())
def test_every_value_in_every_document_shows_itself(document: Any) -> None:
    for _, value in places_of(document):
        assert_shows_itself(value)


@settings(max_examples=40)
@given(st.sampled_from(sorted(KINDS)).flatmap(lambda kind: st.tuples(values(KINDS[kind]), values(KINDS[kind]))))
def test_changes_show_themselves(pair: tuple[Any, Any]) -> None:
    changes = so.diff(*pair)
    assert_shows_itself(changes)
    for change in changes:
        assert len(repr(change)) <= 120
        assert repr(change).isprintable()


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_findings_show_themselves(code: str, subject: str, file: str) -> None:
    said = verbatim(subject)
    finding = so.Finding(code=code, severity=so.Severity.ERROR, says=said, subject=subject, file=file, line=3)
    assert_shows_itself(finding)
    assert_shows_itself(so.Findings((finding, finding)))


def test_a_value_tells_its_first_fields_and_what_is_as_usual_is_not_told() -> None:
    measure = so.Measure(id="t1", title=so.Text(nn="Lese\nsaman"), focus_points=("lo-1", "lo-2"), weight=1)
    assert repr(measure) == "Measure(id=t1, title=Lese saman, focus_points=lo-1, lo-2)"
    assert brief(so.Text(nn="x" * 200)) == f"Text(nn={'x' * 59}…)"


@frozen
class Other:
    many: tuple[int, ...] = ()
    named: dict[str, int] = field(factory=dict)
    secret: str = field(default="x", repr=False)
    none: str | None = None
    __repr__ = brief


def test_any_attrs_class_can_show_itself_so() -> None:
    assert repr(Other()) == "Other()"
    assert repr(Other((1, 2), {"a": 1}, "y")) == "Other(many=2 × int, named=1 × dict)"


@given(ANY_TEXT, st.integers(1, 100))
def test_one_line_is_one_line(text: str, longest: int) -> None:
    line = one_line(text, longest)
    assert len(line) <= longest
    assert line.isprintable()
    assert short(text).isprintable()


@given(st.text())
def test_legible_text_is_what_html_can_hold_and_is_legible_already(text: str) -> None:
    said = legible(text)
    said.encode()
    assert legible(said) == said
    assert not any(ord(each) < 32 and each not in "\t\n" for each in said)
    assert len(said) <= len(text)


def test_what_people_write_is_left_as_it_is() -> None:
    for said in ("1\u00a0000 kr", "æøå – «»", "\U0001f600", "\u202e", "\ue000", "a\tb\nc"):
        assert legible(said) == said
    assert legible("a\r\nb\rc\x07") == "a\nb\nc\ufffd"
