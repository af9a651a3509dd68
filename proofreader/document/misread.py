"""What may be misread on a page, as findings: characters, marks, brackets without partner, dates that cannot be.

Nothing is changed here. A character enters the queue when about one such in three is misread (``ENTERS``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from operator import add, itemgetter

from proofreader.document.article import PageReading, Part, Role
from proofreader.document.proposal import Finding, FindingKind
from proofreader.text.folding import folded
from proofreader.text.gap import Decision, Mark
from proofreader.text.lexicon import chinese
from proofreader.text.names import reporters
from proofreader.text.reasons import Reason
from proofreader.text.rules.brackets import find_doubled, find_unpaired
from proofreader.text.rules.dates import find_wrong_dates
from proofreader.text.rules.misread_chance import chances
from proofreader.text.rules.misread_runs import Run, runs
from proofreader.text.rules.misreadings import Doubt, reader
from proofreader.text.rules.stand_ins import find_stand_ins
from proofreader.text.rules.strays import find_strays
from proofreader.text.rules.unfinished import find_bare_numbers, find_missing_stop
from proofreader.text.script import convert
from proofreader.text.span import Span
from proofreader.text.variants import settled

ENTERS = 0.27
"""Characters less likely misread than this are left alone."""
SHOWS = 0.1
"""A page where no sampled character is likelier misread than this is not looked at whole."""
SMALL = 1_000
"""A page with no more characters than this is looked at whole at once."""
REPEATED = 3
"""A surname that stands with the same character behind it this often on a page is one."""
UNPAIRED = 0.6
DOUBLED = 0.7
WRONG_DATE = 0.9
NO_STOP = 0.7
NO_UNIT = 0.6
_SIGNED = frozenset({Role.BYLINE, Role.CREDIT, Role.EDITOR, Role.MASTHEAD})
"""Names stand here, and names make no words."""
_NEAR = (-1, 0, 1)
"""Beside dirt inside a word the characters of the word are no more doubtful than it makes them."""
_WHITE = re.compile(r"\s+")
_INK = re.compile(r"\S+")
_INSIDE = {Mark.RUN_ON: "", Mark.SPACE: " ", Mark.PARAGRAPH: "\n"}


@dataclass(frozen=True, slots=True)
class _Text:
    """The Simplified text of a part as it is read, and where each of its characters stands in the raw text."""

    part: Part
    text: str
    places: Sequence[int]
    raw: str
    """The page, which begins at offset ``start``."""
    start: int

    def printed(self, start: int, end: int) -> str:
        """What the page has there, as it was printed."""
        return "".join(self.raw[place - self.start] for place in self.places[start:end])

    def span(self, start: int, end: int) -> Span:
        return Span(self.places[start], self.places[end - 1] + 1)


def find_misread(text: str, start: int, reading: PageReading, decisions: Mapping[int, Decision]) -> tuple[Finding, ...]:
    """What may be misread on a page whose ``text`` stands at offset ``start``, in the order of the raw text."""
    plain = folded(text)
    articles = [part for article in reading.articles for part in article.parts]
    parts = [
        _text_of(part, text, plain, start, decisions) for part in (*reading.furniture, *articles, *reading.unplaced)
    ]
    found: dict[int, Finding] = {}
    for finding in _of_marks(parts):
        found.setdefault(finding.span.start, finding)
    marks = sum(1 for finding in found.values() if finding.kind is FindingKind.CHARACTER)
    dirt = {
        finding.span.start + step for finding in found.values() if finding.candidates[:1] == ("",) for step in _NEAR
    }
    for finding in _of_characters(parts, marks, plain is not text):
        if dirt.isdisjoint(range(finding.span.start, finding.span.end)):
            found.setdefault(finding.span.start, finding)
    return tuple(sorted(found.values(), key=lambda finding: finding.span))


def _text_of(part: Part, raw: str, plain: str, start: int, decisions: Mapping[int, Decision]) -> _Text:
    pieces: list[str] = []
    places: list[int] = []
    for span in part.spans:
        for ink in _INK.finditer(plain, span.start - start, span.end - start):
            if places:
                gap = places[-1] + 1
                between = _INSIDE[decisions[gap].mark] if gap in decisions else ""
                pieces.append(between)
                places.extend([gap - 1] * len(between))
            pieces.append(ink.group())
            places.extend(range(ink.start() + start, ink.end() + start))
    joined = "".join(pieces)
    return _Text(part, joined if plain is raw else settled(joined), places, raw, start)


def _of_characters(parts: Sequence[_Text], marks: int, traditional: bool) -> Iterator[Finding]:
    """Misread characters. Most pages have none, and every place of a page costs the same; so a sample of the places is
    looked at first, with those of the characters that OCR is known for, and the rest only where that shows some."""
    is_long = sum(len(each.text) for each in parts) > SMALL
    found = _judged(parts, marks, sampled=is_long)
    if is_long and any(chance >= SHOWS for _, _, chance in found):
        found = _judged(parts, marks, sampled=False)
    for part, doubts in groupby((entry for entry in found if entry[2] >= ENTERS), key=itemgetter(0)):
        for run in runs(
            part.text, [(reader().with_others(doubt, part.text), chance) for _, doubt, chance in doubts], chinese()
        ):
            finding = _of_run(part, run, convert if traditional else _as_it_is)
            if finding.candidates or run.odd or not run.candidates:
                yield finding


def _of_run(part: _Text, run: Run, printed: Callable[[str, str], str]) -> Finding:
    before, behind = part.text[max(0, run.start - 2) : run.start], part.text[run.end : run.end + 2]
    read = part.text[run.start : run.end]
    size = len(before + read + behind)
    candidates = []
    for each in run.candidates:
        whole = printed(before + each + behind, "s2t")
        inside = whole[len(before) : len(whole) - len(behind)] if len(whole) == size else printed(each, "s2t")
        if inside != part.printed(run.start, run.end):
            candidates.append(inside)
    values = (("read", part.printed(run.start, run.end)), ("better", (*candidates, "")[0]))
    reason = Reason("{read} is hardly ever seen here.", values[:1])
    if candidates and not run.odd:
        reason = Reason("{read} makes no word here; {better} would.", values)
    return Finding(
        part.span(run.start, run.end), FindingKind.CHARACTER, round(run.chance, 3), reason, tuple(candidates)
    )


def _as_it_is(text: str, _: str) -> str:
    return text


def _judged(parts: Sequence[_Text], marks: int, sampled: bool) -> list[tuple[_Text, Doubt, float]]:
    """The doubts of a page with the probability of each; names that its bylines give are left alone."""
    names = frozenset(name for each in parts for name in reporters(each.text))
    found = [
        (each, doubt)
        for each in parts
        if each.part.role not in _SIGNED
        for doubt in reader().doubts(each.text, names, sampled)
    ]
    found = _without_people(found, parts)
    sure = chances([doubt for _, doubt in found], [each.text for each in parts], marks)
    return [(part, doubt, chance) for (part, doubt), chance in zip(found, sure, strict=True)]


def _without_people(found: Sequence[tuple[_Text, Doubt]], parts: Sequence[_Text]) -> list[tuple[_Text, Doubt]]:
    """``found`` without the surnames of people whom the page names again and again: 沈若川指出, 沈若川强调."""
    pairs = [each.text[doubt.at : doubt.at + 2] if doubt.name == "surname" else "" for each, doubt in found]
    wanted = frozenset(pairs) - {""}
    seen = (filter(wanted.__contains__, map(add, each.text, each.text[1:])) for each in parts if wanted)
    count = Counter(chain.from_iterable(seen))
    return [entry for entry, pair in zip(found, pairs, strict=True) if count[pair] < REPEATED]


def _of_marks(parts: Sequence[_Text]) -> Iterator[Finding]:
    for each in parts:
        for wrong in find_wrong_dates(each.text):
            span = each.span(wrong.start, wrong.end)
            yield Finding(span, FindingKind.DATE, WRONG_DATE, wrong.reason, wrong.candidates)
        if each.part.role is Role.BODY:
            for at in find_unpaired(each.text):
                if not _opens_a_longer_quote(each, at):
                    reason = Reason("{mark} has no partner in this paragraph.", (("mark", each.text[at]),))
                    yield Finding(each.span(at, at + 1), FindingKind.UNPAIRED, UNPAIRED, reason)
            for at, candidates in find_doubled(each.text):
                reason = Reason("Two marks stand side by side.")
                yield Finding(each.span(at, at + 2), FindingKind.CHARACTER, DOUBLED, reason, candidates)
            yield from _of_ends(each)
            for stray in find_strays(each.text):
                reason = Reason("{read} stands inside a word.", (("read", stray.read),))
                span = each.span(stray.at, stray.at + 1)
                yield Finding(span, FindingKind.CHARACTER, stray.confidence, reason, stray.candidates)
        for mark in find_stand_ins(each.text):
            span = each.span(mark.at, mark.at + len(mark.read))
            reason = Reason("{read} does not belong here; OCR puts it for other marks.", (("read", mark.read),))
            yield Finding(span, FindingKind.CHARACTER, mark.confidence, reason, mark.candidates)


def _of_ends(each: _Text) -> Iterator[Finding]:
    """Where a paragraph or a number breaks off."""
    missing = find_missing_stop(each.text)
    if missing:
        at, candidates = missing
        reason = Reason("The paragraph ends without a stop.")
        yield Finding(each.span(at, at + 1), FindingKind.NO_STOP, NO_STOP, reason, candidates)
    for start, end, candidates in find_bare_numbers(each.text):
        values = (("number", each.text[start:end]),)
        reason = Reason("{number} has no unit.", values)
        yield Finding(each.span(start, end), FindingKind.NO_UNIT, NO_UNIT, reason, candidates)


def _opens_a_longer_quote(each: _Text, at: int) -> bool:
    """A quotation of several paragraphs opens each of them and closes only the last."""
    return each.text[at] in "“「『" and at == 0
