"""What must hold of every document."""

from sunnmore_oppvekst.rules.document.documents_can_be_read import documents_can_be_read
from sunnmore_oppvekst.rules.document.documents_have_a_known_version import documents_have_a_known_version
from sunnmore_oppvekst.rules.document.documents_have_ids_of_their_own import documents_have_ids_of_their_own
from sunnmore_oppvekst.rules.document.documents_have_no_repeated_keys import documents_have_no_repeated_keys
from sunnmore_oppvekst.rules.document.documents_have_no_unknown_keys import documents_have_no_unknown_keys
from sunnmore_oppvekst.rules.document.documents_have_what_is_required import documents_have_what_is_required
from sunnmore_oppvekst.rules.document.documents_lie_in_their_folder import documents_lie_in_their_folder
from sunnmore_oppvekst.rules.document.documents_say_their_kind import documents_say_their_kind
from sunnmore_oppvekst.rules.document.documents_stay_within_bounds import documents_stay_within_bounds
from sunnmore_oppvekst.rules.document.fields_fit_together import fields_fit_together
from sunnmore_oppvekst.rules.document.fields_hold_the_right_kind_of_value import fields_hold_the_right_kind_of_value
from sunnmore_oppvekst.rules.document.ids_are_unique_in_their_document import ids_are_unique_in_their_document
from sunnmore_oppvekst.rules.document.references_lead_somewhere import references_lead_somewhere
from sunnmore_oppvekst.rules.document.the_settings_can_be_read import the_settings_can_be_read
from sunnmore_oppvekst.rules.rule import Rule

DOCUMENT_RULES: tuple[Rule, ...] = (
    documents_can_be_read,
    documents_say_their_kind,
    documents_have_a_known_version,
    documents_have_no_unknown_keys,
    documents_have_no_repeated_keys,
    documents_have_what_is_required,
    fields_hold_the_right_kind_of_value,
    fields_fit_together,
    documents_stay_within_bounds,
    references_lead_somewhere,
    ids_are_unique_in_their_document,
    documents_have_ids_of_their_own,
    the_settings_can_be_read,
    documents_lie_in_their_folder,
)
"""By code."""
