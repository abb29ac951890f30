"""Errors in how a command is used, in the language of the reader."""

from __future__ import annotations

from pathlib import Path

import pytest

from sunnmore_oppvekst.messages.languages import Language
from tests.cli.running import run_here

ERRORS = [
    (
        ("check",),
        "Feil: Manglar argumentet 'STI...'.",
        "Feil: Mangler argumentet 'STI...'.",
        "Error: Missing argument 'PATH...'.",
    ),
    (
        ("check", "region", "--nonsense"),
        " finst ikkje",
        " finnes ikke",
        "No such option",
    ),
    (
        ("revise", "plan.yaml", "--yea", "2021"),
        "Meinte du ",
        "Mente du ",
        "Did you mean ",
    ),
    (
        ("check", "region", "--format", "xml"),
        "Feil: Ugyldig verdi for '--format': 'xml' er ikkje ein av 'text', 'json'.",
        "Feil: Ugyldig verdi for '--format': 'xml' er ikke en av 'text', 'json'.",
        "Error: Invalid value for '--format': 'xml' is not one of 'text', 'json'.",
    ),
    (
        ("check", "region", "--jobs", "-1"),
        "'--jobs': -1 er ikkje i området x>=0.",
        "'--jobs': -1 er ikke i området x>=0.",
        "'--jobs': -1 is not in the range x>=0.",
    ),
    (
        ("check", "region", "--jobs", "two"),
        "'two' er ikkje eit gyldig heiltal.",
        "'two' er ikke et gyldig heltall.",
        "'two' is not a valid integer.",
    ),
    (
        ("revise", "plan.yaml", "--year", "2021.5"),
        "'2021.5' er ikkje eit gyldig heiltal.",
        "'2021.5' er ikke et gyldig heltall.",
        "'2021.5' is not a valid integer.",
    ),
    (
        ("revise", "plan.yaml"),
        "Feil: Manglar valet '--year'.",
        "Feil: Mangler valget '--year'.",
        "Error: Missing option '--year'.",
    ),
    (
        ("check", "region", "--select"),
        "Feil: Valet '--select' krev ein verdi.",
        "Feil: Valget '--select' krever en verdi.",
        "Error: Option '--select' requires an argument.",
    ),
    (
        ("revise", "plan.yaml", "--dry-run=yes"),
        "Feil: Valet '--dry-run' tek ingen verdi.",
        "Feil: Valget '--dry-run' tar ingen verdi.",
        "Error: Option '--dry-run' does not take a value.",
    ),
    (
        ("schema", "network", "measure"),
        "Feil: Eit argument for mykje (measure)",
        "Feil: Et argument for mye (measure)",
        "Error: Got unexpected extra argument (measure)",
    ),
    (
        ("schema", "network", "measure", "unit"),
        "Feil: Argument for mykje (measure unit)",
        "Feil: Argumenter for mye (measure unit)",
        "Error: Got unexpected extra arguments (measure unit)",
    ),
    (
        ("transition", "plan.yaml", "done"),
        "Feil: Ugyldig verdi for 'STATUS': 'done' er ikkje ein av 'draft', ",
        "Feil: Ugyldig verdi for 'STATUS': 'done' er ikke en av 'draft', ",
        "Error: Invalid value for 'STATUS': 'done' is not one of 'draft', ",
    ),
    (
        ("transition", "plan.yaml"),
        "Vel mellom:\n\tdraft,",
        "Velg mellom:\n\tdraft,",
        "Choose from:\n\tdraft,",
    ),
    (
        ("check", "region", "--checkpoint", "."),
        "'--checkpoint': Fil '.' er ei mappe.",
        "'--checkpoint': Fil '.' er en mappe.",
        "'--checkpoint': File '.' is a directory.",
    ),
    (
        ("raport",),
        "Feil: det finst ikkje nokon kommando «raport»; meinte du «report»?",
        "Feil: det finnes ikke noen kommando «raport»; mente du «report»?",
        'Error: there is no command "raport"; did you mean "report"?',
    ),
    (
        ("zzz",),
        "Feil: det finst ikkje nokon kommando «zzz»\n",
        "Feil: det finnes ikke noen kommando «zzz»\n",
        'Error: there is no command "zzz"\n',
    ),
    (
        ("export", "minutes"),
        "Feil: STI manglar: oppvekst export minutes STI",
        "Feil: STI mangler: oppvekst export minutes STI",
        "Error: PATH is missing: oppvekst export minutes PATH",
    ),
    (
        ("check", ".", ".", "--checkpoint", "kept"),
        "Feil: --checkpoint krev éin STI, med mange dokument",
        "Feil: --checkpoint krever én STI, med mange dokumenter",
        "Error: --checkpoint needs a single PATH, with many documents",
    ),
]
"""A command line, and what is said of it in nynorsk, bokmål and English."""
BY_LANGUAGE = [
    (args, language, text) for args, *texts in ERRORS for language, text in zip(Language, texts, strict=True)
]
USAGE = {Language.NN: "Bruk: oppvekst ", Language.NB: "Bruk: oppvekst ", Language.EN: "Usage: oppvekst "}
OPTIONS = {Language.NN: "[VAL]", Language.NB: "[VALG]", Language.EN: "[OPTIONS]"}
TRY = {Language.NN: "Prøv «oppvekst ", Language.NB: "Prøv «oppvekst ", Language.EN: "Try 'oppvekst "}


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(("args", "language", "text"), BY_LANGUAGE)
def test_an_error_is_in_the_language_in_the_environment(
    monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...], language: Language, text: str
) -> None:
    monkeypatch.setenv("OPPVEKST_LANG", language)
    done = run_here(*args)
    assert (done.status, done.out) == (2, "")
    assert text in done.err


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "args",
    [
        ("--lang", "LANGUAGE", "check"),
        ("check", "--lang", "LANGUAGE"),
        ("--lang=LANGUAGE", "check", "region", "--nonsense"),
        ("check", "--lang=LANGUAGE", "region", "--nonsense"),
        ("check", "region", "--nonsense", "--lang", "LANGUAGE"),
        ("--lang", "LANGUAGE", "raport"),
        ("raport", "--lang", "LANGUAGE"),
        ("--nonsense", "--lang", "LANGUAGE"),
        ("completion", "tcsh", "--lang", "LANGUAGE"),
    ],
)
def test_an_error_is_in_the_language_asked_for_wherever_that_is(args: tuple[str, ...], language: Language) -> None:
    done = run_here(*(each.replace("LANGUAGE", language) for each in args))
    assert done.status == 2
    usage, hint, empty, error = done.err.splitlines()
    assert (usage.startswith(USAGE[language]), OPTIONS[language] in usage) == (True, True)
    assert (hint.startswith(TRY[language]), empty) == (True, "")
    assert error.startswith("Error: " if language is Language.EN else "Feil: ")


@pytest.mark.parametrize(("variable", "args"), [("en", ("--lang", "sv")), ("sv", ())])
def test_a_language_that_does_not_exist_is_reported_in_nynorsk(
    monkeypatch: pytest.MonkeyPatch, variable: str, args: tuple[str, ...]
) -> None:
    monkeypatch.setenv("OPPVEKST_LANG", variable)
    done = run_here("check", "region", *args)
    assert done.status == 2
    assert done.err.endswith("Feil: Ugyldig verdi for '--lang': 'sv' er ikkje ein av 'nn', 'nb', 'en'.\n")


def test_the_last_language_asked_for_counts_also_for_the_output() -> None:
    for args in (("--lang", "en", "export"), ("export", "--lang", "en"), ("--lang", "nb", "export", "--lang", "en")):
        assert run_here(*args).out.startswith("Reports:\n")


def test_the_language_before_the_command_goes_before_the_one_in_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OPPVEKST_LANG", "nb")
    assert run_here("--lang", "en", "export").out.startswith("Reports:\n")
    assert run_here("export").out.startswith("Rapporter:\n")


@pytest.mark.parametrize(
    ("option", "args"),
    [
        ("--on", ("check", "region", "--on", "2020-13-01")),
        ("--at", ("history", "region/plans/2020.yaml", "--at", "2020-13-01")),
        ("--from", ("diff", "region/network.yaml", "--from", "2020-13-01", "--to", "2020-01-01")),
        ("--to", ("diff", "region/network.yaml", "--from", "2020-01-01", "--to", "2020-13-01")),
    ],
)
def test_a_day_that_does_not_exist_is_reported_with_its_option(option: str, args: tuple[str, ...]) -> None:
    run_here("init", "region", "--year", "2020")
    plan = next(Path("region/plans").iterdir())
    done = run_here(*(each.replace("region/plans/2020.yaml", str(plan)) for each in args), "--lang", "en")
    assert done.status == 2
    assert done.err.startswith(f"oppvekst: {option}: '2020-13-01' is not a day that exists")


def test_an_error_after_the_workspace_is_opened_is_in_its_language() -> None:
    run_here("init", "region", "--lang", "en")
    done = run_here("export", "workbook", "region")
    assert done.status == 2
    assert done.err.startswith("Usage: oppvekst export [OPTIONS]")
    assert "Error: choose a municipality with --for" in done.err
