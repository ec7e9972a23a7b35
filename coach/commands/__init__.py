"""Commands of the command line by subject; coach.cli registers them."""
