import sunnmore_oppvekst as so

HOOK_API = 1

from sunnmore_oppvekst.report import Paragraph


def make(s):
    raise KeyError(s.network.name.nn + ": Kari Nordmann, 999 88 777")


@so.hookimpl
def oppvekst_reports():
    return [so.ReportKind(name="leak", title=so.Message("a"), make=make)]
