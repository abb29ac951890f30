"""The table where everything is put together: open, check, compare, revise, report, export."""
