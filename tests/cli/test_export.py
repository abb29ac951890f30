"""`oppvekst report`, `export` and `import`, as a secretariat types them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import copy_to, run


@pytest.fixture(scope="module")
def nordre(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_to(tmp_path_factory.mktemp("nordre"))


def test_the_report_is_a_page_that_is_named_and_never_overwritten(nordre: Path, tmp_path: Path) -> None:
    done = run("report", nordre, cwd=tmp_path)
    assert (done.status, done.out) == (0, "")
    assert "handlingsplan-2020.html" in done.err
    page = (tmp_path / "handlingsplan-2020.html").read_text("utf-8")
    assert page.startswith("<!doctype html>")
    again = run("report", nordre, cwd=tmp_path)
    assert (again.status, "er som ho var" in again.err) == (0, True)
    (tmp_path / "handlingsplan-2020.html").write_text("mi")
    refused = run("report", nordre, cwd=tmp_path)
    assert (refused.status, "--force" in refused.err) == (2, True)
    assert run("report", nordre, "--force", cwd=tmp_path).status == 0


def test_without_plugins_the_report_is_markdown_on_the_screen(nordre: Path, tmp_path: Path) -> None:
    done = run("--no-plugins", "report", nordre, cwd=tmp_path)
    assert done.out.startswith("# Handlingsplan")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("what", "of", "says"),
    [
        ("meeting-notice", "nettverksmote-2020-01", "# Innkalling: Nettverksmøte i januar 2020"),
        ("minutes", "nettverksmote-2020-01", "# Referat: Nettverksmøte i januar 2020"),
        ("grant-application", "soknad-2019", "# Søknad om midlar"),
        ("yearly-report", None, "# Årsrapport 2020"),
        ("calendar", None, "# Årshjul 2020"),
    ],
)
def test_each_kind_of_report_can_be_written(nordre: Path, what: str, of: str | None, says: str) -> None:
    done = run("export", what, nordre, *(["--of", of] if of else []), "--to", "markdown", cwd=nordre)
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith(says)


@pytest.mark.parametrize(("audience", "is_named"), [("public", False), ("internal", True)])
def test_names_leave_only_for_those_they_are_for(nordre: Path, audience: str, is_named: bool) -> None:
    asked = ("export", "minutes", nordre, "--of", "nettverksmote-2020-01", "--to", "markdown", "--audience", audience)
    assert ("Torill Valdervoll" in run(*asked, cwd=nordre).out) is is_named


def test_a_calendar_is_for_one_municipality_by_name_or_number(nordre: Path) -> None:
    said = {run("export", "calendar", nordre, "--for", who, cwd=nordre).out for who in ("Giske", "1532", "giske")}
    assert len(said) == 1
    assert "Giske:" in said.pop()


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("calender",), "calendar"),
        (("calendar", "--for", "Gisk"), "giske"),
        (("minutes", "--of", "nettverksmote-2020-02"), "nettverksmote-2020-0"),
        (("action-plan", "--to", "markdwn"), "markdown"),
    ],
)
def test_an_unknown_name_gets_the_nearest(nordre: Path, args: tuple[str, ...], says: str) -> None:
    what, *more = args
    done = run("export", what, nordre, *more, cwd=nordre)
    assert (done.status, says in done.err) == (2, True)


def test_without_a_word_it_lists_what_can_be_written(nordre: Path) -> None:
    done = run("export", "--lang", "en", cwd=nordre)
    assert "minutes" in done.out
    assert "workbook" in done.out
    assert done.status == 0


def test_a_file_that_no_source_reads_is_refused(nordre: Path) -> None:
    (nordre / "x.odt").write_bytes(b"x")
    done = run("import", "x.odt", "--base", nordre, cwd=nordre)
    assert (done.status, ".odt" in done.err) == (2, True)
