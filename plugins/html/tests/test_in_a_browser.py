"""The page in a real browser: usable by keyboard, without faults that axe finds, deaf to hostile text, and alone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from sunnmore_oppvekst_html.page import to_html

import sunnmore_oppvekst as so
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


def test_hostile_text_never_runs(browser: Browser, tmp_path: Path) -> None:
    report = so.report_of(sample_workspace(texts=HOSTILE, measures=8, units=12), audience="personal")
    page, asked = opened(browser, tmp_path, report)
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    assert (len(asked), dialogs) == (1, [])
    assert page.locator("script, iframe, img, object, embed, link").count() == 0
    assert page.locator("a[href^='javascript']").count() == 0


def shown(page: Page) -> int:
    return page.locator(".card:visible").count()


def test_the_filter_shows_what_fits_and_needs_no_mouse(
    browser: Browser, workspace: so.Workspace, tmp_path: Path
) -> None:
    page, _ = opened(browser, tmp_path, so.report_of(workspace))
    every, plan = shown(page), workspace.plan()
    assert every == len(plan.measures)
    sector = page.get_by_role("group", name="Sektor")
    sector.get_by_role("radio", name="Alle").focus()
    page.keyboard.press("ArrowDown")
    assert sector.get_by_role("radio", name="Barnehage").is_checked()
    assert shown(page) == len(
        plan.measures_for(next(each for each in plan.measures[0].sectors if each == "kindergarten"))
    )
    page.get_by_role("group", name="Status").get_by_role("radio", name="Forseinka").check()
    assert 0 < shown(page) < every
    page.get_by_role("button", name="Vis alle").press("Enter")
    assert shown(page) == every


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
    page, _ = opened(browser, tmp_path, so.report_of(workspace))
    page.get_by_role("group", name="Status").get_by_role("radio", name="Forseinka").check()
    page.emulate_media(media="print")
    assert shown(page) == len(workspace.plan().measures)
    assert not page.locator("nav, .filter").first.is_visible()


def test_findings_lead_to_what_they_are_about(browser: Browser, workspace: so.Workspace, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path, so.report_of(workspace))
    links = page.locator(".findings a[href^='#measure-']")
    assert all(page.locator(str(links.nth(n).get_attribute("href"))).count() == 1 for n in range(links.count()))
