"""The site for a WSGI server, which may give each process as many threads as it likes."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "planhub.settings")
application = get_wsgi_application()
