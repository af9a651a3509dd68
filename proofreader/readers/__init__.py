"""Files into an ``Issue``. Plain text; further formats join here, each in a module of its own."""

from proofreader.readers.encodings import ENCODINGS, Guess, guess
from proofreader.readers.plain_text import LARGEST, guess_file, read_issue

__all__ = ["ENCODINGS", "LARGEST", "Guess", "guess", "guess_file", "read_issue"]
