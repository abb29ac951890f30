"""The FastAPI example, served by two real processes on one folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import Any

import httpx
import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

import sunnmore_oppvekst as so
from tests.embedding.running import EMBEDDING, as_documented, serving
from tests.house.repository import ROOT

SAYS = r"running on (http://\S+)"
COORDINATOR, GISKE = ({"Authorization": f"Bearer {name}"} for name in ("koordinator", "giske"))
JSON = {"Content-Type": "application/json"}
PLAN = "/plans/handlingsplan-2021"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_in(tmp_path_factory.mktemp("plans"))


def made_in(folder: Path) -> Path:
    """The example, with a draft of 2021."""
    made = folder / "workspace"
    shutil.copytree(ROOT / "examples" / "nordre-sunnmore", made)
    draft = so.revise(so.open_workspace(made).plan(2020), year=2021).plan
    so.dump(draft, made / "plans" / f"{draft.id}.yaml")
    return made


@pytest.fixture(scope="module")
def services(folder: Path) -> Iterator[list[httpx.Client]]:
    """Two processes that serve the same folder."""
    with ExitStack() as stack:
        started = [served(folder) for _ in range(2)]
        with ThreadPoolExecutor() as pool:
            urls = list(pool.map(stack.enter_context, started))
        yield [stack.enter_context(httpx.Client(base_url=url, timeout=60)) for url in urls]


def served(folder: Path) -> AbstractContextManager[str]:
    command = [*as_documented(EMBEDDING / "fastapi").split(), "--port", "0"]
    return serving(command, SAYS, PLAN_SERVICE_FOLDER=str(folder))


@pytest.fixture
def own_folder(tmp_path: Path) -> Path:
    """A folder that a test may damage."""
    return made_in(tmp_path)


@pytest.fixture
def own_service(own_folder: Path) -> Iterator[httpx.Client]:
    """A process that serves it."""
    with served(own_folder) as url, httpx.Client(base_url=url, timeout=60) as client:
        yield client


@pytest.fixture(scope="module")
def service(services: list[httpx.Client]) -> httpx.Client:
    return services[0]


def problem(answer: httpx.Response, status: int, name: str) -> dict[str, Any]:
    """What a problem says, held to RFC 9457."""
    assert answer.headers["content-type"] == "application/problem+json"
    said: dict[str, Any] = answer.json()
    assert (answer.status_code, said["status"]) == (status, status)
    assert said["type"] == f"urn:sunnmore-oppvekst:problem:{name}"
    assert said["title"]
    assert said["detail"]
    return said


def retitled(plan: dict[str, Any], title: str) -> dict[str, Any]:
    return {**plan, "title": title}


def test_the_plans_are_listed_and_an_edition_is_the_document_with_the_head_as_its_tag(
    service: httpx.Client, folder: Path
) -> None:
    assert [each["year"] for each in service.get("/plans").json()] == [2019, 2020, 2021]
    answer = service.get("/plans/2020")
    assert so.loads(answer.content) == so.open_workspace(folder).plan(2020)
    assert answer.headers["etag"] == f'"{so.open_history(folder, "handlingsplan-2020").head}"'


def test_whoever_has_the_plan_already_is_not_sent_it_again(service: httpx.Client) -> None:
    tag = service.get("/plans/2020").headers["etag"]
    for lines in ([tag], [f"W/{tag}"], ["*"], ['"another"', tag], [f'"another", {tag}']):
        answer = service.get("/plans/2020", headers=[("If-None-Match", line) for line in lines])
        assert (answer.status_code, answer.content) == (304, b"")
        assert (answer.headers["etag"], answer.headers["cache-control"]) == (tag, "no-cache")
    assert service.get("/plans/2020", headers={"If-None-Match": '"another"'}).status_code == 200


def test_head_is_answered_as_get_without_the_body(service: httpx.Client) -> None:
    for path in ("/plans", "/plans/2020", "/plans/2020/findings", "/plans/2020/history", "/schemas/action-plan"):
        whole, head = service.get(path), service.head(path)
        assert (head.status_code, head.content) == (200, b"")
        assert {**head.headers, "date": ""} == {**whole.headers, "date": ""}


@pytest.mark.parametrize(
    ("path", "allowed"), [("/plans", "GET, HEAD"), ("/plans/2020", "GET, HEAD, PUT"), ("/plans/2020/steps", "POST")]
)
def test_a_method_that_is_not_there_is_answered_with_those_that_are(
    path: str, allowed: str, service: httpx.Client
) -> None:
    answer = service.delete(path)
    assert (answer.status_code, answer.headers["allow"]) == (405, allowed)
    assert answer.headers["content-type"] == "application/problem+json"


def test_openapi_is_valid_and_made_of_the_librarys_schemas(service: httpx.Client) -> None:
    described = service.get("/openapi.json").json()
    validate(described)
    schemas = described["components"]["schemas"]
    ours = so.json_schema("action-plan")
    assert schemas["Measure"]["properties"].keys() == ours["$defs"]["Measure"]["properties"].keys()
    assert {*ours["$defs"], "ActionPlan", "Finding", "Language", "Problem"} == schemas.keys()
    read, write = (described["paths"]["/plans/{name}"][method]["responses"] for method in ("get", "put"))
    assert {*read} == {"200", "304", "4XX", "5XX"}
    assert {*write} == {"200", "412", "428", "4XX", "5XX"}
    assert [*read["200"]["headers"], *read["304"]["headers"], *write["412"]["headers"]] == ["ETag"] * 3
    whole = {"$ref": "#/components/schemas/ActionPlan", "components": {"schemas": schemas}}
    assert Draft202012Validator(whole).is_valid(service.get("/plans/2020").json())
    assert not Draft202012Validator(whole).is_valid({})


def test_what_is_written_is_there_for_all_in_the_file_and_in_the_history(
    services: list[httpx.Client], folder: Path
) -> None:
    before = services[0].get(PLAN)
    answer = services[0].put(
        PLAN,
        json=retitled(before.json(), "Plan med ny tittel"),
        headers={**COORDINATOR, "If-Match": before.headers["etag"]},
    )
    assert answer.status_code == 200
    assert answer.json()["title"] == "Plan med ny tittel"
    assert "etag" not in answer.headers
    after = services[1].get(PLAN)
    assert after.content == answer.content
    assert so.load(folder / "plans" / "handlingsplan-2021.yaml") == so.loads(after.content)
    last = services[1].get(f"{PLAN}/history").json()[-1]
    assert (last["event"]["verb"], last["event"]["appointment"]) == ("edited", "coordinator")
    assert f'"{last["hash"]}"' == after.headers["etag"]


def test_of_many_who_write_at_once_one_succeeds_and_nothing_is_lost(services: list[httpx.Client], folder: Path) -> None:
    before = services[0].get(PLAN)
    headers = {**COORDINATOR, "If-Match": before.headers["etag"]}

    def write(number: int) -> httpx.Response:
        return services[number % 2].put(PLAN, json=retitled(before.json(), f"Tittel {number}"), headers=headers)

    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(write, range(16)))
    won = [answer for answer in answers if answer.status_code == 200]
    lost = [answer for answer in answers if answer.status_code != 200]
    assert len(won) == 1
    after = services[1].get(PLAN)
    assert after.content == won[0].content
    for answer in lost:
        assert problem(answer, 412, "changed-meanwhile")["differs"] == ["title"]
        assert answer.headers["etag"] == after.headers["etag"]
    assert so.load(folder / "plans" / "handlingsplan-2021.yaml") == so.loads(won[0].content)
    assert not so.open_history(folder, "handlingsplan-2021").verify()


def test_a_write_says_which_version_it_changes_or_is_refused(service: httpx.Client) -> None:
    plan = service.get(PLAN).json()
    problem(service.put(PLAN, json=plan, headers=COORDINATOR), 428, "precondition-required")
    assert service.put(PLAN, json=plan, headers={**COORDINATOR, "If-Match": "*"}).status_code == 200
    lines = [*COORDINATOR.items(), ("If-Match", '"another"'), ("If-Match", service.get(PLAN).headers["etag"])]
    assert service.put(PLAN, json=plan, headers=lines).status_code == 200


def test_a_condition_that_can_name_no_version_is_told_of_as_what_it_is(service: httpx.Client) -> None:
    before = service.get(PLAN)
    tag = before.headers["etag"]

    def answered(condition: str) -> httpx.Response:
        return service.put(PLAN, json=before.json(), headers={**COORDINATOR, "If-Match": condition})

    problem(answered(f"W/{tag}"), 412, "weak-entity-tag")
    for wrong in (tag.strip('"'), f'{tag}, another"', f"*, {tag}", ""):
        problem(answered(wrong), 400, "no-entity-tag")
    problem(answered('"another"'), 412, "changed-meanwhile")
    assert service.get(PLAN).headers["etag"] == tag


def test_a_document_that_is_not_valid_is_told_of_all_at_once(service: httpx.Client) -> None:
    plan = service.get(PLAN).json()
    wrong = {**plan, "yaer": 2021, "status": "adoptd"}
    answer = service.put(f"{PLAN}?lang=en", json=wrong, headers={**COORDINATOR, "If-Match": "*"})
    findings = problem(answer, 422, "invalid-document")["findings"]
    assert {each["code"] for each in findings} == {"DOC004", "DOC007"}
    assert 'did you mean "year"?' in next(each["message"] for each in findings if each["code"] == "DOC004")
    lost = {**plan, "measures": [{**plan["measures"][0], "area": "ukjent"}]}
    answer = service.put(PLAN, json=lost, headers={**COORDINATOR, "If-Match": "*"})
    assert any("ukjent" in each["message"] for each in problem(answer, 422, "invalid-document")["findings"])


def test_yaml_is_as_good_as_json_and_anything_else_is_refused(service: httpx.Client) -> None:
    before = service.get(PLAN)
    text = so.dumps(so.loads(before.content))
    headers = {**COORDINATOR, "If-Match": before.headers["etag"], "Content-Type": "application/yaml"}
    assert service.put(PLAN, content=text, headers=headers).status_code == 200
    problem(service.put(PLAN, content=text, headers=headers | {"Content-Type": "text/html"}), 415, "no-such-format")
    big = b" " * (8 * 1024 * 1024 + 1)
    problem(service.put(PLAN, content=big, headers={**headers, **JSON}), 413, "too-large")


def test_who_has_no_mandate_is_told_which_it_takes(service: httpx.Client) -> None:
    before = service.get(PLAN)
    headers = {"If-Match": before.headers["etag"]}
    said = problem(service.put(PLAN, json=before.json(), headers=headers | GISKE), 403, "not-authorised")
    assert said["needed"] == ["mandate-working-committee"]
    answer = service.put(PLAN, json=before.json(), headers=headers)
    problem(answer, 401, "not-signed-in")
    assert answer.headers["www-authenticate"] == "Bearer"


def test_a_name_that_is_not_there_comes_with_the_nearest(service: httpx.Client) -> None:
    said = problem(service.get("/plans/handlingsplan-2012"), 404, "unknown-name")
    assert said["suggestion"] == "handlingsplan-2021"
    assert problem(service.get("/schemas/action-pln"), 404, "unknown-name")["suggestion"] == "action-plan"
    other = service.get("/nothing")
    assert (other.status_code, other.json()["type"]) == (404, "about:blank")


def test_status_moves_by_steps_when_the_plan_is_ready(service: httpx.Client) -> None:
    before = service.get(PLAN)
    headers = {**COORDINATOR, "If-Match": before.headers["etag"]}
    moved = {**before.json(), "status": "consultation"}
    problem(service.put(PLAN, json=moved, headers=headers), 409, "needs-a-step")
    said = problem(service.post(f"{PLAN}/steps?to=consultation", headers=headers), 409, "not-ready")
    assert [each["code"] for each in said["findings"]] == ["AP002"]
    problem(service.post(f"{PLAN}/steps?to=somewhere", headers=headers), 422, "invalid-request")
    adopted = service.get("/plans/2020")
    headers["If-Match"] = adopted.headers["etag"]
    problem(service.put("/plans/2020", json=adopted.json(), headers=headers), 409, "needs-a-step")


def test_findings_are_said_in_the_language_asked_for(service: httpx.Client) -> None:
    nynorsk, english = (service.get(f"{PLAN}/findings", params={"lang": lang}).json() for lang in ("nn", "en"))
    assert [each["code"] for each in nynorsk] == [each["code"] for each in english] == ["AP002"]
    assert nynorsk[0]["message"] != english[0]["message"]


def test_a_plan_that_is_ready_is_sent_out_by_the_committee_and_can_be_taken_back(service: httpx.Client) -> None:
    before = service.get(PLAN)
    needs = [{"id": "kartlegging-2021", "on": "2020-06-01", "method": "Spørjeskjema", "findings": ["Behov."]}]

    def asked(answer: httpx.Response) -> dict[str, str]:
        return {**COORDINATOR, "If-Match": answer.headers["etag"]}

    ready = service.put(PLAN, json={**before.json(), "needs": needs}, headers=asked(before))
    assert ready.status_code == 200, ready.text
    ready = service.get(PLAN)
    sent_out = service.post(f"{PLAN}/steps?to=consultation", headers=asked(ready))
    assert (sent_out.status_code, sent_out.json()["status"]) == (200, "consultation"), sent_out.text
    problem(service.post(f"{PLAN}/steps?to=withdrawn", headers=asked(ready)), 412, "changed-meanwhile")
    taken_back = service.post(f"{PLAN}/steps?to=draft", headers=asked(sent_out))
    as_it_was = service.put(PLAN, json=before.json(), headers=asked(taken_back))
    assert as_it_was.json() == before.json()


def test_what_is_in_the_history_is_written_though_the_file_cannot_be(
    own_service: httpx.Client, own_folder: Path
) -> None:
    file = own_folder / "plans" / "handlingsplan-2021.yaml"
    file.unlink()
    file.mkdir()
    before = own_service.get(PLAN)
    headers = {**COORDINATOR, "If-Match": before.headers["etag"]}
    answer = own_service.put(PLAN, json=retitled(before.json(), "Ny tittel"), headers=headers)
    assert (answer.status_code, answer.json()["title"]) == (200, "Ny tittel")
    assert own_service.get(PLAN).content == answer.content
    file.rmdir()
    headers["If-Match"] = own_service.get(PLAN).headers["etag"]
    assert own_service.put(PLAN, json=retitled(before.json(), "Nyare"), headers=headers).status_code == 200
    assert so.load(file) == so.loads(own_service.get(PLAN).content)


def test_a_history_that_is_gone_is_told_of(own_service: httpx.Client, own_folder: Path) -> None:
    plan = own_service.get(PLAN).json()
    shutil.rmtree(own_folder / "history")
    problem(own_service.get(PLAN), 500, "no-history")
    problem(own_service.put(PLAN, json=plan, headers={**COORDINATOR, "If-Match": "*"}), 500, "no-history")


def test_what_goes_wrong_in_the_service_is_told_without_its_insides(
    own_service: httpx.Client, own_folder: Path
) -> None:
    file = so.open_history(own_folder, "handlingsplan-2021").file
    for each in file.parent.glob(f"{file.stem}*"):
        each.unlink()
        each.mkdir()
    answer = own_service.get(PLAN)
    problem(answer, 500, "failed")
    assert str(own_folder) not in answer.text
