"""The API: plans as the public may see them, and what the rules say of them."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

import sunnmore_oppvekst as so
from plans.models import Plan


@require_safe
def plan_list(request: HttpRequest) -> JsonResponse:
    """The plans, the latest first; no document is read for it."""
    rows = Plan.objects.values("slug", "year", "status", "errors", "warnings", "network_id")
    return JsonResponse({"plans": [{**row, "url": request.build_absolute_uri(f"{row['slug']}/")} for row in rows]})


@require_safe
def plan_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """A plan, as a document that the library reads."""
    seen = so.visible(_plan(slug).document, so.Audience.PUBLIC)
    if seen is None:
        raise Http404(slug)
    return HttpResponse(so.dumps(seen, "json"), content_type="application/json")


@require_safe
def plan_findings(request: HttpRequest, slug: str) -> JsonResponse:
    """What the rules say of a plan; `?lang=` says it in `nn`, `nb` or `en`."""
    asked = request.GET.get("lang", so.Language.NN)
    language = so.Language(asked) if asked in [*so.Language] else so.Language.NN
    return JsonResponse({"findings": _plan(slug).findings().to_dicts(language)})


def _plan(slug: str) -> Plan:
    try:
        return Plan.objects.select_related("network").get(slug=slug)
    except Plan.DoesNotExist as error:
        raise Http404(slug) from error
