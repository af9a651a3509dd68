"""Files into an ``Issue``: plain text, Word documents, web pages, ZIP archives of them. Further formats join here, each
in a module of its own."""

from proofreader.readers.encodings import ENCODINGS, Guess, guess
from proofreader.readers.files import LARGEST, FileText, issue_of, pages_in, read_files, read_issue

__all__ = [
    "ENCODINGS",
    "LARGEST",
    "FileText",
    "Guess",
    "guess",
    "issue_of",
    "pages_in",
    "read_files",
    "read_issue",
]
