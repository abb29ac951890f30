"""The web service, put together."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import FastAPI

from plan_service import problems
from plan_service.openapi import PROBLEMS, described_by
from plan_service.plans import Plans
from plan_service.routes import PLAN, router


def create_app(plans: Plans, appointments: Mapping[str, str]) -> FastAPI:
    """The service for these plans.

    Args:
        plans: the plans.
        appointments: from a token to the id of the appointment that whoever holds it acts through; what stands here for
            your own login is this mapping and `asking.actor`.
    """
    app = FastAPI(title="Handlingsplanar", version="1", responses=PROBLEMS)
    app.state.plans = plans
    app.state.appointments = appointments
    app.state.routes = router.routes
    app.include_router(router)
    app.openapi = described_by(app, [PLAN])  # type: ignore[method-assign]
    problems.install(app)
    return app
