"""Needs x networks -> Suggestions: encode, retrieve, rank, give the reason."""
