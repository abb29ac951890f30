"""Each format in the pseudo-locale: it adds no untranslated text to the report or the form that it writes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import attrs
import pytest

import sunnmore_oppvekst as so
from sunnmore_oppvekst.workspace.workspace import Workspace
from tests.messages.pseudo import foreign, ids_in, latin_words, pseudo_locale
from tests.messages.test_pseudo_locale import EXAMPLE, MONTHS, ON

SPOKEN = {"aria-label", "alt", "title", "placeholder", "content"}
"""Attributes that are read out or shown."""


UNSEEN_ELEMENTS = ("}instrText", "}language")
UNSEEN_FILES = re.compile(r"styles|theme|app\.xml|fontTable|settings|Content_Types")
CODE = re.compile(r"\b[A-Z]{2,3}\d{3}\b")


class Seen(HTMLParser):
    """The texts of a page that readers see or hear."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in {"script", "style"}
        if tag != "meta":
            self.texts += [value for name, value in attributes if name in SPOKEN and value]

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.texts.append(data)


def texts_in(data: bytes) -> Iterator[str]:
    """The texts in a page, in a file of Office Open XML, or in any other text."""
    if data.startswith(b"PK"):
        with ZipFile(BytesIO(data)) as archive:
            for name in archive.namelist():
                if name.endswith(".xml") and not UNSEEN_FILES.search(name):
                    elements = ET.fromstring(archive.read(name)).iter()
                    yield from (each.text or "" for each in elements if not each.tag.endswith(UNSEEN_ELEMENTS))
    elif data.lstrip().startswith(b"<!"):
        page = Seen()
        page.feed(data.decode())
        yield from page.texts
    else:
        yield from data.decode("utf-8-sig").splitlines()


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    opened = so.open_workspace(EXAMPLE)
    return attrs.evolve(
        opened, entries=tuple(attrs.evolve(entry, document=foreign(entry.document)) for entry in opened.entries)
    )


@pytest.fixture(scope="module")
def known(workspace: Workspace) -> set[str]:
    technical = {"yaml", "UTF", "utf", "UTC", "CET", "CEST"}
    return MONTHS.union(technical, *(ids_in(entry.document) for entry in workspace.entries))


@pytest.fixture(autouse=True)
def in_the_pseudo_locale() -> Iterator[None]:
    with pseudo_locale():
        yield


@pytest.mark.parametrize("format", ["html", "docx", "xlsx"])
def test_a_format_adds_no_untranslated_text_to_a_report(workspace: Workspace, known: set[str], format: str) -> None:
    data = so.export(workspace, format, kind="action-plan", language="en", on=ON)
    left = {text: words for text in texts_in(data) if (words := latin_words(CODE.sub("", text), allowed=known))}
    assert left == {}


def test_a_workbook_adds_no_untranslated_text_to_a_form(workspace: Workspace, known: set[str]) -> None:
    form = so.form_for(workspace, "1532", language="en", on=ON)
    keys = set(re.findall("[A-Za-z]+", repr(attrs.asdict(form))))
    data = so.export(form, "xlsx")
    left = {text: words for text in texts_in(data) if (words := latin_words(text, allowed=known | keys))}
    assert left == {}
