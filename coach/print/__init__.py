"""Sheets for the table by the door, as PDF on A4: the code to join by, badges, slip cards."""

from coach.print.code import code_image
from coach.print.paper import Printed
from coach.print.sheets import Badge, badges, join_sheet, slip_cards

__all__ = ["Badge", "Printed", "badges", "code_image", "join_sheet", "slip_cards"]
