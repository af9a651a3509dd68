"""What the command line says, in the user's language, and where it says it."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from proofreader.errors import ProofreaderError
from proofreader.translation import Catalogue, Language, catalogue, language_of, system_language


@dataclass(frozen=True, slots=True)
class Voice:
    """Speaks one language: answers go to standard output, everything else to standard error, a line each."""

    catalogue: Catalogue

    @classmethod
    def speaking(cls, name: str | None) -> Voice:
        """The voice for ``--language``: a locale's name, or that of the system."""
        language: Language = language_of(name) if name else system_language()
        return cls(catalogue(language))

    def tr(self, sentence: str, **values: object) -> str:
        """``sentence``, always a literal, in the user's language with its named places filled."""
        translated = self.catalogue.translate("CommandLine", sentence)
        return translated.format(**values) if values else translated

    def say(self, line: str) -> None:
        print(line)

    def note(self, line: str) -> None:
        """Something to know that is no answer: a warning, a hint."""
        print(f"proofreader: {_one_line(line)}", file=sys.stderr)

    def complain(self, error: ProofreaderError) -> None:
        """What went wrong, in one line."""
        self.note(self.catalogue.reason(error.message))


def _one_line(text: str) -> str:
    """File names may hold line ends; messages do not."""
    return text.replace("\r", "\\r").replace("\n", "\\n")
