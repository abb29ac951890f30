"""The Django example, started as its README says, with its database in a file."""

from __future__ import annotations

import html
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest
from attrs import evolve

import sunnmore_oppvekst as so
from tests.embedding.running import EMBEDDING, as_documented, serving
from tests.house.repository import ROOT

MANAGE = EMBEDDING / "django" / "manage.py"
NORDRE = so.open_workspace(ROOT / "examples" / "nordre-sunnmore")
SLUGS = ["handlingsplan-2020", "handlingsplan-2019"]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("site") / "db.sqlite3")


@pytest.fixture(scope="module")
def site(database: str) -> Iterator[httpx.Client]:
    command = [*as_documented(EMBEDDING / "django").split(), "--port", "0"]
    with (
        serving(["-W", "error", *command], r"server at (http://\S+)", PLANHUB_DATABASE=database) as url,
        httpx.Client(base_url=url, timeout=60, follow_redirects=True) as client,
    ):
        yield client


@pytest.fixture(scope="module")
def admin(site: httpx.Client) -> httpx.Client:
    """Somebody who has signed in."""
    token = field(site.get("/admin/login/").text, "csrfmiddlewaretoken")
    signed_in = site.post(
        "/admin/login/", data={"csrfmiddlewaretoken": token, "username": "demo", "password": "demo", "next": "/admin/"}
    )
    assert "/logout/" in signed_in.text
    return site


def manage(database: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", str(MANAGE), *arguments],
        env={**os.environ, "PLANHUB_DATABASE": database},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def field(page: str, name: str) -> str:
    """What stands in a field of a form."""
    found = re.search(rf'name="{name}" value="([^"]*)"', page) or re.search(
        rf'<textarea name="{name}"[^>]*>\r?\n?(.*?)</textarea>', page, re.DOTALL
    )
    assert found is not None, page
    return html.unescape(found[1])


def page_of(admin: httpx.Client, slug: str) -> tuple[str, str]:
    """Where a plan is edited, and the page."""
    rows = admin.get("/admin/plans/plan/").text
    for address in re.findall(r'href="(/admin/plans/plan/\d+/change/[^"]*)"', rows):
        page = admin.get(address).text
        if f"id: {slug}\n" in field(page, "document").replace("\r\n", "\n"):
            return address, page
    raise AssertionError(rows)


def sent(admin: httpx.Client, address: str, page: str, **given: str) -> str:
    """The page that comes of sending in a form with these fields changed."""
    hidden = {name: field(page, name) for name in ("csrfmiddlewaretoken", "version")}
    return admin.post(address, data={**hidden, "network": "nordre-sunnmore", "_continue": "1", **given}).text


def saved(admin: httpx.Client, slug: str, document: str) -> str:
    """The page that comes of saving a plan with this text."""
    return sent(admin, *page_of(admin, slug), document=document)


def row_of(site: httpx.Client, slug: str) -> dict[str, Any]:
    """A plan as it stands in the list."""
    rows: list[dict[str, Any]] = site.get("/api/plans/").json()["plans"]
    return next(each for each in rows if each["slug"] == slug)


def errors_in(page: str) -> list[str]:
    return [
        html.unescape(each)
        for listed in re.findall(r'<ul class="errorlist[^>]*>(.*?)</ul>', page, re.DOTALL)
        for each in re.findall(r"<li>(.*?)</li>", listed, re.DOTALL)
    ]


def test_the_api_lists_the_plans_with_counts_and_gives_each_as_a_document(site: httpx.Client) -> None:
    listed = site.get("/api/plans/").json()["plans"]
    assert [each["slug"] for each in listed] == SLUGS
    for each in listed:
        plan = NORDRE.plan(each["year"])
        assert so.loads(site.get(each["url"]).content) == plan
        findings = so.check(plan, within=NORDRE, on=plan.own_day)
        assert (each["errors"], each["warnings"]) == (len(findings.errors), len(findings.warnings))


def test_the_api_tells_what_the_rules_say_in_the_language_asked_for(site: httpx.Client) -> None:
    plan = NORDRE.plan(2020)
    expected = so.check(plan, within=NORDRE, on=plan.own_day)
    for language in so.Language:
        said = site.get(f"/api/plans/{plan.id}/findings/", params={"lang": language}).json()["findings"]
        assert said == expected.to_dicts(language)


def test_what_is_not_there_is_not_found_and_nothing_is_written_through_the_api(site: httpx.Client) -> None:
    assert site.get("/api/plans/handlingsplan-1814/").status_code == 404
    assert site.get("/api/plans/handlingsplan-1814/findings/").status_code == 404
    assert site.post("/api/plans/").status_code == 403


def test_many_who_read_at_once_get_the_same(site: httpx.Client) -> None:
    addresses = [f"/api/plans/{slug}/{part}" for slug in SLUGS for part in ("", "findings/")]
    alone = [site.get(address).content for address in addresses]
    with ThreadPoolExecutor(16) as pool:
        assert list(pool.map(lambda address: site.get(address).content, addresses * 8)) == alone * 8


def test_the_list_in_the_admin_has_counts_and_a_filter(admin: httpx.Client) -> None:
    listed = admin.get("/admin/plans/plan/").text
    assert "handlingsplan" in listed.lower()
    assert '<td class="field-warnings">' in listed
    assert len(re.findall(r'class="field-year"', listed)) == 2
    clean = [plan for plan in NORDRE.plans if not so.check(plan, within=NORDRE, on=plan.own_day)]
    filtered = admin.get("/admin/plans/plan/?findings=none").text
    assert len(re.findall(r'class="field-year"', filtered)) == len(clean)


def test_a_plan_is_shown_as_yaml_with_its_findings_beside_it(admin: httpx.Client) -> None:
    _, page = page_of(admin, "handlingsplan-2020")
    assert so.loads(field(page, "document")) == NORDRE.plan(2020)
    for finding in so.check(NORDRE.plan(2020), within=NORDRE, on=NORDRE.plan(2020).own_day):
        assert finding.message() in html.unescape(page)


def test_saving_takes_yaml_or_json_and_the_counts_follow(admin: httpx.Client) -> None:
    plan = NORDRE.plan(2019)
    changed = evolve(plan, title=so.Text(nn="Ein <b>annan</b> tittel"), baselines=())
    page = saved(admin, plan.id, so.dumps(changed, "json"))
    assert not errors_in(page)
    assert "<b>annan</b>" not in page
    assert so.loads(admin.get(f"/api/plans/{plan.id}/").content) == changed
    row = row_of(admin, plan.id)
    told = admin.get(f"/api/plans/{plan.id}/findings/").json()["findings"]
    assert row["errors"] + row["warnings"] == sum(each["severity"] != "info" for each in told) > 0
    assert not errors_in(saved(admin, plan.id, so.dumps(plan)))
    assert so.loads(admin.get(f"/api/plans/{plan.id}/").content) == plan


def test_what_is_wrong_with_a_text_is_told_all_at_once_and_the_text_is_kept(admin: httpx.Client) -> None:
    text = (
        so.dumps(NORDRE.plan(2020)).replace("status: adopted", "status: adoptd").replace("year: 2020", "yaer: 2020", 1)
    )
    page = saved(admin, "handlingsplan-2020", text)
    told = errors_in(page)
    assert {code for line in told for code in re.findall(r"DOC\d+", line)} == {"DOC004", "DOC006", "DOC007"}
    assert any(re.match(r"\d+:\d+ DOC007 «adoptd»", line) for line in told)
    assert "status: adoptd" in field(page, "document")
    assert so.loads(admin.get("/api/plans/handlingsplan-2020/").content) == NORDRE.plan(2020)


def test_a_reference_that_leads_nowhere_is_refused(admin: httpx.Client) -> None:
    plan = NORDRE.plan(2020)
    lost = evolve(plan, measures=(evolve(plan.measures[0], area="ukjent"), *plan.measures[1:]))
    assert any("ukjent" in line for line in errors_in(saved(admin, plan.id, so.dumps(lost))))
    other = evolve(plan, network="eit-anna")
    assert "Planen er frå eit anna nettverk." in errors_in(saved(admin, plan.id, so.dumps(other)))


def test_a_plan_does_not_take_the_id_of_another(admin: httpx.Client) -> None:
    told = ["Det finst alt ein annan med id «handlingsplan-2020»."]
    assert errors_in(saved(admin, "handlingsplan-2019", so.dumps(NORDRE.plan(2020)))) == told
    page = admin.get("/admin/plans/plan/add/").text
    assert errors_in(sent(admin, "/admin/plans/plan/add/", page, document=so.dumps(NORDRE.plan(2020)))) == told
    assert [each["slug"] for each in admin.get("/api/plans/").json()["plans"]] == SLUGS


def test_a_network_stays_the_one_it_is_and_takes_the_place_of_no_other(admin: httpx.Client) -> None:
    address = "/admin/plans/network/nordre-sunnmore/change/"
    other = so.dumps(evolve(NORDRE.network, id="eit-anna"))
    assert "«nordre-sunnmore»" in errors_in(sent(admin, address, admin.get(address).text, document=other))[0]
    new = "/admin/plans/network/add/"
    told = errors_in(sent(admin, new, admin.get(new).text, document=so.dumps(NORDRE.network)))
    assert told == ["Det finst alt ein annan med id «nordre-sunnmore»."]
    assert len(re.findall(r'class="field-id"', admin.get("/admin/plans/network/").text)) == 1


def test_the_counts_of_the_other_plans_follow_too(admin: httpx.Client) -> None:
    """The plan of 2020 revises that of 2019."""
    before = row_of(admin, "handlingsplan-2020")["errors"]
    plan = NORDRE.plan(2019)
    assert not errors_in(saved(admin, plan.id, so.dumps(evolve(plan, id="ein-annan"))))
    assert row_of(admin, "handlingsplan-2020")["errors"] == before + 1
    assert not errors_in(saved(admin, "ein-annan", so.dumps(plan)))
    assert row_of(admin, "handlingsplan-2020")["errors"] == before


def test_the_counts_follow_when_plans_are_deleted_from_the_list(admin: httpx.Client) -> None:
    before = row_of(admin, "handlingsplan-2020")["errors"]
    address, page = page_of(admin, "handlingsplan-2019")
    number = address.split("/")[4]
    chosen = {"action": "delete_selected", "_selected_action": number, "post": "yes"}
    admin.post("/admin/plans/plan/", data={"csrfmiddlewaretoken": field(page, "csrfmiddlewaretoken"), **chosen})
    assert row_of(admin, "handlingsplan-2020")["errors"] == before + 1
    new = "/admin/plans/plan/add/"
    assert not errors_in(sent(admin, new, admin.get(new).text, document=so.dumps(NORDRE.plan(2019))))
    assert row_of(admin, "handlingsplan-2020")["errors"] == before


def test_of_two_who_edit_the_same_version_the_second_is_refused_and_keeps_the_text(admin: httpx.Client) -> None:
    plan = NORDRE.plan(2019)
    address, page = page_of(admin, plan.id)
    first, second = (so.dumps(evolve(plan, title=so.Text(nn=title))) for title in ("Den første", "Den andre"))
    assert not errors_in(sent(admin, address, page, document=first))
    refused = sent(admin, address, page, document=second)
    assert errors_in(refused)[0].startswith("Nokon annan har lagra")
    assert "Den andre" in field(refused, "document")
    assert errors_in(sent(admin, address, refused, document=second))
    assert errors_in(sent(admin, address, page, document=second, version=""))
    assert so.loads(admin.get(f"/api/plans/{plan.id}/").content) == so.loads(first)
    assert not errors_in(saved(admin, plan.id, so.dumps(plan)))


def test_the_database_can_look_into_a_plan(site: httpx.Client, database: str) -> None:
    asked = "print(*Plan.objects.filter(document__period__start='2018-01-01').values_list('slug', 'document__year'))"
    told = manage(database, "shell", "--no-imports", "-c", f"from plans.models import Plan; {asked}")
    assert told.split("\n")[0] == " ".join(str((slug, int(slug[-4:]))) for slug in SLUGS)


def test_what_is_dumped_can_be_loaded_into_another_database(site: httpx.Client, database: str, tmp_path: Path) -> None:
    dumped, again = tmp_path / "dumped.json", tmp_path / "again.json"
    manage(database, "dumpdata", "plans", "-o", str(dumped))
    calls = [("migrate", "-v", "0"), ("loaddata", str(dumped), "-v", "0"), ("dumpdata", "plans", "-o", str(again))]
    script = f"from django.core.management import call_command\nfor call in {calls!r}: call_command(*call)"
    manage(str(tmp_path / "other.sqlite3"), "shell", "--no-imports", "-c", script)
    assert again.read_text() == dumped.read_text()


def test_the_tables_are_those_of_the_models(database: str) -> None:
    assert "No changes" in manage(database, "makemigrations", "--check", "--dry-run")
