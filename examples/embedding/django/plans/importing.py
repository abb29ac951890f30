"""Bringing a workspace, as it lies in a folder, into the database."""

from __future__ import annotations

from django.db import transaction

import sunnmore_oppvekst as so
from plans.models import Network, Plan


@transaction.atomic
def bring_in(workspace: so.Workspace) -> Network:
    """The network of a workspace, its strategy plan and its plans; what is there already is replaced."""
    found = {"document": workspace.network, "strategy": workspace.strategy}
    network, _ = Network.objects.update_or_create(id=workspace.network.id, defaults=found)
    for plan in workspace.plans:
        Plan.objects.update_or_create(slug=plan.id, defaults={"network": network, "document": plan})
    return network
