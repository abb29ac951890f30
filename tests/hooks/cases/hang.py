import sunnmore_oppvekst as so

HOOK_API = 1
import time

time.sleep(3600)
