"""The action plans of a network over HTTP."""
