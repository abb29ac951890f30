"""`oppvekst check-on`: the findings of a cluster on a terminal, or for a machine."""

from __future__ import annotations

import json

import dask
import pytest
import sunnmore_oppvekst_dask
from click.testing import CliRunner, Result
from distributed import LocalCluster

import sunnmore_oppvekst as so
from sunnmore_oppvekst.cli import main
from sunnmore_oppvekst.testing import assert_plugin_conforms

ERROR, WARNING = so.Severity.ERROR, so.Severity.WARNING


def called(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check-on", *arguments])


def test_the_plugin_conforms() -> None:
    assert_plugin_conforms(sunnmore_oppvekst_dask)


def test_the_findings_are_printed_in_order(portfolio: so.Portfolio, cluster: LocalCluster) -> None:
    result = called(cluster.scheduler_address, portfolio.path, "--lang", "en")
    found = [each for outcome in portfolio.check() for each in outcome.findings]
    assert result.stdout.splitlines() == [each.line_in("en") for each in found]
    errors, warnings = (sum(each.severity is severity for each in found) for severity in (ERROR, WARNING))
    assert result.stderr == f"{errors} errors, {warnings} warnings, 1 note\n"
    assert result.exit_code == 1


def test_machines_get_a_finding_a_line(portfolio: so.Portfolio, cluster: LocalCluster) -> None:
    result = called(cluster.scheduler_address, portfolio.path, "--select", "DOC", "--format", "jsonl")
    found = [each for outcome in portfolio.check(select=["DOC"]) for each in outcome.findings]
    assert [json.loads(line) for line in result.stdout.splitlines()] == [each.to_dict() for each in found]


def test_all_is_well_ends_with_0(portfolio: so.Portfolio, cluster: LocalCluster) -> None:
    result = called(cluster.scheduler_address, f"{portfolio.path}/nordre-sunnmore", "--select", "DOC")
    assert (result.stdout, result.stderr) == ("", "0 feil, 0 åtvaringar, 0 merknader\n")
    assert result.exit_code == 0


@pytest.mark.parametrize("address", ["hei", "foo://localhost:1", "tcp://127.0.0.1:1"])
def test_an_address_that_does_not_answer_is_refused(portfolio: so.Portfolio, address: str) -> None:
    with dask.config.set({"distributed.comm.timeouts.connect": "100ms"}):
        result = called(address, portfolio.path)
    assert result.exit_code == 2
    assert result.stderr == (
        f"oppvekst: det er ikkje nokon Dask-planleggjar som svarar på {address}; sjå etter at adressa er rett, og at "
        "han er i gang\n"
    )
