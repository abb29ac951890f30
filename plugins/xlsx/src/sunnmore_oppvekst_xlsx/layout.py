"""Where things are in a workbook with a form: what the one who writes and the one who reads must agree on."""

ID_ROW, HELP_ROW, HEADING_ROW, FIRST_LINE = 0, 1, 2, 3
"""The row with the ids of the questions, which nobody sees; with the help; with the headings; and the first line."""
MARK = "oppvekst:"
"""What the first cell of a sheet with lines begins with; the sheet's id follows."""
KEY_JOINT = "/"
LISTS, STAMP = "oppvekst_val", "oppvekst_skjema"
"""The sheets that nobody sees: what may be chosen among, and what the form was made from."""
