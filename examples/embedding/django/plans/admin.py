"""The admin: plans with what the rules say of them."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe

import sunnmore_oppvekst as so
from plans.models import Network, Plan
from plans.versions import VersionedForm


class FindingsFilter(admin.SimpleListFilter):
    """Plans by how serious the worst finding is."""

    title = "funn"
    parameter_name = "findings"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("errors", "med feil"), ("warnings", "med åtvaringar"), ("none", "utan")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Plan]) -> QuerySet[Plan]:
        match self.value():
            case "errors":
                return queryset.filter(errors__gt=0)
            case "warnings":
                return queryset.filter(warnings__gt=0)
            case "none":
                return queryset.filter(errors=0, warnings=0)
            case _:
                return queryset


@admin.register(Plan)
class PlanAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Plans in a list with counts, and one at a time with its findings."""

    form = VersionedForm
    list_display = ("__str__", "network", "year", "status", "errors", "warnings")
    list_filter = ("status", "year", FindingsFilter)
    fields = ("network", "status", "findings_panel", "document", "version")
    readonly_fields = ("status", "findings_panel")

    @admin.display(description="funn")
    def findings_panel(self, plan: Plan) -> SafeString | str:
        """What the rules say, as a table; the library has escaped what is in it."""
        if plan.pk is None:
            return "–"
        findings = plan.findings()
        return mark_safe(findings.to_html(so.Language.NN)) if findings else "ingen"


@admin.register(Network)
class NetworkAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Networks."""

    form = VersionedForm
    list_display = ("__str__", "id")
