import sunnmore_oppvekst as so


def __getattr__(name):
    raise RuntimeError("no " + name)
