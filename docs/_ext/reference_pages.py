"""Writes the reference pages that are made from the code: rules, schemas, the lifecycle and tables.

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

    from sunnmore_oppvekst import Column
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

TABLES_HEAD = """# Tables

Every table and every column, told by the same columns that the tables are made of. [For analysts](analysts.md) shows
them at work.

Types are those of Arrow. A *key* is one of the columns that together tell one row from the others, where no id is given
twice in its document. A column that *may be missing* holds nothing in some rows; all others are always filled. *Id of*
says what a column leads to: the same id stands in other tables, and in the documents.

## Facts

`so.tables(subject)` gives these, with a row for each thing that documents hold. They say what documents say, unit by
unit, and nothing is left out for any audience.
"""
ANSWERS_HEAD = """## Answers

Each question gives one table. The unit of a count tells what is counted, and its denominator is in the same row.
Figures about few units are left out for the public, where the function takes an audience.
"""
COLUMNS_HEAD = "| column | type | unit | | id of | what it holds |\n|---|---|---|---|---|---|\n"


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

{rule.reason.en}

**Nynorsk.** {rule.reason.nn}

**Bokmål.** {rule.reason.nb}

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


def table_page() -> str:
    """The page of tables: every column of every table."""
    from sunnmore_oppvekst.analysis.questions import COLUMNS
    from sunnmore_oppvekst.analysis.tables import TABLES
    from sunnmore_oppvekst.report.change_table import CHANGES, CHANGES_TITLE

    facts = [(kind.name, kind.title.nn, kind.plain_columns) for kind in TABLES.values()]
    facts.append(("changes", CHANGES_TITLE.nn, CHANGES))
    told = [TABLES_HEAD, *(table_section(f"{name} (*{title.lower()}*)", columns) for name, title, columns in facts)]
    return "\n".join([*told, ANSWERS_HEAD, *(table_section(f"`{name}`", each) for name, each in COLUMNS.items())])


def table_section(heading: str, columns: Iterable[Column]) -> str:
    """One table, as a heading and a row for each column."""
    return f"### {heading}\n\n{COLUMNS_HEAD}{''.join(map(column_row, columns))}"


def column_row(column: Column) -> str:
    """One column, as a row."""
    from sunnmore_oppvekst.analysis.arrow import arrow_type

    kind = str(arrow_type(column.kind.value)).replace("item: ", "")
    unit = column.unit or ("from 0 to 1" if column.kind.value == "share" else "")
    marks = ", ".join(["key"] * column.is_key + ["may be missing"] * column.is_optional)
    choices = ", ".join(f"`{choice}`" for choice in column.called if isinstance(choice, str))
    says = f"{column.says.en}: {choices}" if choices else column.says.en
    cells = (f"`{column.name}`", f"`{kind}`", unit, marks, column.refers_to or "", says)
    return f"| {' | '.join(cells)} |\n"


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
    for name, text in (("lifecycle.md", lifecycle_page()), ("tables.md", table_page())):
        page = Path(app.srcdir, name)
        if not page.exists() or page.read_text("utf-8") != text:
            page.write_text(text, "utf-8")


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
