"""Networks and their action plans in a Django site."""
