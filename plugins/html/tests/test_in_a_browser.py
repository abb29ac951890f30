"""The page in a real browser: usable by keyboard, without faults that axe finds, deaf to hostile text, and alone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib import resources
from itertools import cycle
from pathlib import Path
from typing import Any

import attrs
import pytest
from playwright.sync_api import Browser, Locator, Page, sync_playwright
from sunnmore_oppvekst_html.page import to_html

import sunnmore_oppvekst as so
from sunnmore_oppvekst.domain.sectors import Sector
from sunnmore_oppvekst.report import Card
from sunnmore_oppvekst.testing import sample_workspace

EXAMPLE = Path(__file__).parents[3] / "examples" / "nordre-sunnmore"
HOSTILE = (
    "<script>window.ran = 1</script>",
    '"><img src=x onerror="window.ran = 1">',
    "</style><svg onload=window.ran=1>",
    "javascript:window.ran=1",
    "{{ 7*7 }}<iframe src=https://example.no></iframe>",
    "'); } * { background: url(https://example.no/x) } /*",
)
AXE = resources.files("axe_core_python") / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    found = shutil.which("chromium")
    assert found, "these tests need the browser chromium: apt-get install chromium"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="module")
def workspace() -> so.Workspace:
    return so.open_workspace(EXAMPLE)


def opened(
    browser: Browser, folder: Path, report: so.Report, *, scheme: str = "light", width: int = 1200
) -> tuple[Page, list[str]]:
    """The page of a report, and every address that it asked for."""
    file = folder / "side.html"
    file.write_bytes(to_html(report))
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})  # type: ignore[arg-type]
    page, asked = context.new_page(), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    return page, asked


def violations(page: Page) -> list[str]:
    page.evaluate(AXE.read_text("utf-8"))
    found: dict[str, Any] = page.evaluate("tags => axe.run({runOnly: tags})", TAGS)
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found["violations"]]


@pytest.mark.parametrize(("language", "scheme"), [("nn", "light"), ("nb", "light"), ("en", "light"), ("nn", "dark")])
def test_axe_finds_no_fault(
    browser: Browser, workspace: so.Workspace, tmp_path: Path, language: str, scheme: str
) -> None:
    page, _ = opened(browser, tmp_path, so.report_of(workspace, language=language), scheme=scheme)
    assert violations(page) == []


def test_axe_finds_no_fault_on_a_narrow_screen(browser: Browser, workspace: so.Workspace, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, so.report_of(workspace), width=360)
    assert violations(page) == []


@pytest.mark.parametrize("measures", [0, 2])
@pytest.mark.parametrize("language", ["nb", "en"])
def test_axe_finds_no_fault_where_there_is_little(
    browser: Browser, tmp_path: Path, language: str, measures: int
) -> None:
    report = so.report_of(sample_workspace(measures=measures, units=measures), language=language)
    page, _ = opened(browser, tmp_path, report, scheme="dark")
    assert violations(page) == []


@pytest.mark.parametrize("kind", ["yearly-report", "calendar", "meeting-notice", "minutes", "grant-application"])
def test_axe_finds_no_fault_in_other_reports(
    browser: Browser, workspace: so.Workspace, tmp_path: Path, kind: str
) -> None:
    page, _ = opened(browser, tmp_path, so.report_of(workspace, kind))
    assert violations(page) == []


def test_nothing_is_asked_for_but_the_page_itself(browser: Browser, workspace: so.Workspace, tmp_path: Path) -> None:
    _, asked = opened(browser, tmp_path, so.report_of(workspace))
    assert len(asked) == 1
    assert asked[0].startswith("file:")


TOLD_BY_SOFTWARE = {"id", "target", "facet", "code", "subject", "register", "kind", "start", "end", "starts", "zone"}


def hostile(value: Any, texts: Iterator[str], name: str = "") -> Any:
    """The same with a hostile text in place of everything that a reader sees, and of every address."""
    if isinstance(value, tuple):
        return tuple(hostile(each, texts, name) for each in value)
    if attrs.has(type(value)):
        changed = {
            each.name: hostile(getattr(value, each.name), texts, each.name)
            for each in attrs.fields(type(value))
            if each.init and each.name not in TOLD_BY_SOFTWARE
        }
        return attrs.evolve(value, **{key: new for key, new in changed.items() if new != getattr(value, key)})
    if type(value) is str and value:
        return "javascript:window.ran=1" if name == "url" else next(texts)
    return value


def test_hostile_text_in_every_field_never_runs(browser: Browser, workspace: so.Workspace, tmp_path: Path) -> None:
    report = hostile(so.report_of(workspace, audience="personal"), cycle(HOSTILE))
    page, asked = opened(browser, tmp_path, report)
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    for link in page.locator("main a").all()[:3]:
        link.click()
    page.locator("select").first.select_option(index=1)
    assert page.evaluate("window.ran") is None
    assert (len(asked), dialogs) == (1, [])
    assert page.locator("script, iframe, img, object, embed, link, base, [onload], [onerror]").count() == 0
    assert page.locator("a[href^='javascript']").count() == 0
    assert page.locator("h1").inner_text() == HOSTILE[0]


def shown(page: Page) -> int:
    return page.locator(".card:visible").count()


def choice(page: Page, facet: str) -> Locator:
    return page.get_by_role("combobox", name=facet)


def test_the_filter_shows_what_fits_and_needs_no_mouse(
    browser: Browser, workspace: so.Workspace, tmp_path: Path
) -> None:
    page, _ = opened(browser, tmp_path, so.report_of(workspace))
    every, plan = shown(page), workspace.plan()
    assert every == len(plan.measures)
    choice(page, "Sektor").focus()
    page.keyboard.press("ArrowDown")
    assert choice(page, "Sektor").evaluate("each => each.selectedOptions[0].text") == "Barnehage"
    assert shown(page) == len(plan.measures_for(Sector.KINDERGARTEN)) < every
    choice(page, "Status").select_option("Forseinka")
    assert 0 < shown(page) < len(plan.measures_for(Sector.KINDERGARTEN))
    page.get_by_role("button", name="Vis alle").press("Enter")
    assert shown(page) == every


def test_each_choice_of_the_filter_shows_the_cards_that_have_it(browser: Browser, tmp_path: Path) -> None:
    report = so.report_of(sample_workspace(members=3, units=6, measures=9))
    page, _ = opened(browser, tmp_path, report)
    cards = [part for part in report.parts if isinstance(part, Card)]
    tags = {(tag.facet_label, tag.label) for card in cards for tag in card.tags}
    for facet, label in sorted(tags):
        if choice(page, facet).count():
            choice(page, facet).select_option(label)
            assert shown(page) == sum((facet, label) in {(t.facet_label, t.label) for t in card.tags} for card in cards)
            page.get_by_role("button", name="Vis alle").click()


def test_a_link_to_a_card_shows_it_whatever_the_filter_says(
    browser: Browser, workspace: so.Workspace, tmp_path: Path
) -> None:
    page, _ = opened(browser, tmp_path, so.report_of(workspace))
    choice(page, "Status").select_option("På vent")
    link = page.locator(".findings a[href='#measure-t25']").first
    link.press("Enter")
    assert page.locator(".card", has=page.locator("#measure-t25")).is_visible()
    assert page.locator("#measure-t25").evaluate(
        "each => each.getBoundingClientRect().top >= document.querySelector('.filter').getBoundingClientRect().bottom"
    )


def test_the_keyboard_reaches_the_content_first(browser: Browser, workspace: so.Workspace, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, so.report_of(workspace))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.url.endswith("#content")


def test_the_page_fits_a_narrow_screen(browser: Browser, workspace: so.Workspace, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, so.report_of(workspace), width=360)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_on_paper_everything_is_shown(browser: Browser, workspace: so.Workspace, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, so.report_of(workspace), scheme="dark")
    choice(page, "Status").select_option("Forseinka")
    page.emulate_media(media="print", color_scheme="light")
    assert shown(page) == len(workspace.plan().measures)
    assert not page.locator("nav").is_visible()
    assert not page.locator(".filter").is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_findings_lead_to_what_they_are_about(browser: Browser, workspace: so.Workspace, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, so.report_of(workspace))
    targets = [str(each.get_attribute("href")) for each in page.locator(".findings a").all()]
    assert targets == ["#measure-t2", "#measure-t25"]
    assert all(page.locator(target).count() == 1 for target in targets)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_written_in_pictures_can_be_read(
    browser: Browser, workspace: so.Workspace, tmp_path: Path, scheme: str
) -> None:
    """axe does not look at text in SVG."""
    page, _ = opened(browser, tmp_path, so.report_of(workspace), scheme=scheme)
    ratios = page.evaluate(CONTRASTS)
    assert len(ratios) > 3
    assert min(ratios.values()) >= 4.5, ratios


CONTRASTS = """() => {
  const rgb = said => { const c = document.createElement('canvas').getContext('2d');
    c.fillStyle = said; c.fillRect(0, 0, 1, 1); return [...c.getImageData(0, 0, 1, 1).data].slice(0, 3); };
  const part = v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
  const light = said => { const [r, g, b] = rgb(said).map(part); return .2126 * r + .7152 * g + .0722 * b; };
  const found = {};
  for (const text of document.querySelectorAll('svg .on-fill')) {
    const under = text.previousElementSibling;
    const [a, b] = [light(getComputedStyle(text).fill), light(getComputedStyle(under).fill)];
    found[under.getAttribute('class')] = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  }
  return found;
}"""
"""The contrast of text with the part of a bar that it stands in, by how the part looks."""
