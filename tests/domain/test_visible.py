"""What an audience may not see is gone, and the rest is as it was."""

from __future__ import annotations

import pytest
from attrs import asdict

import sunnmore_oppvekst as so
from sunnmore_oppvekst.testing import sample_workspace
from sunnmore_oppvekst.testing.samples import SECRET_EMAIL, SECRET_NAME

WORKSPACE = sample_workspace()


@pytest.mark.parametrize(
    ("audience", "name", "email"), [("public", False, False), ("internal", True, False), ("personal", True, True)]
)
def test_each_audience_sees_what_it_may(audience: str, name: bool, email: bool) -> None:
    seen = so.visible(WORKSPACE.people, so.Audience(audience))
    assert seen is not None
    said = repr(asdict(seen))
    assert (SECRET_NAME in said, SECRET_EMAIL in said) == (name, email)


def test_an_appointment_does_not_tell_the_public_whose_it_is() -> None:
    seen = so.visible(WORKSPACE.network, so.Audience.PUBLIC)
    assert seen is not None
    assert {each.person for each in seen.appointments} == {None}
    assert [each.id for each in seen.appointments] == [each.id for each in WORKSPACE.network.appointments]


def test_what_has_no_marks_is_the_same_object() -> None:
    plan = WORKSPACE.plan()
    assert so.visible(plan, so.Audience.PUBLIC) is plan


def test_hidden_local_fields_are_gone() -> None:
    from attrs import evolve

    from sunnmore_oppvekst.domain.extensions import Extensions

    plan = evolve(WORKSPACE.plan(), extensions=Extensions({"giske": {"a": 1, "b": 2}}))
    seen = so.visible(plan, so.Audience.PUBLIC, {"giske": frozenset({"a"})})
    assert seen is not None
    assert seen.extensions.to_dict() == {"giske": {"b": 2}}
