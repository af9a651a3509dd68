"""The editor's language without Qt."""
