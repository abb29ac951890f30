"""Mail those who answer for overdue commitments: run it every morning, or as often as you like.

Nobody is reminded twice on one day. Ends with 1 where the mail server would not take a letter, and with 2 where it
cannot be reached; what was not sent is tried again the next time. What nobody with an address answers for is told of on
stderr.
"""

from __future__ import annotations

import os
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from pathlib import Path
from zoneinfo import ZoneInfo

import click
from reminders.letters import letter
from reminders.overdue import by_person, reaching_nobody
from reminders.sent import kept_in

import sunnmore_oppvekst as so

PASSWORD = "SMTP_PASSWORD"
SECONDS = 30
OSLO = ZoneInfo("Europe/Oslo")


class NoMailServer(click.ClickException):
    """The mail server cannot be reached, or will have nothing to do with us."""

    exit_code = 2


@click.command(help=__doc__)
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The day; today if it is not given.")
@click.option("--dry-run", is_flag=True, help="Show the letters, and send and note nothing.")
@click.option("--sender", default="SR oppvekst <post@sr-oppvekst.example>", show_default=True)
@click.option("--server", default="localhost", show_default=True)
@click.option("--port", default=25, show_default=True)
@click.option("--starttls", is_flag=True, help="Encrypt the connection.")
@click.option("--user", help=f"Sign in as this user, with the password in {PASSWORD}.")
@click.option("--sent", "kept", default="reminders-sent.jsonl", type=click.Path(path_type=Path), show_default=True)
def remind(
    folder: Path,
    on: datetime | None,
    dry_run: bool,
    sender: str,
    server: str,
    port: int,
    starttls: bool,
    user: str | None,
    kept: Path,
) -> None:
    day = on.date() if on else datetime.now(OSLO).date()
    try:
        workspace = so.open_workspace(folder)
        letters = letters_on(workspace, day, parsed(sender))
    except so.OppvekstError as error:
        raise click.UsageError(str(error)) from error
    for each in reaching_nobody(workspace, day):
        click.echo(f"ingen med adresse svarar for {each.commitment.id} i {each.meeting.id}", err=True)
    if dry_run:
        for message in letters.values():
            click.echo(f"To: {message['To']}\nSubject: {message['Subject']}\n\n{message.get_content()}")
        return
    with kept_in(kept) as sent:
        waiting = {person: message for person, message in letters.items() if not sent.has(person, day)}
        refused = 0
        if waiting:
            with signed_in(server, port, starttls=starttls, user=user) as connection:
                for person, message in waiting.items():
                    if is_taken(connection, message):
                        sent.add(person, day)
                    else:
                        refused += 1
        click.echo(f"{len(waiting) - refused} sende, {len(letters) - len(waiting)} sende før i dag, {refused} avviste")
    if refused:
        raise SystemExit(1)


def letters_on(workspace: so.Workspace, day: date, sender: Address) -> dict[str, EmailMessage]:
    """The letters of a day, by the id of the person who gets them."""
    told = by_person(workspace, day).items()
    return {
        person.id: letter(person, items, workspace=workspace, sender=sender, on=day)
        for person, items in sorted(told, key=lambda each: each[0].id)
    }


def parsed(sender: str) -> Address:
    """The address in `Name <name@place>`."""
    message = EmailMessage()
    message["From"] = sender
    addresses: tuple[Address, ...] = message["From"].addresses
    if len(addresses) != 1 or not addresses[0].domain:
        raise click.BadParameter(sender, param_hint="--sender")
    return addresses[0]


@contextmanager
def signed_in(server: str, port: int, *, starttls: bool, user: str | None) -> Iterator[smtplib.SMTP]:
    """A connection to a mail server."""
    with answering():
        connection = smtplib.SMTP(server, port, timeout=SECONDS)
    with connection:
        with answering():
            if starttls:
                connection.starttls(context=ssl.create_default_context())
            if user is not None:
                connection.login(user, password())
        yield connection


@contextmanager
def answering() -> Iterator[None]:
    """Let trouble with the mail server end the script with a message."""
    try:
        yield
    except OSError as error:
        raise NoMailServer(f"e-posttenaren: {error}; det som ikkje er sendt, blir sendt neste gong") from error


def password() -> str:
    """The password of the user who signs in."""
    if PASSWORD not in os.environ:
        raise click.UsageError(f"--user treng passordet i {PASSWORD}")
    return os.environ[PASSWORD]


def is_taken(connection: smtplib.SMTP, message: EmailMessage) -> bool:
    """Whether the mail server takes a letter, dated now; one that it refuses does not stop the others."""
    message["Date"] = datetime.now(OSLO)
    with answering():
        try:
            connection.send_message(message)
        except (smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError) as error:
            click.echo(f"{message['Message-ID']}: {error}", err=True)
            return False
    return True


if __name__ == "__main__":
    remind()
