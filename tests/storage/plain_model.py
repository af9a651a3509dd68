"""An article as anybody would describe it: characters, and what stands between each two. Nothing of the program's own
machinery is in here, so that the two can be compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from proofreader.text.gap import Mark

BETWEEN = {Mark.RUN_ON: "", Mark.SPACE: " ", Mark.PARAGRAPH: "\n"}


@dataclass(frozen=True)
class Plain:
    """``at`` are the places of the characters on the page, ``characters`` what is read there, ``behind`` what was put
    in behind each, and ``gaps`` what stands between it and the next one."""

    at: tuple[int, ...]
    characters: tuple[str, ...]
    behind: tuple[str, ...]
    gaps: tuple[str, ...]

    @classmethod
    def of(cls, raw: str, at: Sequence[int], text: str) -> Plain:
        """The article that reads ``text`` and is made of the characters of ``raw`` at ``at``, in this order."""
        characters, gaps = [], []
        reached = 0
        for number in range(len(at)):
            characters.append(text[reached])
            reached += 1
            gap = text[reached : reached + 1] if text[reached : reached + 1] in (" ", "\n") else ""
            reached += len(gap)
            gaps.append(gap)
            assert number == len(at) - 1 or reached < len(text), raw
        return cls(tuple(at), tuple(characters), ("",) * len(at), tuple(gaps))

    @property
    def text(self) -> str:
        """The article as it reads."""
        rows = zip(self.characters, self.behind, self.gaps, strict=True)
        return "".join(character + behind + gap for character, behind, gap in rows)

    def with_gap(self, number: int, mark: Mark) -> Plain:
        """After character ``number`` stands ``mark``."""
        return replace(self, gaps=_with(self.gaps, number, BETWEEN[mark]))

    def with_character(self, number: int, text: str) -> Plain:
        """Character ``number`` is read as ``text``."""
        return replace(self, characters=_with(self.characters, number, text))

    def with_more(self, number: int, text: str) -> Plain:
        """``text`` stands behind character ``number``."""
        return replace(self, behind=_with(self.behind, number, text))


def _with(row: tuple[str, ...], number: int, value: str) -> tuple[str, ...]:
    return (*row[:number], value, *row[number + 1 :])
