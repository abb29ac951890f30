"""What an exporter is: the type that plugins give, too."""

from __future__ import annotations

from collections.abc import Callable

from attrs import field, frozen
from attrs.validators import instance_of, is_callable, matches_re, optional

from sunnmore_oppvekst.forms.form import Form
from sunnmore_oppvekst.messages.reprs import brief
from sunnmore_oppvekst.report.parts import Report


@frozen(kw_only=True)
class Exporter:
    """A format that reports, and perhaps forms, can be written in.

    Attributes:
        name: what it is asked for by, such as `markdown`.
        media_type: the media type of what it writes.
        suffix: what file names end in, such as `.md`.
        write: from a report to bytes; the same report gives the same bytes.
        write_form: from a form to fill in to bytes, where the format can be filled in.
        report: the kind of report that it writes when none is asked for.
    """

    name: str = field(validator=matches_re("[a-z0-9]+(-[a-z0-9]+)*"))
    media_type: str = field(validator=instance_of(str))
    suffix: str = field(validator=matches_re(r"(\.[a-z0-9]+)+"))
    write: Callable[[Report], bytes] = field(validator=is_callable())
    write_form: Callable[[Form], bytes] | None = field(default=None, validator=optional(is_callable()))
    report: str = field(default="action-plan", validator=instance_of(str))

    __repr__ = brief
