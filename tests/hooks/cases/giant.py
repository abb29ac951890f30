import sunnmore_oppvekst as so

HOOK_API = 1


def make(s):
    from sunnmore_oppvekst.report import Paragraph

    return so.Report(
        title="x\x00\x0b\ud800", language=s.language, subject="g", on=s.on, parts=(Paragraph("y" * 300_000_000),)
    )


@so.hookimpl
def oppvekst_reports():
    return [so.ReportKind(name="giant", title=so.Message("a"), make=make)]
