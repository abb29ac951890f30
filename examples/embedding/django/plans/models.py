"""Networks and plans. The document is the plan; the other columns say again what lists and filters ask for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
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

    def clean(self) -> None:
        """Refuse what would become, or take the place of, another network.

        Raises:
            ValidationError: the document has the id of another one, or a new network has one that is taken.
        """
        if not isinstance(self.document, so.Network):
            return
        if self._state.adding and Network.objects.filter(pk=self.document.id).exists():
            raise taken(self.document.id)
        if not self._state.adding and self.document.id != self.id:
            says = f"Nettverket er «{self.id}»; set id attende, eller legg til «{self.document.id}» som eit nytt."
            raise ValidationError({"document": ValidationError(says, code="id")})

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save it, and count anew what the rules say of its plans."""
        self.id = self.document.id
        super().save(*args, **kwargs)
        count_anew([self.id])

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
            ValidationError: its id is another plan's, or it is from another network, or there is one error for each
                reference that leads nowhere.
        """
        if not isinstance(self.document, so.ActionPlan) or not self.network_id:
            return
        if Plan.objects.filter(slug=self.document.id).exclude(pk=self.pk).exists():
            raise taken(self.document.id)
        if self.document.network != self.network_id:
            raise ValidationError({"document": ValidationError("Planen er frå eit anna nettverk.", code="network")})
        lost = self.findings().with_code("DOC").errors
        if lost:
            raise ValidationError({"document": as_errors(lost)})

    @transaction.atomic
    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
        """Save it, with the columns that repeat what the document says, and count anew in its network."""
        self.slug, self.year, self.status = self.document.id, self.document.year, self.document.status.value
        self.count()
        if update_fields is not None and "document" in update_fields:
            update_fields = {*update_fields, *self.REPEATED}
        networks = {self.network_id, *Plan.objects.filter(pk=self.pk).values_list("network_id", flat=True)}
        super().save(*args, update_fields=update_fields, **kwargs)
        count_anew(networks)

    def count(self) -> None:
        """Fill in the counts of what the rules say."""
        findings = self.findings()
        self.errors, self.warnings = len(findings.errors), len(findings.warnings)


def count_anew(networks: Iterable[str]) -> None:
    """Count what the rules say of every plan in these networks, since each is judged among the others."""
    for network in Network.objects.select_for_update().filter(pk__in=networks):
        for plan in Plan.objects.filter(network=network):
            plan.network = network
            plan.count()
            Plan.objects.filter(pk=plan.pk).update(errors=plan.errors, warnings=plan.warnings)


@receiver(post_delete, sender=Plan)
def deleted(instance: Plan, **_: Any) -> None:
    """Count anew in the network of a plan that is gone; the list in the admin deletes without calling `Plan.delete`."""
    count_anew([instance.network_id])


def taken(id: str) -> ValidationError:
    """What is said of a document with the id of another."""
    return ValidationError({"document": ValidationError(f"Det finst alt ein annan med id «{id}».", code="unique")})
