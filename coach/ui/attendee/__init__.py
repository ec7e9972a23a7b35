"""What an attendee sees on a phone: one file a page."""
