"""One file a page; widgets and words only, no rules. The only package besides app.py that knows Streamlit."""
