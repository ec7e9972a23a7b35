"""The four views of the page of people; each draws itself for a door, and says what was done on a page."""
