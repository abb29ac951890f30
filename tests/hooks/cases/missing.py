import sunnmore_oppvekst as so

HOOK_API = 1
