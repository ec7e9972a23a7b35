"""The rules of an evening: rounds, clock, slips, introductions, favours. Pure: nothing here reads or writes."""
