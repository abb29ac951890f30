"""The addresses of the API."""

from __future__ import annotations

from django.urls import path

from plans import views

urlpatterns = [
    path("", views.plan_list, name="plans"),
    path("<slug:slug>/", views.plan_detail, name="plan"),
    path("<slug:slug>/findings/", views.plan_findings, name="plan-findings"),
]
