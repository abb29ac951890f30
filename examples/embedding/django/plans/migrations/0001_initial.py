"""The tables as they were from the beginning."""

from typing import Any, ClassVar

import django.db.models.deletion
from django.db import migrations, models

import plans.fields


class Migration(migrations.Migration):
    initial = True

    dependencies: ClassVar[list[Any]] = []

    operations: ClassVar[list[Any]] = [
        migrations.CreateModel(
            name="Network",
            fields=[
                ("id", models.SlugField(editable=False, primary_key=True, serialize=False, verbose_name="id")),
                ("document", plans.fields.DocumentField(kind="network", verbose_name="nettverk")),
                (
                    "strategy",
                    plans.fields.DocumentField(
                        blank=True, kind="strategy-plan", null=True, verbose_name="strategiplan"
                    ),
                ),
            ],
            options={
                "verbose_name": "nettverk",
                "verbose_name_plural": "nettverk",
            },
        ),
        migrations.CreateModel(
            name="Plan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "document",
                    plans.fields.PlanField(
                        help_text="YAML eller JSON. Alt som er gale, blir vist på éin gong, med linje.",
                        verbose_name="plan",
                    ),
                ),
                ("slug", models.SlugField(editable=False, unique=True, verbose_name="id")),
                ("year", models.PositiveSmallIntegerField(editable=False, verbose_name="år")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "utkast"),
                            ("consultation", "på høyring"),
                            ("proposed", "framlegg"),
                            ("adopted", "vedteken"),
                            ("evaluated", "evaluert"),
                            ("superseded", "avløyst"),
                            ("withdrawn", "trekt"),
                        ],
                        editable=False,
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                ("errors", models.PositiveIntegerField(editable=False, verbose_name="feil")),
                ("warnings", models.PositiveIntegerField(editable=False, verbose_name="åtvaringar")),
                (
                    "network",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plans",
                        to="plans.network",
                        verbose_name="nettverk",
                    ),
                ),
            ],
            options={
                "verbose_name": "handlingsplan",
                "verbose_name_plural": "handlingsplanar",
                "ordering": ("-year", "slug"),
            },
        ),
    ]
