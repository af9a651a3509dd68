"""Everything that checks the program. ``python -m tests`` runs all of it."""
