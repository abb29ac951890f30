"""The exporters that come with the library, by name."""

from __future__ import annotations

import pytest

from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.exporters.built_in import oppvekst_exporters
from sunnmore_oppvekst.exporters.known import exporter_named
from tests.report.test_action_plan_report import full_report

EXPORTERS = {each.name: each for each in oppvekst_exporters()}


def test_there_are_four() -> None:
    assert sorted(EXPORTERS) == ["csv", "json", "markdown", "mermaid"]
    assert all(EXPORTERS[name].name == name for name in EXPORTERS)


def test_an_exporter_is_found_by_its_name_in_any_case() -> None:
    assert exporter_named("Markdown") is EXPORTERS["markdown"]


def test_an_unknown_format_suggests_the_nearest() -> None:
    with pytest.raises(UnknownName) as caught:
        exporter_named("markdwon")
    assert caught.value.suggestion == "markdown"


@pytest.mark.parametrize("name", EXPORTERS)
def test_every_exporter_gives_the_same_bytes_for_the_same_report(name: str) -> None:
    assert EXPORTERS[name].write(full_report()) == EXPORTERS[name].write(full_report())


@pytest.mark.parametrize("name", EXPORTERS)
@pytest.mark.parametrize("secret", ["Valderhaug", "giske.example", "+47 70", "Ring først"])
def test_no_exporter_shows_a_person_to_the_public(name: str, secret: str) -> None:
    assert secret not in EXPORTERS[name].write(full_report(audience=Audience.PUBLIC)).decode("utf-8-sig")
