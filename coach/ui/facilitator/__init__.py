"""What the facilitator sees on a laptop and on the projector: one file a page."""
