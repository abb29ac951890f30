"""Editing a YAML document in place: what does not change stays as it is written, comments too."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from difflib import ndiff
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.documents.edit import rewritten
from sunnmore_oppvekst.documents.matching import are_same
from sunnmore_oppvekst.documents.yaml_source import yaml_data
from sunnmore_oppvekst.errors import NotEditable, OppvekstError

Plain = dict[str, Any]

PLAN = """\
# Handlingsplan for nettverket.
# Spør pedagogisk koordinator før du endrar noko.

schema: sunnmore-oppvekst/action-plan/1   # står fast
id: handlingsplan-2019
title: "Handlingsplan 2019"
period: {start: 2019-01-01, end: 2020-01-01} # eitt år
year:   2019
measures: # tiltaka

  # --- Område 1 ---

  # det viktigaste
  - id: t1
    title: Nettverk   # arbeidstittel
    goal: >-
      Leiarane i barnehage og skule har eit felles nettverk
      som møtest seks gonger i året.
    sectors: [kindergarten, school]
    # meir å skrive om t1

  # --- Område 2 ---

  # nytt i år
  - id: t2
    title: 'Digital kompetanse'
    budget:
      - id: t2-b1
        text: kurs   # i haust
        amount_nok: 1000
  - id: t3
    title: Siste
    note: |
      linje 1
      linje 2
# slutten
"""
ALIASED = "first: &x  # felles\n  a: 1\n  b: 2\nsecond: *x\nthird: [*x]\n"
UNUSUAL = "list:\n  ? a # om a\n  : 1\nb: 1\n"


def read(text: str) -> Any:
    return yaml_data(text.encode())


def item(plan: Plain, id: str) -> Plain:
    """The measure with this id."""
    return next(each for each in plan["measures"] if each["id"] == id)


def edited(text: str, change: Callable[[Any], object]) -> str:
    """`text` with its data changed in place by `change`."""
    data = read(text)
    change(data)
    result = rewritten(text, data)
    assert are_same(read(result), data)
    return result


def changed_lines(text: str, change: Callable[[Any], object]) -> list[str]:
    """The lines that `change` takes away, marked `-`, and those that it brings, marked `+`."""
    found = ndiff(text.splitlines(), edited(text, change).splitlines())
    return [f"{line[0]}{line[2:]}" for line in found if line[0] in "+-"]


@given(st.permutations(["t1", "t2", "t3"]), st.sets(st.sampled_from(["t1", "t2", "t3"]), min_size=1))
def test_an_item_takes_its_lines_and_comments_along_wherever_it_goes(order: list[str], kept: set[str]) -> None:
    data = read(PLAN)
    result = rewritten(PLAN, {**data, "measures": [item(data, id) for id in order if id in kept]})
    lines = {
        "t1": PLAN[PLAN.index("  # det viktigaste") : PLAN.index("\n  # --- Område 2")],
        "t2": PLAN[PLAN.index("  # nytt i år") : PLAN.index("  - id: t3")],
        "t3": PLAN[PLAN.index("  - id: t3") : PLAN.index("# slutten")],
    }
    assert all((text in result) == (id in kept) for id, text in lines.items())
    assert result.startswith(PLAN[: PLAN.index("\n  # det viktigaste")])
    assert result.endswith("\n# slutten\n")


def test_a_changed_value_is_all_that_changes() -> None:
    def change(plan: Plain) -> None:
        plan["year"] = 2020
        plan["period"]["end"] = "2021-01-01"
        item(plan, "t1")["title"] = "Leiarnettverk"
        item(plan, "t2")["budget"][0]["text"] = "kurs og reise"

    assert changed_lines(PLAN, change) == [
        "-period: {start: 2019-01-01, end: 2020-01-01} # eitt år",
        "+period: {start: 2019-01-01, end: 2021-01-01} # eitt år",
        "-year:   2019",
        "+year:   2020",
        "-    title: Nettverk   # arbeidstittel",
        "+    title: Leiarnettverk   # arbeidstittel",
        "-        text: kurs   # i haust",
        "+        text: kurs og reise   # i haust",
    ]


def test_a_text_keeps_the_quotes_or_the_folding_that_it_had() -> None:
    def change(plan: Plain) -> None:
        plan["title"] = "Plan"
        item(plan, "t1")["goal"] = "Leiarane i barnehage og skule møtest åtte gonger i året, og deler det dei lærer."
        item(plan, "t2")["title"] = "Det dei kallar 'digital'"
        item(plan, "t3")["note"] = "ei linje\nei til\n"

    assert [line for line in changed_lines(PLAN, change) if line[0] == "+"] == [
        '+title: "Plan"',
        "+      Leiarane i barnehage og skule møtest åtte gonger i",
        "+      året, og deler det dei lærer.",
        "+    title: 'Det dei kallar ''digital'''",
        "+      ei linje",
        "+      ei til",
    ]


def test_a_new_field_comes_where_the_data_has_it_and_a_new_item_is_indented_like_the_others() -> None:
    def change(plan: Plain) -> None:
        first, second, third = plan["measures"]
        second["budget"].append({"id": "t2-b2", "text": "leige av lokale", "amount_nok": 500})
        third = {"id": "t3", "title": "Siste", "goal": "Å kome i mål", "note": third["note"], "is_ending": True}
        new = {"id": "t4", "title": "Ny no", "status": [{"on": "2019-03-01", "note": "så vidt i gang"}]}
        plan["measures"] = [first, second, third, new]

    assert changed_lines(PLAN, change) == [
        "+      - id: t2-b2",
        "+        text: leige av lokale",
        "+        amount_nok: 500",
        "+    goal: Å kome i mål",
        "+    is_ending: true",
        "+  - id: t4",
        "+    title: Ny no",
        "+    status:",
        "+      - on: 2019-03-01",
        "+        note: så vidt i gang",
    ]


def test_a_list_in_brackets_stays_in_brackets() -> None:
    text = "sectors: [kindergarten, school]  # dei to\n"
    for change, expected in (
        (lambda data: data["sectors"].append("after-school"), "[kindergarten, school, after-school]"),
        (lambda data: data["sectors"].remove("kindergarten"), "[school]"),
        (lambda data: data["sectors"].reverse(), "[school, kindergarten]"),
    ):
        assert edited(text, change) == f"sectors: {expected}  # dei to\n"


def test_brackets_over_several_lines_keep_their_lines_and_comments() -> None:
    text = "sectors: [\n  kindergarten, # dei minste\n  school,\n]\n"
    assert edited(text, lambda data: data["sectors"].append("after-school")) == (
        "sectors: [\n  kindergarten, # dei minste\n  school, after-school,\n]\n"
    )


def test_a_text_that_becomes_a_mapping_keeps_the_comment_beside_it() -> None:
    text = "title: Plan for nettverket # mellombels\nyear: 2019\n"
    both = {"nn": "Plan for nettverket", "en": "Plan for the network"}
    assert edited(text, lambda data: data.update(title=both)) == (
        "title: # mellombels\n  nn: Plan for nettverket\n  en: Plan for the network\nyear: 2019\n"
    )


def test_an_item_that_becomes_a_mapping_keeps_the_comment_beside_it() -> None:
    text = "findings:\n- Dei ønskjer kurs # frå 2018\n"
    both = {"nn": "Dei ønskjer kurs", "en": "They want courses"}
    assert edited(text, lambda data: data.update(findings=[both])) == (
        "findings:\n- # frå 2018\n  nn: Dei ønskjer kurs\n  en: They want courses\n"
    )


@pytest.mark.parametrize("above", ["# om a", "\n  # om a", "# om a\n\n  # og meir"])
def test_a_value_below_its_key_stays_there_with_the_comments_between(above: str) -> None:
    text = f"a: {above}\n  gammal tekst # ved\nb: 1\n"
    assert edited(text, lambda data: data.update(a="ny tekst")) == text.replace("gammal", "ny")


def test_a_list_that_becomes_a_text_keeps_the_comment_on_its_first_line() -> None:
    assert edited("a: # om a\n  - b\n  - c\nd: 1\n", lambda data: data.update(a="ingen")) == "a: ingen # om a\nd: 1\n"


def test_a_comment_that_stands_apart_outlives_what_is_below_it() -> None:
    def change(plan: Plain) -> None:
        plan["measures"] = [item(plan, "t3")]

    assert "  # --- Område 1 ---\n\n  # --- Område 2 ---\n\n  - id: t3\n" in edited(PLAN, change)


def test_items_with_a_blank_line_between_them_still_have_one_when_they_move() -> None:
    text = "units:\n  - id: a\n    name: A\n\n  - id: b\n    name: B\n"

    def change(data: Plain) -> None:
        data["units"] = [{"id": "c", "name": "Ce nummer éin"}, *reversed(data["units"])]

    assert edited(text, change) == (
        "units:\n  - id: c\n    name: Ce nummer éin\n\n  - id: b\n    name: B\n\n  - id: a\n    name: A\n"
    )


@pytest.mark.parametrize("known_by", ["number", "municipality", "appointment", "unit", "on"])
def test_items_without_an_id_are_known_by_what_else_tells_them_apart(known_by: str) -> None:
    text = f"list:\n  # den første\n  - {known_by}: '1'\n    note: x\n  # den andre\n  - {known_by}: '2'\n    note: x\n"

    def change(data: Plain) -> None:
        data["list"] = [{known_by: "2", "note": "y"}, {known_by: "1", "note": "x"}]

    assert edited(text, change) == (
        f"list:\n  # den andre\n  - {known_by}: '2'\n    note: y\n  # den første\n  - {known_by}: '1'\n    note: x\n"
    )


def test_items_that_nothing_tells_apart_are_known_by_what_they_say() -> None:
    text = "who:\n  # oss\n  - body: au\n  # alle\n  - {every: member}\n"
    assert edited(text, lambda data: data["who"].insert(0, {"role": "adviser"})) == (
        "who:\n  - {role: adviser}\n  # oss\n  - body: au\n  # alle\n  - {every: member}\n"
    )


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2019-05-01", "2019-05-01"),
        ("09:00", "09:00"),
        ("Giske", "Giske"),
        ("1532", "'1532'"),
        ("0123", "'0123'"),
        ("NO", "'NO'"),
        ("yes", "'yes'"),
        ("12:30", "'12:30'"),
        ("1_000", "'1_000'"),
        ("0o17", "'0o17'"),
        ("0x1F", "'0x1F'"),
        ("~", "'~'"),
        ("", "''"),
        ("1e3", "'1e3'"),
        ("a: b", "'a: b'"),
        (12, "12"),
        (1.5, "1.5"),
        (True, "true"),
        (None, "null"),
        ([], "[]"),
    ],
)
def test_what_is_new_is_written_so_that_every_reader_takes_it_as_it_is_meant(value: object, written: str) -> None:
    assert edited("a: b\n", lambda data: data.update(x=value)) == f"a: b\nx: {written}\n"


@pytest.mark.parametrize("plain", ["2019-05-01", "0123", "NO", "12:30", "1_000", "0o17", "0x1F", "yes", "1.5", "~"])
def test_what_yaml_versions_read_differently_is_left_as_it_is_written(plain: str) -> None:
    text = f"untouched: {plain}\nlist: [{plain}]\nchanged: 1\n"
    assert edited(text, lambda data: data.update(changed=2)) == text.replace("changed: 1", "changed: 2")


def test_a_number_that_becomes_true_is_a_change() -> None:
    assert edited("a: 1\n", lambda data: data.update(a=True)) == "a: true\n"


def test_another_order_of_keys_is_no_change() -> None:
    text = "b: 1\na: {d: 1, c: 2}\n"
    assert rewritten(text, {"a": {"c": 2, "d": 1}, "b": 1}) is text


def test_long_lines_and_odd_spaces_elsewhere_stay_as_they_are() -> None:
    text = f"long: {'ord ' * 100}slutt\nodd:    [ a,b ,  c ]   \nfolded: ein\n  to\n\n\n'x':  1\n"
    assert edited(text, lambda data: data.update(x=2)) == text.replace("1", "2")


def test_windows_line_ends_stay_and_new_lines_get_them_too() -> None:
    def change(plan: Plain) -> None:
        plan["measures"].insert(1, {"id": "t4", "title": "Ny no", "note": "a\nb\n"})
        del item(plan, "t1")["sectors"]

    result = edited(PLAN.replace("\n", "\r\n"), change)
    assert result.count("\n") == result.count("\r\n")
    assert result.replace("\r\n", "\n") == edited(PLAN, change)


def test_a_last_line_without_an_end_stays_without_one() -> None:
    assert edited("a: 1\nb: 2", lambda data: data.update(a=3)) == "a: 3\nb: 2"
    assert edited("a: 1\nb: 2", lambda data: data.update(c=3)) == "a: 1\nb: 2\nc: 3"


def test_marks_around_the_document_stay() -> None:
    text = "%YAML 1.2\n---\n# før\na: 1\n# etter\n...\n"
    assert edited(text, lambda data: data.update(a=2, b=3)) == "%YAML 1.2\n---\n# før\na: 2\nb: 3\n# etter\n...\n"


@pytest.mark.parametrize("text", ["", "# tom\n", "# tom"])
def test_a_file_without_a_document_gets_one_below_its_comments(text: str) -> None:
    assert rewritten(text, {"a": 1}) == f"{text.rstrip()}\na: 1\n".lstrip()


def test_an_alias_that_comes_to_say_something_else_is_written_out() -> None:
    expected = ALIASED.replace("second: *x", "second: {a: 9, b: 2}")
    assert edited(ALIASED, lambda data: data["second"].update(a=9)) == expected


def test_the_others_say_what_they_said_when_what_they_are_aliases_of_changes() -> None:
    assert edited(ALIASED, lambda data: data["first"].update(a=9)) == (
        "first: &x  # felles\n  a: 9\n  b: 2\nsecond: {a: 1, b: 2}\nthird: [{a: 1, b: 2}]\n"
    )


def test_aliases_stay_when_something_else_changes() -> None:
    assert edited(ALIASED, lambda data: data.update(fourth=1)) == ALIASED + "fourth: 1\n"


def test_what_an_alias_is_of_may_go_while_the_alias_stays() -> None:
    assert edited(ALIASED, lambda data: data.pop("first")) == "second: {a: 1, b: 2}\nthird: [{a: 1, b: 2}]\n"


def test_a_merge_key_is_a_key_as_any_other() -> None:
    text = "first: &x {a: 1}\nsecond:\n  <<: *x\n  b: 2\n"
    assert edited(text, lambda data: data["second"].update(b=3)) == text.replace("b: 2", "b: 3")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a: [1", "YAML is wrong"),
        ("a: 1\na: 2\n", "the key “a” on line 2 is there already"),
        ("a: 1\n---\nb: 1\n", "YAML is wrong"),
        ("a: &x [*x]\n", "refers to itself"),
        ("a: " + "[" * 100 + "]" * 100, "levels inside each other"),
        ("a: \ud800\n", "without loss"),
    ],
)
def test_a_text_that_is_not_readable_is_not_edited(text: str, reason: str) -> None:
    with pytest.raises(NotEditable, match=reason) as refused:
        rewritten(text, {"a": 3})
    assert isinstance(refused.value, OppvekstError)
    assert refused.value.message().startswith("dokumentet kan ikkje endrast")


def nested(depth: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize("value", ["\ud800", nested(70)])
def test_data_that_cannot_be_read_back_is_refused(value: object) -> None:
    with pytest.raises(NotEditable):
        rewritten("a: 1\n", {"a": value})


def test_comments_in_a_place_too_odd_to_edit_are_not_lost_in_silence() -> None:
    with pytest.raises(NotEditable, match="change it by hand"):
        edited(UNUSUAL, lambda data: data["list"].update(a=2))
    assert edited(UNUSUAL, lambda data: data.update(b=2)) == UNUSUAL.replace("b: 1", "b: 2")


def test_a_place_too_odd_to_edit_is_written_anew_where_no_comment_is_lost() -> None:
    text = UNUSUAL.replace(" # om a", "")
    assert edited(text, lambda data: data["list"].update(a=2)) == "list: {a: 2}\nb: 1\n"


def test_the_editor_is_not_loaded_before_something_is_edited() -> None:
    code = "import sys, sunnmore_oppvekst.documents.edit; sys.exit('ruamel.yaml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
