"""What the command line says, in the user's language, and where it says it."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from proofreader.errors import ProofreaderError
from proofreader.translation import Catalogue, Language, catalogue, language_of, system_language

_OBEYED = re.compile(r"[\x00-\x08\n-\x1f\x7f-\x9f]")


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
        """A line of the answer, or a part of it."""
        print(plain(line))

    def say_json(self, value: Mapping[str, object]) -> None:
        """The whole answer, for programs."""
        print(json.dumps(value, ensure_ascii=False, indent=1))

    def note(self, line: str) -> None:
        """Something to know that is no answer: a warning, a hint."""
        print(f"proofreader: {plain(line)}", file=sys.stderr)

    def complain(self, error: ProofreaderError) -> None:
        """What went wrong, in one line."""
        self.note(self.catalogue.reason(error.message))


def plain(text: str) -> str:
    """``text`` in one line, and nothing in it that a terminal obeys: pages and names of files may hold anything."""
    return _OBEYED.sub(lambda found: found.group().encode("unicode_escape").decode(), text)
