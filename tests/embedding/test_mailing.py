"""The mailing example, run as its README says, against a real mail server on this machine."""

from __future__ import annotations

import os
import shutil
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from attrs import evolve

import sunnmore_oppvekst as so
from tests.embedding.running import EMBEDDING, as_documented
from tests.house.repository import ROOT

SCRIPT = str(EMBEDDING / "mailing" / "remind.py")
NORDRE = ROOT / "examples" / "nordre-sunnmore"
TOLD = {
    "eirik.lyngmark@alesund.example": "Samle det skulane i Ålesund laga av digitale opplegg",
    "guro.storelv@alesund.example": "Samle det skulane i Ålesund laga av digitale opplegg",
    "kjetil.nymark@sula.example": "Arbeide med overordna del i fellestida",
    "sigrun.dalebygd@fjord.example": "Gjere planen for dei første seks vekene kjend",
}


class Postbox:
    """Takes letters, but none to those whom it refuses."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []
        self.refused: set[str] = set()

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address in self.refused:
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        assert isinstance(envelope.content, bytes)
        received = message_from_bytes(envelope.content, policy=default)
        assert isinstance(received, EmailMessage)
        self.letters.append(received)
        return "250 OK"

    @property
    def received(self) -> list[str]:
        """Whom the letters are to, in order."""
        return [each["To"].addresses[0].addr_spec for each in self.letters]


@pytest.fixture
def postbox() -> Postbox:
    return Postbox()


@pytest.fixture
def port(postbox: Postbox) -> Iterator[int]:
    """Where a mail server with this postbox listens."""
    with listening(postbox) as number:
        yield number


@contextmanager
def listening(postbox: Postbox, tls: ssl.SSLContext | None = None) -> Iterator[int]:
    """The port of a mail server with this postbox."""
    number = free_port()
    controller = Controller(postbox, hostname="127.0.0.1", port=number, tls_context=tls)
    controller.start()
    yield number
    controller.stop()


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number: int = free.getsockname()[1]
    return number


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "sent.jsonl"


def run(folder: Path, day: date, *options: object, status: int = 0, **environment: str) -> str:
    arguments = [sys.executable, "-W", "error", SCRIPT, folder, "--on", day, "--server", "127.0.0.1", *options]
    done = subprocess.run(
        [str(each) for each in arguments],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout + done.stderr


def test_the_documented_command_shows_the_letters_and_sends_none(tmp_path: Path) -> None:
    command = [sys.executable, *as_documented(EMBEDDING / "mailing").split()]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    for address, text in TOLD.items():
        assert f"<{address}>" in done.stdout
        assert text in done.stdout
    assert not (ROOT / "reminders-sent.jsonl").exists()


def test_those_who_answer_get_a_letter_in_nynorsk(port: int, postbox: Postbox, kept: Path) -> None:
    run(NORDRE, date(2020, 9, 15), "--port", port, "--sent", kept)
    assert postbox.received == [*TOLD]
    for letter, text in zip(postbox.letters, TOLD.values(), strict=True):
        body = letter.get_content()
        assert text in body
        assert "Fristen er ute" in body
        assert letter["From"] == "SR oppvekst <post@sr-oppvekst.example>"
        assert letter["Subject"] == "Påminning: fristen er ute"
        assert letter["Auto-Submitted"] == "auto-generated"
        assert abs(datetime.now(UTC) - letter["Date"].datetime) < timedelta(hours=1)
    assert len({letter["Message-ID"] for letter in postbox.letters}) == len(TOLD)


def test_nobody_is_reminded_twice_on_one_day_but_again_the_next(port: int, postbox: Postbox, kept: Path) -> None:
    for _ in range(2):
        run(NORDRE, date(2020, 9, 15), "--port", port, "--sent", kept)
    assert postbox.received == [*TOLD]
    run(NORDRE, date(2020, 9, 16), "--port", port, "--sent", kept)
    assert set(postbox.received[len(TOLD) :]) == {*TOLD, "jostein.leitebakk@giske.example"}


def test_two_scripts_at_once_send_one_letter_each(port: int, postbox: Postbox, kept: Path) -> None:
    arguments = [sys.executable, SCRIPT, NORDRE, "--on", "2020-09-15", "--port", port, "--sent", kept]
    begun = [subprocess.Popen([str(each) for each in arguments], stdout=subprocess.DEVNULL) for _ in range(2)]
    assert [each.wait() for each in begun] == [0, 0]
    assert postbox.received == [*TOLD]


def test_what_is_refused_is_sent_the_next_time_and_stops_no_other(port: int, postbox: Postbox, kept: Path) -> None:
    postbox.refused = {"eirik.lyngmark@alesund.example"}
    said = run(NORDRE, date(2020, 9, 15), "--port", port, "--sent", kept, status=1)
    assert "no such mailbox" in said
    assert len(postbox.received) == len(TOLD) - 1
    postbox.refused = set()
    run(NORDRE, date(2020, 9, 15), "--port", port, "--sent", kept)
    assert sorted(postbox.received) == sorted(TOLD)


def test_a_day_when_all_is_done_needs_no_mail_server(kept: Path) -> None:
    assert "0 sende" in run(NORDRE, date(2020, 6, 15), "--port", 1, "--sent", kept)


def test_no_address_is_kept_with_what_was_sent(port: int, kept: Path) -> None:
    run(NORDRE, date(2020, 9, 15), "--port", port, "--sent", kept)
    assert "@" not in kept.read_text("utf-8")


def test_a_note_that_was_half_written_is_cut_off_and_the_letter_goes_again(
    port: int, postbox: Postbox, kept: Path
) -> None:
    run(NORDRE, date(2020, 9, 15), "--port", port, "--sent", kept)
    whole = kept.read_bytes()
    kept.write_bytes(whole[:-9])
    run(NORDRE, date(2020, 9, 15), "--port", port, "--sent", kept)
    assert postbox.received == [*TOLD, [*TOLD][-1]]
    assert kept.read_bytes() == whole
    kept.write_bytes(b'{"on": "2020-0')
    run(NORDRE, date(2020, 6, 15), "--port", port, "--sent", kept)
    assert kept.read_bytes() == b""


def test_a_mail_server_that_is_not_there_is_told_of(kept: Path) -> None:
    said = run(NORDRE, date(2020, 9, 15), "--port", free_port(), "--sent", kept, status=2)
    assert "e-posttenaren" in said
    said = run(NORDRE, date(2020, 9, 15), "--port", free_port(), "--sent", kept, "--user", "nokon", status=2)
    assert "e-posttenaren" in said


def test_a_password_that_is_not_given_is_asked_for(port: int, kept: Path) -> None:
    said = run(NORDRE, date(2020, 9, 15), "--port", port, "--sent", kept, "--user", "nokon", status=2)
    assert "SMTP_PASSWORD" in said


def test_an_encrypted_connection_is_to_the_server_it_says(postbox: Postbox, kept: Path, tmp_path: Path) -> None:
    authority, certificate = trustme.CA(), tmp_path / "certificate.pem"
    authority.cert_pem.write_to_path(certificate)
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(tls)
    with listening(postbox, tls) as port:
        options = ("--port", port, "--sent", kept, "--starttls")
        assert "CERTIFICATE_VERIFY_FAILED" in run(NORDRE, date(2020, 9, 15), *options, status=2)
        assert postbox.received == []
        run(NORDRE, date(2020, 9, 15), *options, SSL_CERT_FILE=str(certificate))
        assert postbox.received == [*TOLD]


def test_what_reaches_nobody_is_told_of(port: int, postbox: Postbox, kept: Path, tmp_path: Path) -> None:
    folder = tmp_path / "workspace"
    shutil.copytree(NORDRE, folder)
    people = so.load(folder / "people.yaml")
    assert isinstance(people, so.People)
    nowhere = tuple(evolve(each, email=None) for each in people.persons)
    so.dump(evolve(people, persons=nowhere), folder / "people.yaml")
    said = run(folder, date(2020, 9, 15), "--port", port, "--sent", kept)
    assert postbox.received == []
    assert said.count("ingen med adresse") == 3, said


def remade(folder: Path, municipality: str) -> None:
    """A copy of the example in which the first commitment of 2020 is a municipality's, and not done."""
    shutil.copytree(NORDRE, folder)
    file = folder / "meetings" / "nettverksmote-2020-01.yaml"
    meeting = so.load(file)
    assert isinstance(meeting, so.Meeting)
    first, *others = meeting.commitments
    by = so.Party(role="adviser", municipality=municipality)
    changed = evolve(first, municipality=municipality, responsible=by, done=None, due=date(2020, 2, 1))
    so.dump(evolve(meeting, commitments=(changed, *others)), file)


@pytest.mark.parametrize(
    ("municipality", "day", "told"),
    [
        ("1504", date(2020, 3, 1), ["eirik.lyngmark@alesund.example", "guro.storelv@alesund.example"]),
        ("1507", date(2024, 3, 1), ["liv.marie.skarvhaug@sr-oppvekst.example"]),
    ],
    ids=["merged", "split"],
)
def test_a_municipality_that_is_no_more_is_followed_or_asked_about(
    municipality: str, day: date, told: list[str], tmp_path: Path
) -> None:
    folder = tmp_path / "workspace"
    remade(folder, municipality)
    said = run(folder, day, "--dry-run")
    about = [each for each in said.split("To: ") if "Samle styrarar frå alle dei fem" in each]
    assert [each.split("<")[1].split(">")[0] for each in about] == told


def test_a_folder_that_is_no_workspace_is_told_of(tmp_path: Path) -> None:
    assert "Error" in run(tmp_path, date(2020, 9, 15), "--dry-run", status=2)
