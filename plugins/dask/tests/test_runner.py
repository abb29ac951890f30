"""What a portfolio may count on of a cluster: order, bounds, and errors that say what to do."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import cloudpickle
import pytest
from distributed import Client
from sunnmore_oppvekst_dask import ClusterFailed, DaskRunner
from sunnmore_oppvekst_dask.sent import kit

import sunnmore_oppvekst as so

EXAMPLES = Path(__file__).parents[3] / "examples"

cloudpickle.register_pickle_by_value(sys.modules[__name__])


class OfNotebook(Exception):
    """An error that only the one who asked knows of, and that is made of two things."""

    def __init__(self, what: str, why: str) -> None:
        super().__init__(what, why)


class Unsendable(Exception):
    """An error that pickle writes, and cannot read."""

    def __init__(self, what: str, why: str) -> None:
        super().__init__(f"{what}, {why}")


def refuse(document: object) -> None:
    raise OfNotebook("no", "because")


def refuse_oddly(document: object) -> None:
    raise Unsendable("no", "because")


def out(client: Client) -> int:
    """How many pieces the cluster has, once it has heard of those that were let go."""
    client.nthreads()
    return len(client.futures)


@pytest.mark.parametrize("ahead", [1, 2, 5, None])
def test_what_comes_of_a_cluster_is_what_comes_without(
    portfolio: so.Portfolio, client: Client, ahead: int | None
) -> None:
    made = portfolio.check(runner=DaskRunner(client, ahead=ahead), select=["AP"])
    assert list(made) == list(portfolio.check(select=["AP"]))


def test_so_many_pieces_are_out_at_a_time_and_no_more(portfolio: so.Portfolio, client: Client) -> None:
    assert len(portfolio.pieces) > 10
    for _ in portfolio.map(repr, runner=DaskRunner(client, ahead=3)):
        assert out(client) <= 3
    assert out(client) == 0


def test_nothing_more_is_begun_when_nobody_wants_more(portfolio: so.Portfolio, client: Client) -> None:
    made = portfolio.map(repr, runner=DaskRunner(client))
    next(made)
    made.close()
    assert out(client) == 0


def test_two_runs_at_a_time_do_not_mix(portfolio: so.Portfolio, client: Client) -> None:
    runner = DaskRunner(client, ahead=2)
    both = zip(portfolio.map(repr, runner=runner), portfolio.map(type, runner=runner), strict=True)
    assert list(both) == list(zip(portfolio.map(repr), portfolio.map(type), strict=True))


def test_what_a_function_raises_comes_back_with_where_it_was(portfolio: so.Portfolio, client: Client) -> None:
    with pytest.raises(OfNotebook) as without:
        list(portfolio.map(refuse))
    with pytest.raises(OfNotebook, match="because") as raised:
        list(portfolio.map(refuse, runner=DaskRunner(client)))
    assert raised.value.__notes__ == without.value.__notes__
    assert f"{portfolio.path}/all.jsonl" in raised.value.__notes__[0]
    assert out(client) <= 1


def test_an_error_that_cannot_be_sent_is_told_of_too(portfolio: so.Portfolio, client: Client) -> None:
    with pytest.raises(RuntimeError, match=r"^Unsendable: no, because") as raised:
        list(portfolio.map(refuse_oddly, runner=DaskRunner(client)))
    assert f"{portfolio.path}/all.jsonl" in raised.value.__notes__[0]


def refuse_the_odd_one(plan: so.ActionPlan) -> str:
    if plan.id == "handlingsplan-2011":
        raise OfNotebook("no", "because")
    return plan.id


def test_what_came_before_an_error_is_given_first(client: Client, tmp_path: Path) -> None:
    text = (EXAMPLES / "nordre-sunnmore" / "plans" / "handlingsplan-2019.yaml").read_text()
    for number in range(24):
        named = text.replace("id: handlingsplan-2019", "id: handlingsplan-2011") if number == 13 else text
        (tmp_path / f"{number:02}.yaml").write_text(named)
    portfolio = so.portfolio(tmp_path)

    def given(runner: so.Runner | None) -> list[so.Outcome]:
        taken: list[so.Outcome] = []
        with pytest.raises(OfNotebook):
            taken.extend(portfolio.map(refuse_the_odd_one, runner=runner))
        return taken

    assert given(DaskRunner(client)) == given(None)
    assert len(given(None)) == 13


def test_a_worker_elsewhere_is_told_of(
    portfolio: so.Portfolio, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(portfolio.path).parent)
    relative = so.portfolio(Path(portfolio.path).name)
    with pytest.raises(ClusterFailed, match="open the portfolio with its whole path"):
        list(relative.check(runner=DaskRunner(client)))


def test_a_file_that_is_gone_is_told_of_as_it_is_without_a_cluster(client: Client, tmp_path: Path) -> None:
    for name in ("a", "b"):
        shutil.copy(EXAMPLES / "broken" / "plans" / "handlingsplan-2019.yaml", tmp_path / f"{name}.yaml")
    portfolio = so.portfolio(tmp_path)
    (tmp_path / "a.yaml").unlink()
    assert list(portfolio.check(runner=DaskRunner(client))) == list(portfolio.check())


def test_what_was_done_on_a_cluster_is_gone_on_with_without_it(
    portfolio: so.Portfolio, client: Client, tmp_path: Path
) -> None:
    begun = portfolio.check(runner=DaskRunner(client), checkpoint=tmp_path / "kept")
    next(begun)
    begun.close()
    assert (tmp_path / "kept").stat().st_size
    assert list(portfolio.check(checkpoint=tmp_path / "kept")) == list(portfolio.check())


@pytest.fixture
def own_rule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A plugin with rules that is installed here, and not for the workers."""
    held = tmp_path / "own_rules-1.0.dist-info"
    held.mkdir()
    (held / "METADATA").write_text("Metadata-Version: 2.1\nName: own-rules\nVersion: 1.0\n")
    (held / "entry_points.txt").write_text("[sunnmore_oppvekst.plugins.rules]\nown = own_rules\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    kit.cache_clear()
    yield
    kit.cache_clear()


def test_a_worker_with_other_rules_is_told_of(portfolio: so.Portfolio, client: Client, own_rule: None) -> None:
    with pytest.raises(ClusterFailed, match=r"but here it is .*own-rules 1\.0"):
        list(portfolio.map(repr, runner=DaskRunner(client)))
