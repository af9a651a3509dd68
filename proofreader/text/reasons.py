"""Why something was decided, as data: a sentence with a name, and the figures that fill it.

The core writes no prose of its own, so that the window can show each reason in the editor's language:
``Reason.template`` is the English sentence and the key of its translation.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence with named places: ``Reason("The line is {deficit} em short.", (("deficit", "2"),))``.

    The template is a literal from ``REASONS`` of the module that gives it, never glued from pieces. A value that is a
    sentence itself is a ``Reason`` too, so that it is translated with the one around it.
    """

    template: str
    values: tuple[tuple[str, str | Reason], ...] = ()

    def text(self, translate: Callable[[str], str] = str) -> str:
        """The sentence, its template first put through ``translate``."""
        sentence = translate(self.template)
        values = {name: value if isinstance(value, str) else value.text(translate) for name, value in self.values}
        return sentence.format(**values) if values else sentence
