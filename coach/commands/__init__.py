"""Commands of the command line, one module each; coach/cli.py registers them."""
