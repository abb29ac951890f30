"""`manage.py demo`: everything from an empty database to a site to look at."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.core.management import BaseCommand, call_command

import sunnmore_oppvekst as so
from plans.importing import bring_in

EXAMPLE = Path(__file__).resolve().parents[5] / "nordre-sunnmore"
NAME = "demo"


class Command(BaseCommand):
    """Migrate, bring in the example network, make a user, and serve."""

    help = "Serve the plans of Nordre Sunnmøre from this machine."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("migrate", verbosity=0)
        bring_in(so.open_workspace(EXAMPLE))
        if not User.objects.filter(username=NAME).exists():
            User.objects.create_superuser(NAME, password=NAME)
        self.stdout.write(f"Brukar og passord: {NAME}")
        call_command("runserver", f"127.0.0.1:{options['port']}", use_reloader=False)
