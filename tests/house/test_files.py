"""What may lie where, and what no file may say."""

from __future__ import annotations

import re

from tests.house.repository import ROOT, files

TOP_LEVEL = {
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "docs",
    "examples",
    "plugins",
    "pyproject.toml",
    "requirements-dev.txt",
    "src",
    "tests",
}
MACHINE_FOLDERS = "home|opt|private|root|Users|work"
REGISTRIES = (
    ("pypi", "org"),
    ("pythonhosted", "org"),
    ("anaconda", "org"),
    ("npmjs", "org"),
    ("npmjs", "com"),
    ("crates", "io"),
    ("docker", "io"),
    ("ghcr", "io"),
)
MACHINE_PATH = re.compile(rf"(?<![\w.~/}}-])/(?:{MACHINE_FOLDERS})/\w")
REGISTRY = re.compile("|".join(re.escape(".".join(name)) for name in REGISTRIES), re.IGNORECASE)


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{path}:{number}: {line.strip()}"
        for path in files()
        for number, line in enumerate((ROOT / path).read_text("utf-8", errors="replace").splitlines(), 1)
        if pattern.search(line)
    ]


def test_the_top_level_holds_only_what_belongs_there() -> None:
    top = {path.parts[0] for path in files()}
    assert {name for name in top if not name.startswith(".")} <= TOP_LEVEL


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    assert lines_with(MACHINE_PATH) == []


def test_no_file_names_a_package_registry() -> None:
    assert lines_with(REGISTRY) == []
