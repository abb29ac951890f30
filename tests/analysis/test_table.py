"""A table: choosing rows and columns, showing itself, and the way to frames and back."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sunnmore_oppvekst.analysis.called import choices
from sunnmore_oppvekst.analysis.column import Column, Kind
from sunnmore_oppvekst.analysis.table import Table
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.errors import InvalidValue, UnknownName
from sunnmore_oppvekst.messages.message import Message
from tests.analysis.reading_html import Seen

COLUMNS = (
    Column(name="id", is_key=True, says=Message("the id", translations={"nn": "id", "nb": "id"})),
    Column(name="units", kind=Kind.TEXTS, says=Message("the units", translations={"nn": "einingar", "nb": "enheter"})),
    Column(
        name="nok",
        kind=Kind.WHOLE,
        is_optional=True,
        unit="NOK",
        says=Message("the money", translations={"nn": "kroner", "nb": "kroner"}),
    ),
    Column(
        name="share",
        kind=Kind.SHARE,
        is_optional=True,
        says=Message("the share", translations={"nn": "del", "nb": "del"}),
    ),
    Column(
        name="is_late", kind=Kind.FLAG, says=Message("whether late", translations={"nn": "for sein", "nb": "for sen"})
    ),
    Column(
        name="due",
        kind=Kind.DAY,
        is_optional=True,
        says=Message("the deadline", translations={"nn": "frist", "nb": "frist"}),
    ),
)
HOSTILE = "<script>alert(1)</script>\"'&]]>\x00\x1b[31m\ue000\ue001\uffff\u2028\ud800"


def table(**data: list[Any]) -> Table:
    rows = max(map(len, data.values()), default=0)
    filled: dict[str, list[Any]] = {"units": [()] * rows, "is_late": [False] * rows}
    held = {each.name: data.get(each.name, filled.get(each.name, [None] * rows)) for each in COLUMNS}
    summary = Message("{n} rows.", translations={"nn": "{n} rader.", "nb": "{n} rader."})
    return Table(
        name="prøve",
        title=Message("Sample", translations={"nn": "Prøve", "nb": "Prøve"}),
        columns=COLUMNS,
        data=held,
        summary=summary,
        facts=(("n", rows),),
    )


SMALL = table(
    id=["a", "b", "c"],
    units=[("u1", "u2"), (), ("u2",)],
    nok=[1000, None, 20],
    share=[0.5, None, 1.0],
    is_late=[True, False, False],
    due=[date(2020, 5, 1), None, date(2020, 1, 31)],
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    rows = draw(st.integers(0, 4))
    text = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
    kinds: dict[Kind, st.SearchStrategy[Any]] = {
        Kind.TEXT: text,
        Kind.TEXTS: st.lists(text, max_size=3).map(tuple),
        Kind.WHOLE: st.integers(-(2**53), 2**53),
        Kind.SHARE: st.floats(0, 1),
        Kind.FLAG: st.booleans(),
        Kind.DAY: st.dates(date(1900, 1, 1), date(2200, 1, 1)),
    }
    held = {
        each.name: draw(
            st.lists(
                kinds[each.kind] | st.none() if each.is_optional else kinds[each.kind], min_size=rows, max_size=rows
            )
        )
        for each in COLUMNS
    }
    return table(**held)


# Choosing.


def test_rows_are_chosen_by_value_by_function_and_by_what_is_among_several() -> None:
    assert SMALL.where(is_late=False)["id"] == ["b", "c"]
    assert SMALL.where(nok=None)["id"] == ["b"]
    assert SMALL.where(nok=lambda amount: amount > 10, is_late=False)["id"] == ["c"]
    assert SMALL.where(units="u2")["id"] == ["a", "c"]
    assert SMALL.where(units=["u2"])["id"] == SMALL.where(units=("u2",))["id"] == ["c"]
    assert SMALL.where(units=lambda units: not units)["id"] == ["b"]


@given(tables(), st.booleans())
def test_what_is_chosen_and_what_is_not_are_all_there_is(whole: Table, late: bool) -> None:
    parts = [whole.where(is_late=late), whole.where(is_late=lambda is_late: is_late is not late)]
    assert sorted(map(str, (row for part in parts for row in part))) == sorted(map(str, whole))


def test_a_part_says_that_it_is_a_part() -> None:
    part = SMALL.where(is_late=False)
    assert part.summed_up("en") == "2 of 3 rows are chosen; for the whole table: 3 rows."
    assert part.where(nok=20).summed_up("en") == "1 of 3 rows are chosen; for the whole table: 3 rows."
    assert SMALL.where().summed_up("en") == SMALL.summed_up("en") == "3 rows."


def test_columns_are_chosen_in_the_order_asked_for() -> None:
    assert SMALL.select("nok", "id").to_dicts()[0] == {"nok": 1000, "id": "a"}


@pytest.mark.parametrize("ask", [lambda: SMALL["nk"], lambda: SMALL.select("nk"), lambda: SMALL.where(nk=1)])
def test_a_column_that_is_none_is_refused_with_the_nearest(ask: Callable[[], object]) -> None:
    with pytest.raises(UnknownName, match='no column "nk"; did you mean "nok"'):
        ask()


def test_columns_are_as_long_as_each_other() -> None:
    with pytest.raises(InvalidValue, match="as long as each other"):
        Table(
            name="x",
            title=Message("x", translations={"nn": "x", "nb": "x"}),
            columns=COLUMNS[:2],
            data={"id": ["a"], "units": []},
        )


def test_a_table_can_be_sent_to_another_process() -> None:
    again = pickle.loads(pickle.dumps(SMALL))  # noqa: S301
    assert (again.to_dicts(), again.columns) == (SMALL.to_dicts(), SMALL.columns)


def test_a_row_has_a_number_and_some_rows_are_a_table() -> None:
    assert (SMALL[0], SMALL[-1]["id"]) == (SMALL.to_dicts()[0], "c")
    assert SMALL[:2].to_dicts() == SMALL.head(2).to_dicts() == SMALL.to_dicts()[:2]
    assert SMALL[1:].summed_up("en").startswith("2 of 3 rows are chosen")
    assert (len(SMALL.head()), len(SMALL.head(0)), len(SMALL.head(-1))) == (3, 0, 0)
    with pytest.raises(IndexError):
        SMALL[3]
    with pytest.raises(TypeError):
        SMALL[1.5]  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("column", "wanted"),
    [
        ("id", 1532),
        ("units", 4),
        ("nok", "1000"),
        ("share", "0.5"),
        ("is_late", "True"),
        ("due", "2020-05-01"),
        ("due", datetime(2020, 5, 1, tzinfo=UTC)),
    ],
)
def test_what_a_column_never_holds_is_refused(column: str, wanted: object) -> None:
    with pytest.raises(InvalidValue, match=rf"Table\.{column}: "):
        SMALL.where(**{column: wanted})


def test_numbers_of_other_libraries_and_nothing_may_be_asked_for() -> None:
    assert SMALL.where(nok=np.int64(20), share=np.float64(1), is_late=np.False_)["id"] == ["c"]
    assert SMALL.where(nok=None)["id"] == ["b"]


def test_of_a_closed_set_only_what_is_in_it_may_be_asked_for() -> None:
    columns = (
        Column(name="level", called=choices(Level), is_optional=True),
        Column(name="sectors", kind=Kind.TEXTS, called=choices(Sector)),
    )
    data: dict[str, list[Any]] = {"level": ["unit", None], "sectors": [("school",), ()]}
    closed = Table(name="x", title=Message("x", translations={"nn": "x", "nb": "x"}), columns=columns, data=data)
    assert [len(closed.where(level=each)) for each in (Level.UNIT, "region", None)] == [1, 0, 1]
    assert [len(closed.where(sectors=each)) for each in ("school", ["school"], ())] == [1, 1, 1]
    with pytest.raises(UnknownName, match='no level "units"; did you mean "unit"'):
        closed.where(level="units")
    with pytest.raises(UnknownName, match='no level "kommunenivå"; did you mean "municipality"'):
        closed.where(level="kommunenivå")
    with pytest.raises(UnknownName, match='no sectors "scool"; did you mean "school"'):
        closed.where(sectors=["scool"])


# To frames and back.

LIBRARIES: dict[str, Callable[[Table], Any]] = {
    "pandas": lambda each: pd.DataFrame.from_arrow(each),
    "pandas through pyarrow": lambda each: pa.table(each).to_pandas(),
    "polars": pl.DataFrame,
    "polars, lazily": lambda each: pl.DataFrame(each).lazy(),
    "pyarrow": pa.table,
}


@pytest.mark.parametrize("library", LIBRARIES)
@settings(max_examples=40)
@given(whole=tables())
def test_a_frame_gives_back_what_it_was_given(library: str, whole: Table) -> None:
    again = whole.with_frame(LIBRARIES[library](whole))
    assert again.to_dicts() == whole.to_dicts()
    assert again.summed_up("en") == whole.summed_up("en")


def test_a_frame_of_duckdb_gives_back_what_it_was_given() -> None:
    facts = SMALL
    assert SMALL.with_frame(duckdb.sql("select * from facts order by id desc"))["id"] == ["c", "b", "a"]
    assert len(facts) == 3


def test_rows_that_a_frame_left_out_are_gone_and_told_of() -> None:
    frame = pd.DataFrame.from_arrow(SMALL)
    part = SMALL.with_frame(frame[frame.nok > 10].sort_values("nok").drop(columns="share").assign(share=0.25))
    assert part.to_dicts()[0] == {**SMALL.to_dicts()[2], "share": 0.25}
    assert part.summed_up("en").startswith("2 of 3 rows")
    assert part.column("nok").unit == "NOK"


def test_a_frame_with_other_columns_is_refused() -> None:
    frame = pl.DataFrame(SMALL)
    with pytest.raises(UnknownName, match="mine"):
        SMALL.with_frame(frame.with_columns(mine=1))
    with pytest.raises(UnknownName, match="nok"):
        SMALL.with_frame(frame.drop("nok"))


@pytest.mark.parametrize(("name", "value"), [("nok", "mange"), ("nok", 1.5), ("due", "i dag"), ("id", None)])
def test_a_frame_with_something_else_in_a_column_is_refused(name: str, value: object) -> None:
    frame = pl.DataFrame(SMALL).with_columns(pl.lit(value).alias(name))
    with pytest.raises(InvalidValue, match=rf"Table\.{name}"):
        SMALL.with_frame(frame)


def test_what_is_asked_for_as_another_schema_is_given_so() -> None:
    wanted = pa.schema([pa.field(each.name, each.type) for each in pa.table(SMALL).schema]).set(
        0, pa.field("id", pa.large_string())
    )
    reader = pa.RecordBatchReader.from_stream(SMALL, schema=wanted)
    assert reader.read_all().column("id").to_pylist() == ["a", "b", "c"]
    assert pa.schema(SMALL).names == [each.name for each in COLUMNS]


# Showing itself.


def test_it_shows_itself_with_names_and_values_to_go_on_with() -> None:
    html = SMALL.where(id="a")._repr_html_()
    seen = Seen(html)
    assert seen.cells[1:7] == [each.name for each in COLUMNS]
    assert seen.cells[7:] == ["a", "u1, u2", "1000", "0.5", "True", "2020-05-01"]
    assert ("th", {"scope": "row"}) in seen.tags
    assert ("caption", {"lang": "nn"}) in seen.tags


def test_for_readers_it_says_it_in_words() -> None:
    seen = Seen(SMALL.to_html("nn", most=2))
    assert seen.cells[0] == "Prøve – 3 rader. – 2 av 3 rader."
    assert seen.cells[1:7] == ["Id", "Einingar", "Kroner", "Del", "For sein", "Frist"]
    assert seen.cells[7:13] == ["a", "u1, u2", "1\u00a0000\u00a0kr", "50\u00a0%", "ja", "1.5.2020"]
    assert seen.cells[13:] == ["b", "", "–", "–", "nei", "–"]


def test_only_the_first_rows_are_shown_in_a_notebook() -> None:
    many = table(id=[f"id-{number}" for number in range(1000)])
    assert many._repr_html_().count("<tr>") == 21
    assert "20 av 1000 rader." in many._repr_html_()
    assert many.to_html().count("<tr>") == 1001


def test_hostile_text_stays_text_and_what_html_cannot_hold_is_replaced() -> None:
    for html in (table(id=[HOSTILE])._repr_html_(), table(id=[HOSTILE]).to_html("en")):
        seen = Seen(html)
        assert {tag for tag, _ in seen.tags} == {"table", "caption", "thead", "tbody", "tr", "th", "td"}
        assert "<script>alert(1)</script>\"'&]]>\ufffd\ufffd[31m\ue000\ue001\ufffd\u2028\ufffd" in seen.cells
        html.encode()
