"""What pytest has at hand where the library is installed; nothing is loaded before a test asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from sunnmore_oppvekst.domain.network import Network
    from sunnmore_oppvekst.domain.plan import ActionPlan
    from sunnmore_oppvekst.report.parts import Report
    from sunnmore_oppvekst.workspace.workspace import Workspace


@pytest.fixture
def oppvekst_workspace() -> Workspace:
    """A small workspace whose documents belong together."""
    from sunnmore_oppvekst.testing.samples import sample_workspace

    return sample_workspace(measures=4)


@pytest.fixture
def oppvekst_network(oppvekst_workspace: Workspace) -> Network:
    """Its network."""
    return oppvekst_workspace.network


@pytest.fixture
def oppvekst_plan(oppvekst_workspace: Workspace) -> ActionPlan:
    """Its action plan."""
    return oppvekst_workspace.plan()


@pytest.fixture
def oppvekst_report(oppvekst_workspace: Workspace) -> Report:
    """The report on its action plan, for the public, in nynorsk."""
    from sunnmore_oppvekst.workspace.reporting import report_of

    return report_of(oppvekst_workspace)
