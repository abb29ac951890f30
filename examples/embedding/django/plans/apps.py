"""The app."""

from __future__ import annotations

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """Networks and their action plans."""

    name = "plans"
    verbose_name = "Handlingsplanar"
