"""The service with the plans of Nordre Sunnmøre, and a draft of 2021 to write in."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from fastapi import FastAPI

import sunnmore_oppvekst as so
from plan_service.app import create_app
from plan_service.plans import Plans

EXAMPLE = Path(__file__).parents[3] / "nordre-sunnmore"
TOKENS = {"koordinator": "coordinator", "utvikling": "development", "giske": "adviser-1532"}
"""Whoever says one of these words acts through that appointment; your own login goes here."""


def app() -> FastAPI:
    """The service, on the folder that `PLAN_SERVICE_FOLDER` names, or on a fresh copy of the example."""
    named = os.environ.get("PLAN_SERVICE_FOLDER")
    return create_app(Plans(Path(named) if named else fresh_copy()), TOKENS)


def fresh_copy() -> Path:
    """The example with next year's draft, in a folder of its own."""
    folder = Path(tempfile.mkdtemp(prefix="plan-service-")) / "workspace"
    shutil.copytree(EXAMPLE, folder)
    draft = so.revise(so.open_workspace(folder).plan(2020), year=2021).plan
    so.dump(draft, folder / "plans" / f"{draft.id}.yaml")
    return folder
