"""A file that would take the machine down is refused before anything opens it."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from sunnmore_oppvekst_xlsx.archive import Refused, check_archive

CONTENT = "[Content_Types].xml"
SHEET = "xl/worksheets/sheet1.xml"


def archive(**parts: bytes) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as made:
        made.writestr(CONTENT, b"<Types/>")
        for name, content in parts.items():
            made.writestr(name, content)
    return held.getvalue()


def lying(data: bytes, size: int, claimed: int) -> bytes:
    return data.replace(size.to_bytes(4, "little"), claimed.to_bytes(4, "little"))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(archive(**{SHEET: b"0" * (700 * 2**20)}), id="a bomb of seven hundred megabytes"),
        pytest.param(lying(archive(**{SHEET: b"0" * (100 * 2**20)}), 100 * 2**20, 1000), id="one that lies"),
        pytest.param(archive(**{SHEET: b'<row r="1"><c r="XFD1048576"><v>1</v></c></row>'}), id="a cell far out"),
        pytest.param(archive(**{SHEET: b'<x:row r="9999999"></x:row>'}), id="a row far out"),
        pytest.param(
            archive(
                **{
                    "xl/sharedStrings.xml": b"<sst><si><t>" + b"x" * 2**20 + b"</t></si></sst>",
                    SHEET: b"<row>" + b'<c t="s"><v>0</v></c>' * 100_000 + b"</row>",
                }
            ),
            id="one text shown a hundred thousand times",
        ),
        pytest.param(archive(**{SHEET: b'<!DOCTYPE x [<!ENTITY a "a">]><x/>'}), id="entities"),
        pytest.param(b"PK\x03\x04 and no more", id="no archive"),
        pytest.param(b"", id="nothing"),
    ],
)
def test_it_is_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        check_archive(data)
