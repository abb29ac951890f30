"""`oppvekst report`, `export` and `import`, as a secretariat types them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.cli.running import COMMAND, copy_to, run

ON_A_SCREEN = "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]))"
"""Runs a command as in a terminal, and shows what it printed."""


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
        (("calendar", "--for", "Gisk"), "«Giske»"),
        (("calendar", "--for", "rådgivar"), "«Rådgiver»"),
        (("minutes", "--of", "nettverksmote-2020-02"), "nettverksmote-2020-0"),
        (("grant-application", "--of", "x"), "her er soknad-2019"),
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


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("export", "minutes"), "oppvekst export minutes STI"),
        (("report", "nordre", "--to", "html", "-o", "plan.docx"), "--to docx"),
        (("export", "workbook", "nordre"), "--for"),
        (("export", "workbook", "nordre", "--to", "xlsx", "-o", "skjema.xlsx"), "--for"),
        (("export", "workbook", "nordre", "--for", "Giske", "--to", "docx"), "xlsx"),
        (("export", "workbook", "nordre", "--for", "Haram", "-o", "haram.xlsx"), "Fjord, Giske"),
        (("export", "workbook", "nordre", "-o", "nordre/network.yaml/skjema"), "network.yaml"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_what_can(nordre: Path, args: tuple[str, ...], says: str) -> None:
    done = run(*args, cwd=nordre.parent)
    assert (done.status, says in done.err) == (2, True)
    assert not list(nordre.parent.glob("*.xlsx"))


def test_a_workspace_without_meetings_says_so(tmp_path: Path) -> None:
    run("init", "ny", cwd=tmp_path)
    done = run("export", "minutes", "ny", cwd=tmp_path)
    assert (done.status, done.err) == (2, "oppvekst: her er ingen møte enno\n")


def test_a_name_that_several_have_had_means_the_one_that_has_it_then(nordre: Path) -> None:
    for plan, number in ((2019, "1504"), (2020, "1507")):
        said = [
            run("export", "calendar", nordre, "--plan", plan, "--for", who, "--to", "json", cwd=nordre).out
            for who in ("Ålesund", number)
        ]
        assert said[0] == said[1]


def test_forms_are_written_for_all_or_for_none(nordre: Path, tmp_path: Path) -> None:
    (tmp_path / "skjema").mkdir()
    (tmp_path / "skjema" / "1507-handlingsplan-2020.xlsx").write_text("mi")
    refused = run("export", "workbook", nordre, "-o", "skjema", cwd=tmp_path)
    assert (refused.status, len(list((tmp_path / "skjema").iterdir()))) == (2, 1)
    assert run("export", "workbook", nordre, "-o", "skjema", "--force", cwd=tmp_path).status == 0
    assert len(list((tmp_path / "skjema").iterdir())) == 6


@pytest.mark.parametrize(
    ("args", "file"),
    [
        (("report", "--to", "docx"), "handlingsplan-2020.docx"),
        (("export", "minutes", "--of", "nettverksmote-2020-01", "--to", "docx"), "minutes-nettverksmote-2020-01.docx"),
    ],
)
def test_what_nobody_reads_on_a_screen_goes_to_a_file_that_is_named(
    nordre: Path, tmp_path: Path, args: tuple[str, ...], file: str
) -> None:
    place = args.index("--to") if "--of" not in args else args.index("--of")
    typed = (*args[:place], nordre, *args[place:])
    done = run("-c", ON_A_SCREEN, COMMAND, *typed, cwd=tmp_path, command=Path(sys.executable))
    assert file in done.out
    assert (tmp_path / file).read_bytes().startswith(b"PK")


def test_a_format_of_a_plugin_that_is_not_there_says_which_brings_it(nordre: Path, tmp_path: Path) -> None:
    for asked in (("-o", tmp_path / "rapport.html"), ("-o", tmp_path / "rapport.htm"), ("--to", "html")):
        done = run("--no-plugins", "report", nordre, *asked, cwd=tmp_path)
        assert done.status == 2
        assert "sunnmore-oppvekst-html" in done.err
    assert list(tmp_path.glob("rapport*")) == []
