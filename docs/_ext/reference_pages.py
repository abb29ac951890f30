"""Writes the reference pages that are made from the code: rules and schemas.

The command's page is `cli.md`, which sphinx-click fills from the command itself.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from sunnmore_oppvekst.rules import Rule

FAMILIES = {
    "DOC": "Documents",
    "NW": "The network",
    "ST": "The strategy plan",
    "AP": "The action plan",
    "ME": "Meetings",
    "FU": "Funding",
    "PL": "Plugins",
}


def rule_page(rule: Rule) -> str:
    """A rule's page, of the same texts that `oppvekst explain` prints."""
    return f"""# {rule.code}: {rule.title.en}

| | |
|---|---|
| nynorsk | {rule.title.nn} |
| bokmål | {rule.title.nb} |
| severity | {rule.severity.value} |
| looks at | `{rule.about.__name__}` |
| rests on | {rule.basis} |
| name | `{rule.name}` |

## Why

{rule.why.en}

**Nynorsk.** {rule.why.nn}

**Bokmål.** {rule.why.nb}

{what_to_do(rule)}## What it objects to

```yaml
{rule.bad.strip()}
```

## What it accepts

```yaml
{rule.good.strip()}
```
"""


def what_to_do(rule: Rule) -> str:
    """The suggested fix as a sentence, which in a finding is a clause."""
    return f"## What to do\n\n{rule.fix.en[0].upper()}{rule.fix.en[1:]}.\n\n" if rule.fix else ""


def rule_index(rules: Iterable[Rule]) -> str:
    """The page that lists every rule by family."""
    ordered = sorted(rules, key=lambda rule: (list(FAMILIES).index(rule.family), rule.code))
    sections = (family_section(name, list(members)) for name, members in groupby(ordered, key=attrgetter("family")))
    return "\n".join(
        [
            "# Rules",
            "",
            "What must hold. Each rule rests on a section of the strategy plan, a law or a standard, and",
            "`oppvekst explain CODE` shows the same text as its page here.",
            "",
            *sections,
            toctree(rule.code for rule in ordered),
        ]
    )


def family_section(name: str, rules: list[Rule]) -> str:
    rows = "".join(
        f"| [{rule.code}]({rule.code}.md) | {rule.severity.value} | {rule.title.en} | {rule.title.nn} |\n"
        for rule in rules
    )
    head = "| code | severity | title | nynorsk |\n|---|---|---|---|\n"
    return f"## {FAMILIES[name]} ({name})\n\n{head}{rows}"


def schema_index(kinds: Iterable[str]) -> str:
    """The page that lists the JSON Schema of every document kind."""
    rows = "".join(f"| `{kind}` | [{kind}.json]({kind}.json) |\n" for kind in kinds)
    return f"""# Schemas

JSON Schema 2020-12 for every kind of document, made from the classes of the domain. `oppvekst schema KIND`
prints the same, and `sunnmore_oppvekst.json_schema(kind)` gives it. An editor that knows the schema completes
and checks as you type.

| kind | schema |
|---|---|
{rows}"""


def lifecycle_page() -> str:
    """The page about the lifecycle, its picture and table drawn from the steps themselves."""
    from sunnmore_oppvekst.exporters.markdown import to_markdown
    from sunnmore_oppvekst.language import Language
    from sunnmore_oppvekst.report import Report
    from sunnmore_oppvekst.report.lifecycle import lifecycle_figure

    figure = lifecycle_figure(Language.EN)
    report = Report(
        title="The lifecycle", language=Language.EN, subject="lifecycle", on=date(2018, 1, 1), parts=(figure,)
    )
    drawn = to_markdown(report).split("\n", 2)[2]
    return f"""# The lifecycle

Where an edition of the action plan can go, what power each step takes, and what must be in order first. The picture and
the table are drawn from the same table of steps that `transition` goes by.

{drawn.strip()}
"""


def toctree(names: Iterable[str]) -> str:
    return "\n".join(["```{toctree}", ":hidden:", "", *names, "```", ""])


def rule_pages() -> Iterator[tuple[str, str]]:
    from sunnmore_oppvekst.rules import RULES

    yield "index.md", rule_index(RULES)
    for rule in RULES:
        yield f"{rule.code}.md", rule_page(rule)


def schema_pages() -> Iterator[tuple[str, str]]:
    from sunnmore_oppvekst import KINDS, json_schema

    schemas = {kind: json_schema(kind) for kind in KINDS}
    yield "index.md", schema_index(schemas)
    for kind, schema in schemas.items():
        yield f"{kind}.json", json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def write(folder: Path, pages: Iterable[tuple[str, str]]) -> None:
    """Make the folder hold these pages and no others; a page that is the same is left alone."""
    folder.mkdir(exist_ok=True)
    wanted = dict(pages)
    for path in folder.iterdir():
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        path = folder / name
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")


def write_pages(app: Sphinx) -> None:
    write(Path(app.srcdir, "rules"), rule_pages())
    write(Path(app.srcdir, "schemas"), schema_pages())
    page = Path(app.srcdir, "lifecycle.md")
    if not page.exists() or page.read_text("utf-8") != lifecycle_page():
        page.write_text(lifecycle_page(), "utf-8")


def publish_schemas(app: Sphinx, exception: Exception | None) -> None:
    """Put the schemas where their addresses stay the same from build to build."""
    if exception is None and app.builder.format == "html":
        published = Path(app.outdir, "schemas")
        published.mkdir(exist_ok=True)
        for path in Path(app.srcdir, "schemas").glob("*.json"):
            shutil.copyfile(path, published / path.name)


def setup(app: Sphinx) -> dict[str, bool]:
    from pygments.lexers.special import TextLexer

    app.add_lexer("mermaid", TextLexer)
    app.connect("builder-inited", write_pages)
    app.connect("build-finished", publish_schemas)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
