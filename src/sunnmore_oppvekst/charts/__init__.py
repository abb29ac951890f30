"""How tables are looked at: charts through Altair, each with a title, a text alternative and the table behind it."""

from sunnmore_oppvekst.charts.chart import Chart, chart

__all__ = ["Chart", "chart"]
