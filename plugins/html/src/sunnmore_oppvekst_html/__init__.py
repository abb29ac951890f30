"""Reports as one self-contained HTML page."""

from __future__ import annotations

from sunnmore_oppvekst import Exporter, hookimpl
from sunnmore_oppvekst_html.page import to_html

HOOK_API = 1
"""The version of the hooks that this plugin was made for."""

HTML = Exporter(name="html", media_type="text/html; charset=utf-8", suffix=".html", write=to_html)


@hookimpl
def oppvekst_exporters() -> list[Exporter]:
    """The page."""
    return [HTML]
