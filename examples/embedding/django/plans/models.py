"""Networks and plans. The document is the plan; the other columns say again what lists and filters ask for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse

import sunnmore_oppvekst as so
from plans.fields import DocumentField, PlanField
from plans.refusals import as_errors

STATUSES = {
    so.PlanStatus.DRAFT: "utkast",
    so.PlanStatus.CONSULTATION: "på høyring",
    so.PlanStatus.PROPOSED: "framlegg",
    so.PlanStatus.ADOPTED: "vedteken",
    so.PlanStatus.EVALUATED: "evaluert",
    so.PlanStatus.SUPERSEDED: "avløyst",
    so.PlanStatus.WITHDRAWN: "trekt",
}


class Network(models.Model):
    """A network and its strategy plan."""

    id: models.SlugField[str, str] = models.SlugField("id", primary_key=True, editable=False)
    document = DocumentField("nettverk", kind=so.Network.kind)
    strategy = DocumentField("strategiplan", kind=so.StrategyPlan.kind, null=True, blank=True)

    objects: ClassVar[models.Manager[Network]] = models.Manager()

    class Meta:
        verbose_name = "nettverk"
        verbose_name_plural = "nettverk"

    def __str__(self) -> str:
        return str(self.document.name)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save it, and count anew what the rules say of its plans."""
        self.id = self.document.id
        super().save(*args, **kwargs)
        for plan in Plan.objects.filter(network=self):
            plan.save()

    def context(self, besides: Plan) -> so.Context:
        """What lies around a plan."""
        others = Plan.objects.filter(network=self).exclude(pk=besides.pk)
        documents = [self.document, self.strategy, *(each.document for each in others), besides.document]
        return so.Context.of([each for each in documents if each is not None])


class Plan(models.Model):
    """An edition of an action plan."""

    REPEATED = ("slug", "year", "status", "errors", "warnings")

    network: models.ForeignKey[Network, Network] = models.ForeignKey(
        Network, models.PROTECT, verbose_name="nettverk", related_name="plans"
    )
    network_id: str
    document = PlanField("plan", help_text="YAML eller JSON. Alt som er gale, blir vist på éin gong, med linje.")
    slug: models.SlugField[str, str] = models.SlugField("id", unique=True, editable=False)
    year: models.PositiveSmallIntegerField[int, int] = models.PositiveSmallIntegerField("år", editable=False)
    status: models.CharField[str, str] = models.CharField(
        "status", max_length=20, choices=[(each.value, says) for each, says in STATUSES.items()], editable=False
    )
    errors: models.PositiveIntegerField[int, int] = models.PositiveIntegerField("feil", editable=False)
    warnings: models.PositiveIntegerField[int, int] = models.PositiveIntegerField("åtvaringar", editable=False)

    objects: ClassVar[models.Manager[Plan]] = models.Manager()

    class Meta:
        verbose_name = "handlingsplan"
        verbose_name_plural = "handlingsplanar"
        ordering = ("-year", "slug")

    def __str__(self) -> str:
        return str(self.document.title)

    def get_absolute_url(self) -> str:
        return reverse("plan", args=[self.slug])

    def findings(self) -> so.Findings:
        """What the rules say of it, judged among the network's other documents on the plan's own day."""
        return so.check(self.document, within=self.network.context(self))

    def clean(self) -> None:
        """Refuse what leads nowhere; what a plan lacks is told, not refused, since a draft is never finished.

        Raises:
            ValidationError: one error for each reference that leads nowhere.
        """
        if not isinstance(self.document, so.ActionPlan) or not self.network_id:
            return
        if self.document.network != self.network_id:
            raise ValidationError({"document": ValidationError("Planen er frå eit anna nettverk.", code="network")})
        lost = self.findings().with_code("DOC").errors
        if lost:
            raise ValidationError({"document": as_errors(lost)})

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
        """Save it, with the columns that repeat what the document says."""
        findings = self.findings()
        self.slug, self.year, self.status = self.document.id, self.document.year, self.document.status.value
        self.errors, self.warnings = len(findings.errors), len(findings.warnings)
        if update_fields is not None and "document" in update_fields:
            update_fields = {*update_fields, *self.REPEATED}
        super().save(*args, update_fields=update_fields, **kwargs)
