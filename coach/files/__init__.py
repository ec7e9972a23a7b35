"""Files in and out: rows with their line numbers, bad ones told apart, whole files or none written."""

from coach.files.people import read_attendees, read_needs
from coach.files.rows import Row, read_rows, read_text
from coach.files.tables import write_tables
from coach.files.write import refuse_input_as_output, write_lines

__all__ = [
    "Row",
    "read_attendees",
    "read_needs",
    "read_rows",
    "read_text",
    "refuse_input_as_output",
    "write_lines",
    "write_tables",
]
