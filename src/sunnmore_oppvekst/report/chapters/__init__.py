"""The chapters of a report, one a file: from sources to parts, nothing where the sources have nothing."""
