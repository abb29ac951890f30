"""The examples of the codes of operations: the bad one leads to a finding of the code, the good one to none."""

from __future__ import annotations

from datetime import date

import pytest

from sunnmore_oppvekst.documents.careful import careful
from sunnmore_oppvekst.documents.yaml_source import yaml_data
from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.findings import FindingCode
from sunnmore_oppvekst.findings.codes import OPERATION_CODES
from sunnmore_oppvekst.revision.contributions import merge_all
from sunnmore_oppvekst.revision.succession import carry
from tests.rules.examples import Workspace, merged

CONTRIBUTION = """
id: bidrag-2019-sula
network: nordre-sunnmore
plan: handlingsplan-2019
year: 2019
municipality: "1531"
submitted: 2019-03-01
"""
CHANGED = date(2020, 6, 1)
"""A day after the municipal changes of the examples."""


def codes_from(changes: str) -> set[str]:
    """The codes that an example leads to, in a merge of its contribution or in carrying the plan."""
    data = yaml_data(changes.encode())
    given = data.pop("contribution", None)
    if given is None:
        workspace = Workspace(changes)
        return set(carry(workspace.plan, network=workspace.network, on=CHANGED).findings.codes)
    workspace = Workspace()
    contribution = careful(merged(yaml_data(CONTRIBUTION.encode()), given), Contribution)
    return set(merge_all(workspace.plan, [contribution], network=workspace.network).findings.codes)


WITH_EXAMPLES = [code for code in OPERATION_CODES if code.bad]


def test_the_families_of_revision_and_municipal_change_have_examples() -> None:
    assert {code.family for code in WITH_EXAMPLES} == {"RE", "SU"}


def test_a_code_with_a_bad_example_has_a_good_one() -> None:
    assert [code.code for code in OPERATION_CODES if bool(code.bad) != bool(code.good)] == []


@pytest.mark.parametrize("code", WITH_EXAMPLES, ids=lambda code: code.code)
def test_a_bad_example_leads_to_its_code_alone_and_a_good_one_to_none(code: FindingCode) -> None:
    assert codes_from(code.bad) == {code.code}
    assert codes_from(code.good) == set()
