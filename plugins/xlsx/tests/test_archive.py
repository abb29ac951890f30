"""A file that would take the machine down is refused before anything opens it."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest
from sunnmore_oppvekst_xlsx.archive import Refused, check_archive

CONTENT = "[Content_Types].xml"
STRINGS = "xl/sharedStrings.xml"
SHEET = "xl/worksheets/sheet1.xml"


def archive(*, how: int = ZIP_DEFLATED, **parts: bytes) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w", how) as made:
        made.writestr(CONTENT, b"<Types/>")
        for name, content in parts.items():
            made.writestr(name, content)
    return held.getvalue()


def lying(data: bytes, size: int, claimed: int) -> bytes:
    return data.replace(size.to_bytes(4, "little"), claimed.to_bytes(4, "little"))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(archive(**{SHEET: b"0" * (200 * 2**20)}), id="a bomb of two hundred megabytes"),
        pytest.param(lying(archive(**{SHEET: b"0" * (30 * 2**20)}), 30 * 2**20, 1000), id="one that lies"),
        pytest.param(archive(**{SHEET: b'<row r="1"><c r="XFD1048576"><v>1</v></c></row>'}), id="a cell far out"),
        pytest.param(archive(**{SHEET: b'<x:row xmlns:x="x" r="9999999"></x:row>'}), id="a row far out"),
        pytest.param(
            archive(
                **{
                    STRINGS: b"<sst><si><t>" + b"x" * 2**20 + b"</t></si></sst>",
                    SHEET: b"<row>" + b'<c t="s"><v>0</v></c>' * 100_000 + b"</row>",
                }
            ),
            id="one text shown a hundred thousand times",
        ),
        pytest.param(
            archive(**{SHEET: b"<a>" + b'<c r="A1"/>' * 400_000 + b"</a>"}), id="a cell written over and over"
        ),
        pytest.param(archive(**{SHEET: b"<c " * 1_000_000}), id="a tag that begins and never ends"),
        pytest.param(archive(**{STRINGS: b"<sst>" + b"<si>" * 1_000_000}), id="texts that never end"),
        pytest.param(archive(**{SHEET: b"<a>" * 1_000_000}), id="one within the other"),
        pytest.param(archive(how=ZIP_BZIP2, **{SHEET: b"<a/>"}), id="packed in another way"),
        pytest.param(archive(**{SHEET: b'<!DOCTYPE x [<!ENTITY a "a">]><x/>'}), id="entities"),
        pytest.param(b"PK\x03\x04 and no more", id="no archive"),
        pytest.param(b"", id="nothing"),
    ],
)
def test_it_is_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        check_archive(data)


def test_what_a_form_may_hold_is_let_in() -> None:
    cells = b"".join(b'<row r="%d"><c r="AZ%d" t="s"><v>0</v></c></row>' % (row, row) for row in range(1, 20_000))
    texts = b"<sst><si><t>Giske</t></si></sst>"
    check_archive(archive(**{STRINGS: texts, SHEET: b"<sheetData>" + cells + b"</sheetData>"}))
