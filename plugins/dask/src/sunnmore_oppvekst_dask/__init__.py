"""Many plans on a Dask cluster: the same pieces of a portfolio, gone through by its workers."""

from __future__ import annotations

from sunnmore_oppvekst import Command, hookimpl
from sunnmore_oppvekst_dask.command import command
from sunnmore_oppvekst_dask.errors import ClusterFailed
from sunnmore_oppvekst_dask.messages import _
from sunnmore_oppvekst_dask.runner import DaskRunner

__all__ = ["HOOK_API", "ClusterFailed", "DaskRunner", "oppvekst_commands"]

HOOK_API = 1
"""The version of the hooks that this plugin was made for."""

_SUMMARY = _("Check whether very many plans meet the requirements, on a Dask cluster.")


@hookimpl
def oppvekst_commands() -> list[Command]:
    """`oppvekst check-on`."""
    return [Command(name="check-on", summary=_SUMMARY, run=command)]
