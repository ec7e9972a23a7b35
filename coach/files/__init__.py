"""Files in and out: rows with their line numbers, bad ones told apart, whole files or none written."""

from coach.files.introductions import read_introductions
from coach.files.people import read_attendees, read_needs
from coach.files.registrations import preview, read_registrations
from coach.files.rows import Row, read_rows, read_text
from coach.files.tables import write_tables
from coach.files.write import refuse_input_as_output, write_attendees, write_lines

__all__ = [
    "Row",
    "preview",
    "read_attendees",
    "read_introductions",
    "read_needs",
    "read_registrations",
    "read_rows",
    "read_text",
    "refuse_input_as_output",
    "write_attendees",
    "write_lines",
    "write_tables",
]
