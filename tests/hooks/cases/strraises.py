import sunnmore_oppvekst as so

HOOK_API = 1


class E(Exception):
    def __str__(self):
        raise ValueError("str of str")

    __repr__ = __str__


@so.hookimpl
def oppvekst_rules():
    raise E()
