"""Rules over a document without the network: some of them cannot run, and the others find the same."""

from __future__ import annotations

from datetime import date

import pytest

from sunnmore_oppvekst.findings import Findings
from sunnmore_oppvekst.rules import RULES, Context, run
from tests.rules.examples import Workspace

MEETING = """
meeting:
  attendance: [{appointment: adviser-1532, is_present: true, is_prepared: false}]
  commitments: [{id: heim-1, done: null}]
"""
APPLICATION = """
application:
  strategy: null
  submitted: 2018-12-16
  status: granted
  period: {end: 2019-04-01}
  universities: []
  criteria: []
other-application:
  id: soknad-2020
  title: KS
  network: nordre-sunnmore
  plan: handlingsplan-2019
  measures: [{measure: t1, amount_nok: 1}]
"""
NEEDING_THE_NETWORK = {
    "meeting": ("ME001", "ME002", "ME003", "ME005", "ME006"),
    "application": ("FU002", "FU003", "FU006", "FU008"),
    "network": (),
}


def alone(name: str, *changes: str, beside: tuple[str, ...] = ()) -> Findings:
    """What all rules find in one document of the specimen, with no others at hand but those named."""
    documents = Workspace(*changes).documents
    at_hand = [documents[each] for each in (name, *beside)]
    return run(RULES, documents[name], Context.of(at_hand, on=date(2019, 5, 2)))


@pytest.mark.parametrize("name", NEEDING_THE_NETWORK)
def test_without_the_network_the_rules_that_look_at_it_are_not_run(name: str) -> None:
    assert alone(name).not_run == NEEDING_THE_NETWORK[name]
    assert alone(name, beside=("network",)).not_run == ()


def test_a_meeting_alone_is_asked_about_preparation_and_commitments() -> None:
    found = alone("meeting", MEETING)
    assert found.codes == ("ME004", "ME007")
    assert dict(found[1].facts)["municipality"] == "1531"


def test_an_application_alone_is_asked_about_all_but_its_scheme() -> None:
    assert alone("application", APPLICATION, beside=("other-application",)).codes == (
        "FU001",
        "FU004",
        "FU005",
        "FU007",
    )
