"""What an evening leaves behind, kept: one contract (base), one SQLAlchemy implementation."""
