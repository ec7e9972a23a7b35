"""A text -> a Review: parse, length, ask, need, checks, score, the change to make first."""
