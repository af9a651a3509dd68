"""The profile of a newspaper: what editors decided in its issues, kept so that it can vote on the next one.

Nothing in it comes from the engine. A ``Lesson`` is what was decided in one issue; learning an issue again puts a new
lesson in the place of the old one, so saving ten times counts once. A ``Saying`` is what an editor wrote into the
profile itself, and goes before all that was counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal

MOST_LESSONS = 100
"""Older lessons are counted together as one, so that a daily paper's profile stays small."""
MOST_ENTRIES = 20_000
"""Of what was counted together, what was decided most often is kept."""
MOST_TIMES = 1_000_000
"""That an entry is counted; it says no more by then."""
LONGEST_KEY = 64
LONGEST_TITLE = 200
EARLIER = ""
"""The name of the lesson that older ones were put into."""


def is_key(text: str) -> bool:
    """Whether a profile can have an entry about ``text``: it has signs that can be seen, and not too many."""
    return 0 < len(text) <= LONGEST_KEY and text.isprintable()


def as_title(text: str) -> str:
    """``text`` as the name of a paper or an issue: without what cannot be seen, and not too long."""
    return "".join(filter(str.isprintable, text))[:LONGEST_TITLE].strip()


class Topic(StrEnum):
    """What an entry is about."""

    GAP = "gap"
    """Characters around a gap: 练兵␣业务. The value is the mark that was decided."""
    KIND = "kind"
    """All gaps of a kind in heads, signatures or text. The value is the mark that was decided, or nothing for a gap
    that the editor left as it was."""
    LINE = "line"
    """A line that stands for itself: the name of a section, a column's logo. The value is its role."""
    NAME = "name"
    """Somebody who writes for the paper. There is no value."""
    READ = "read"
    """Characters between their neighbours, 教育[報]刊登. The value is what they are read as, perhaps just so."""
    MEASURE = "measure"
    """How wide columns are set, in ems: 16 or 16.5. There is no value; paragraphs are counted."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """``key`` was decided as ``value``, ``count`` times."""

    topic: Topic
    key: str
    value: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True)
class Lesson:
    """What was decided in one issue. ``issue`` is a digest of its raw text, ``title`` what it is called; ``vouched``
    where the editor said that all of it is right."""

    issue: str
    title: str
    entries: tuple[Entry, ...] = ()
    vouched: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Saying:
    """What an editor wrote into the profile: ``key`` is always to be ``value``; None keeps it from voting at all."""

    topic: Topic
    key: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How a newspaper wants its text to look; by default as it comes.

    ``punctuation`` "full": full-width among Chinese characters, half-width inside figures. ``quotes``: “” or 「」.
    ``dashes`` and ``ellipses``: -- is —— and ... is ……. ``digits``: their width. ``spacing``: between Chinese and
    Latin. ``names``: 林 秋 closed up or padded.
    """

    punctuation: Literal["keep", "full"] = "keep"
    quotes: Literal["keep", "curly", "corner"] = "keep"
    dashes: bool = False
    ellipses: bool = False
    digits: Literal["keep", "half", "full"] = "keep"
    spacing: Literal["keep", "none", "add"] = "keep"
    names: Literal["keep", "close", "pad"] = "keep"


AS_IT_COMES = HouseStyle()


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of the newspaper called ``paper``; lessons in the order in which they were learnt."""

    paper: str = ""
    lessons: tuple[Lesson, ...] = ()
    said: tuple[Saying, ...] = ()
    style: HouseStyle = AS_IT_COMES

    def taught(self, lesson: Lesson) -> Profile:
        """With ``lesson`` in the place of what the same issue taught before. An empty one takes that away."""
        others = tuple(one for one in self.lessons if one.issue != lesson.issue)
        lessons = (*others, lesson) if lesson.entries else others
        return replace(self, lessons=_folded_together(lessons))

    def saying(self, topic: Topic, key: str, value: str | None) -> Profile:
        """With the editor's own word about an entry."""
        return replace(self, said=tuple(sorted({*self._others(topic, key), Saying(topic, key, value)}, key=_place)))

    def unsaid(self, topic: Topic, key: str) -> Profile:
        """Without the editor's own word about an entry: what was counted holds again."""
        return replace(self, said=tuple(self._others(topic, key)))

    def _others(self, topic: Topic, key: str) -> list[Saying]:
        return [one for one in self.said if (one.topic, one.key) != (topic, key)]

    def lesson_of(self, issue: str) -> Lesson | None:
        """What the issue with this digest taught."""
        return next((one for one in self.lessons if one.issue == issue), None)

    def with_all_of(self, other: Profile) -> Profile:
        """What both know: the issues of ``other`` that are not known here, and its words about what none is said of
        here."""
        profile = self
        for lesson in other.lessons:
            if profile.lesson_of(lesson.issue) is None:
                profile = profile.taught(lesson)
        own = sayings(self)
        for saying in other.said:
            if (saying.topic, saying.key) not in own:
                profile = profile.saying(saying.topic, saying.key, saying.value)
        style = other.style if self.style == AS_IT_COMES else self.style
        return replace(profile, paper=self.paper or other.paper, style=style)

    @property
    def is_empty(self) -> bool:
        return not self.lessons and not self.said and self.style == AS_IT_COMES


NOTHING_KNOWN = Profile()
"""The profile of a paper that nobody has heard of."""


def _place(saying: Saying) -> tuple[str, str]:
    return saying.topic, saying.key


def _folded_together(lessons: tuple[Lesson, ...]) -> tuple[Lesson, ...]:
    """``lessons`` with the oldest counted together where there are too many."""
    if len(lessons) <= MOST_LESSONS:
        return lessons
    cut = len(lessons) - MOST_LESSONS + 1
    counts = tally(entry for lesson in lessons[:cut] for entry in lesson.entries)
    entries = sorted(
        (
            Entry(*key, value, min(count, MOST_TIMES))
            for key, values in counts.items()
            for value, count in values.items()
        ),
        key=lambda entry: (-entry.count, entry.topic, entry.key, entry.value),
    )
    return (Lesson(EARLIER, "", tuple(sorted(entries[:MOST_ENTRIES]))), *lessons[cut:])


Tally = dict[tuple[Topic, str], Counter[str]]
"""How often each value was decided, by topic and key."""


def tally(entries: Iterable[Entry]) -> Tally:
    """All ``entries`` counted together."""
    counts: Tally = {}
    for entry in entries:
        counts.setdefault((entry.topic, entry.key), Counter())[entry.value] += entry.count
    return counts


def counted(profile: Profile) -> Tally:
    """What was decided in all lessons together."""
    return tally(entry for lesson in profile.lessons for entry in lesson.entries)


def sayings(profile: Profile) -> Mapping[tuple[Topic, str], str | None]:
    """The editor's own words, by topic and key."""
    return {(one.topic, one.key): one.value for one in profile.said}
