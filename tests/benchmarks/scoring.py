"""Compare what a program made of a page with what the page should become, and count.

A gap is wrong when two neighbouring inks are run on, spaced or parted otherwise than in the gold. Neighbours on the
page and neighbours in the gold both count, so a paragraph that goes on after a foreign block is one gap, and so is
the foreign block's beginning. Gaps beside ink that has no partner on the other side (OCR) are not scored, nor are
blanks between Han and Latin letters or digits.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from proofreader.document.proposal import FindingKind
from proofreader.text.gap import Mark
from tests.benchmarks.alignment import NONE, Alignment, align
from tests.benchmarks.gold import Family, Gold, Unit, comparable, fold, is_mixed
from tests.benchmarks.outcome import Entry, Outcome, Piece

BINS = 10
SLACK = 2
"""A paragraph may hold this much ink without partner beyond what the gold lacks, and be right in its gaps and ends."""
ROLES = {"byline": {"byline", "credit"}, "credit": {"credit", "byline"}}
"""Roles that pass for another one; all others must be equal."""
SKIPPED = 4
"""So much ink without partner may stand in a gap that is not scored."""
LOST = 60
"""So much gold ink may be missing from the page in a gap that is not scored."""


@dataclass(frozen=True, slots=True)
class WrongGap:
    """``left`` and ``right`` are raw offsets of the ink on both sides."""

    left: int
    right: int
    wanted: Mark
    found: Mark
    queued: bool


@dataclass(frozen=True, slots=True)
class WrongHead:
    """A head whose role or article is wrong."""

    unit: Unit
    role: str
    right_role: bool
    attached: bool
    queued: bool
    start: int


@dataclass(slots=True)
class Score:
    """Counts of one page, or of several together. ``bins`` holds (decisions, right ones, sum of confidences)."""

    pages: int = 0
    characters: int = 0
    gaps: int = 0
    wrong_gaps: int = 0
    wrong_gaps_queued: int = 0
    queue: int = 0
    queue_scored: int = 0
    queue_right: int = 0
    paragraphs: int = 0
    paragraphs_right: int = 0
    paragraphs_exact: int = 0
    articles: int = 0
    articles_right: int = 0
    advertisements: int = 0
    advertisements_apart: int = 0
    heads: int = 0
    heads_right_role: int = 0
    heads_attached: int = 0
    wrong_heads: int = 0
    wrong_heads_queued: int = 0
    furniture: int = 0
    furniture_right: int = 0
    reporters: int = 0
    reporters_right: int = 0
    misread: int = 0
    misread_flagged: int = 0
    flags: int = 0
    flags_right: int = 0
    ink_errors: int = 0
    bins: list[tuple[int, int, float]] = field(default_factory=lambda: [(0, 0, 0.0)] * BINS)

    def add(self, other: Score) -> None:
        """Take the counts of ``other`` in."""
        for name in self.__slots__:
            if name != "bins":
                setattr(self, name, getattr(self, name) + getattr(other, name))
        pairs = zip(self.bins, other.bins, strict=True)
        self.bins = [(a + x, b + y, c + z) for (a, b, c), (x, y, z) in pairs]

    @property
    def calibration_error(self) -> float:
        """Expected calibration error of the confidences of the gaps that hold white space or should."""
        total = sum(count for count, _, _ in self.bins)
        return sum(abs(right - confidence) for _, right, confidence in self.bins) / total if total else 0.0


@dataclass(frozen=True, slots=True)
class PageScore:
    """One page's counts and its errors one by one."""

    score: Score
    gaps: tuple[WrongGap, ...]
    heads: tuple[WrongHead, ...]
    paragraphs: tuple[tuple[Unit, str], ...]


def score_page(raw: str, gold: Gold, outcome: Outcome) -> PageScore:
    """Count everything on one page; ``raw`` is its text, and the outcome's offsets count from its start."""
    return _Comparison(raw, gold, outcome, align(raw, gold)).run()


class _Comparison:
    """``score_page`` at work. Ink is named by its index in the alignment; ``piece[i]`` is the piece ink ``i`` is in."""

    def __init__(self, raw: str, gold: Gold, outcome: Outcome, alignment: Alignment) -> None:
        self.raw, self.gold, self.outcome, self.alignment = raw, gold, outcome, alignment
        index = {offset: at for at, offset in enumerate(alignment.offsets)}
        self.pieces: list[list[int]] = []
        self.piece = [NONE] * len(index)
        self.place = [NONE] * len(index)
        for number, piece in enumerate(outcome.pieces):
            ink = [index[offset] for offset in piece.ink if offset in index]
            self.pieces.append(ink)
            for place, at in enumerate(ink):
                self.piece[at], self.place[at] = number, place
        self.owner = [number for number, unit in enumerate(gold.units) for _ in unit.ink]
        self.wrong: list[WrongGap] = []
        self.broken: set[int] = set()
        """Units with a wrong gap inside or at an end."""
        self.misread: set[int] = set()
        self.judged: dict[int, bool] = {}
        """Whether a scored gap, by the raw offset after its left ink, is right."""
        self.score = Score(pages=1, characters=len(alignment.offsets), ink_errors=outcome.ink_errors)

    def run(self) -> PageScore:
        for left, right, wanted in self._truths():
            self._judge(left, right, wanted)
        wrong_paragraphs = self._paragraphs()
        heads = list(self._heads())
        self._advertisements()
        self._furniture()
        self._reporters()
        self._characters()
        self._calibration()
        self._queue(heads)
        self.score.gaps = len(self.judged)
        self.score.wrong_gaps = len(self.wrong)
        self.score.wrong_gaps_queued = sum(gap.queued for gap in self.wrong)
        self.score.wrong_heads = len(heads)
        self.score.wrong_heads_queued = sum(head.queued for head in heads)
        return PageScore(self.score, tuple(self.wrong), tuple(heads), tuple(wrong_paragraphs))

    def _truths(self) -> Iterator[tuple[int, int, Mark]]:
        """Scored neighbours with the mark between them: first those on the page, then those of the gold alone."""
        mapped, back = self.alignment.gold, self.alignment.back
        for left in range(len(mapped) - 1):
            here, there = mapped[left], mapped[left + 1]
            if here == NONE or there == NONE or self._is_dropped(here, there):
                continue
            yield left, left + 1, self._wanted(here, there)
        for at in range(len(back) - 1):
            left, right = back[at], back[at + 1]
            if left == NONE or right == NONE or right == left + 1 or self.owner[at] != self.owner[at + 1]:
                continue
            between = mapped[left + 1 : right]
            if right > left and len(between) <= SKIPPED and all(target == NONE for target in between):
                continue
            yield left, right, self._wanted(at, at + 1)

    def _is_dropped(self, here: int, there: int) -> bool:
        """Whether only what OCR lost, a line perhaps, stands between two of the same unit."""
        if self.owner[here] != self.owner[there] or not 1 < there - here <= LOST + 1:
            return False
        return all(self.alignment.back[at] == NONE for at in range(here + 1, there))

    def _wanted(self, here: int, there: int) -> Mark:
        unit = self.gold.units[self.owner[here]]
        return unit.marks[here - unit.start] if there == here + 1 and there < unit.end else Mark.PARAGRAPH

    def _found(self, left: int, right: int) -> Mark:
        number = self.piece[left]
        if number == NONE or number != self.piece[right] or self.place[right] != self.place[left] + 1:
            return Mark.PARAGRAPH
        return self.outcome.pieces[number].marks[self.place[left]]

    def _judge(self, left: int, right: int, wanted: Mark) -> None:
        found = self._found(left, right)
        start, end = self.alignment.offsets[left], self.alignment.offsets[right]
        blanks = {wanted, found} <= {Mark.RUN_ON, Mark.SPACE}
        if blanks and is_mixed(self.raw[start], self.raw[end]):
            return
        gap = start + 1
        self.judged[gap] = wanted is found and self.judged.get(gap, True)
        if wanted is found:
            return
        self.wrong.append(WrongGap(start, end, wanted, found, self._is_queued(start + 1, min(end, start + 1), end)))
        self.broken |= {self.owner[self.alignment.gold[left]], self.owner[self.alignment.gold[right]]}

    def _is_queued(self, start: int, end: int, other: int) -> bool:
        """Whether a gap's entry stands at either of its sides, or any entry covers it."""
        return any(_touches(entry, start, end) or _touches(entry, other, other) for entry in self.outcome.queue)

    def _unit_ink(self, unit: Unit) -> list[int]:
        return [at for at in self.alignment.back[unit.start : unit.end] if at != NONE]

    def _is_on_page(self, unit: Unit) -> bool:
        return 2 * len(self._unit_ink(unit)) > len(unit.ink)

    def _paragraphs(self) -> list[tuple[Unit, str]]:
        wrong: list[tuple[Unit, str]] = []
        right: set[int] = set()
        bodies = [number for number, unit in enumerate(self.gold.units) if unit.family is Family.BODY]
        for number in bodies:
            unit = self.gold.units[number]
            if not self._is_on_page(unit):
                continue
            piece = self._piece_of(number)
            self.score.paragraphs += 1
            self.score.paragraphs_right += piece is not None
            if piece is None:
                wrong.append((unit, ""))
                continue
            right.add(number)
            text = self.outcome.pieces[piece].text
            self.score.paragraphs_exact += comparable(text) == comparable(unit.text)
        self._articles(bodies, right)
        return wrong

    def _piece_of(self, number: int) -> int | None:
        """The piece that is this unit and nothing else, gaps and ends right, or ``None``."""
        unit = self.gold.units[number]
        ink = self._unit_ink(unit)
        numbers = {self.piece[at] for at in ink}
        if len(numbers) != 1 or number in self.broken:
            return None
        piece = numbers.pop()
        if piece == NONE:
            return None
        foreign = [self.alignment.unit[at] for at in self.pieces[piece] if self.alignment.unit[at] != number]
        if any(other != NONE for other in foreign) or len(foreign) > SLACK + len(unit.ink) - len(ink):
            return None
        return piece if [self.place[at] for at in ink] == sorted(self.place[at] for at in ink) else None

    def _articles(self, bodies: Iterable[int], right: set[int]) -> None:
        """An article is right when its paragraphs are, and no other body stands among them, in the gold's order."""
        wanted: dict[int, list[int]] = {}
        for number in bodies:
            unit = self.gold.units[number]
            if unit.article not in {None, *self.gold.advertisements} and self._is_on_page(unit):
                wanted.setdefault(unit.article, []).append(number)
        found: dict[int, list[int]] = {}
        for piece, ink in zip(self.outcome.pieces, self.pieces, strict=True):
            owners = Counter(self.alignment.unit[at] for at in ink if self.alignment.unit[at] != NONE)
            if piece.article is not None and owners:
                number = owners.most_common(1)[0][0]
                if self.gold.units[number].family is Family.BODY:
                    found.setdefault(piece.article, []).append(number)
        complete = list(found.values())
        self.score.articles += len(wanted)
        self.score.articles_right += sum(
            all(number in right for number in numbers) and numbers in complete for numbers in wanted.values()
        )

    def _article_of(self, gold_article: int) -> int | None:
        """The program's article that holds most of a gold article's body."""
        counts: Counter[int] = Counter()
        for unit in self.gold.units:
            if unit.article == gold_article and unit.family is Family.BODY:
                for at in self._unit_ink(unit):
                    article = self._piece_article(at)
                    if article is not None:
                        counts[article] += 1
        return counts.most_common(1)[0][0] if counts else None

    def _piece_article(self, at: int) -> int | None:
        return self.outcome.pieces[self.piece[at]].article if self.piece[at] != NONE else None

    def _heads(self) -> Iterator[WrongHead]:
        homes = {article: self._article_of(article) for article in range(self.gold.articles)}
        for unit in self.gold.units:
            ink = self._unit_ink(unit)
            scored = unit.family in (Family.HEAD, Family.COLUMN) and unit.article not in self.gold.advertisements
            if not scored or not self._is_on_page(unit):
                continue
            pieces = [self.outcome.pieces[self.piece[at]] for at in ink if self.piece[at] != NONE]
            right_role, attached = self._is_head_right(unit, pieces, homes)
            if unit.family is Family.HEAD:
                self.score.heads += 1
                self.score.heads_right_role += right_role
                self.score.heads_attached += attached
            if not (right_role and attached):
                start, end = self.alignment.offsets[ink[0]], self.alignment.offsets[ink[-1]] + 1
                queued = any(entry.start < end and start < entry.end for entry in self.outcome.queue if entry.finding)
                role = pieces[0].role if pieces else "nothing"
                yield WrongHead(unit, role, right_role, attached, queued, start)

    def _is_head_right(self, unit: Unit, pieces: list[Piece], homes: dict[int, int | None]) -> tuple[bool, bool]:
        if not pieces:
            return False, False
        if unit.family is Family.COLUMN:
            placed = Counter(piece.article is None for piece in pieces).most_common(1)[0][0]
            return placed, placed
        allowed = ROLES.get(unit.role, {unit.role})
        right_role = sum(piece.role in allowed for piece in pieces) > 0.9 * len(pieces)
        home = homes[unit.article] if unit.article is not None else None
        return right_role, home is not None and sum(piece.article == home for piece in pieces) > 0.9 * len(pieces)

    def _advertisements(self) -> None:
        """An advertisement is kept apart when no article of the program holds ink of it and of an article."""
        owners: dict[int, set[int]] = {}
        for at, number in enumerate(self.alignment.unit):
            article = self._piece_article(at)
            owner = self.gold.units[number].article if number != NONE else None
            if article is not None and owner is not None:
                owners.setdefault(article, set()).add(owner)
        for paid in self.gold.advertisements:
            self.score.advertisements += 1
            mixed = (found - self.gold.advertisements for found in owners.values() if paid in found)
            self.score.advertisements_apart += not any(mixed)

    def _furniture(self) -> None:
        for unit in self.gold.units:
            if unit.family is Family.FURNITURE and self._is_on_page(unit):
                roles = {
                    self.outcome.pieces[self.piece[at]].role for at in self._unit_ink(unit) if self.piece[at] != NONE
                }
                self.score.furniture += 1
                self.score.furniture_right += roles == {unit.role}

    def _reporters(self) -> None:
        for article, names in enumerate(self.gold.reporters):
            if names is None:
                continue
            home = self._article_of(article)
            found = self.outcome.reporters.get(home, ()) if home is not None else ()
            self.score.reporters += 1
            self.score.reporters_right += found == names

    def _characters(self) -> None:
        """Misread characters (known unit, other ink than the gold's) against flags on characters. A mark that differs
        only in width or shape (. for 。) is no misreading here, and a flag on it counts neither way."""
        flagged = {
            offset
            for finding in self.outcome.findings
            if finding.kind is FindingKind.CHARACTER
            for offset in range(finding.span.start, finding.span.end)
        }
        alignment, judged = self.alignment, set[int]()
        for offset, unit, target in zip(alignment.offsets, alignment.unit, alignment.gold, strict=True):
            read, printed = self.raw[offset], self.gold.ink[target] if target != NONE else ""
            if unit != NONE and fold(read) != fold(printed):
                self.misread.add(offset)
            if unit != NONE and (read == printed or offset in self.misread):
                judged.add(offset)
        self.score.misread += len(self.misread)
        self.score.misread_flagged += len(self.misread & flagged)
        self.score.flags += len(flagged & judged)
        self.score.flags_right += len(flagged & self.misread)

    def _calibration(self) -> None:
        for gap, decision in self.outcome.decisions.items():
            if gap in self.judged:
                at = min(BINS - 1, int(decision.confidence * BINS))
                count, right, confidence = self.score.bins[at]
                self.score.bins[at] = (count + 1, right + self.judged[gap], confidence + decision.confidence)

    def _queue(self, heads: list[WrongHead]) -> None:
        """An entry is an error when the gap, the character or the placing that it asks about is wrong."""
        self.score.queue = len(self.outcome.queue)
        misplaced = {offset for head in heads for offset in self._raw_of(head.unit)}
        homeless = {at for at, unit in zip(self.alignment.offsets, self.alignment.unit, strict=True) if unit == NONE}
        for entry in self.outcome.queue:
            if entry.finding is None:
                if entry.start in self.judged:
                    self.score.queue_scored += 1
                    self.score.queue_right += not self.judged[entry.start]
                continue
            inside = set(range(entry.start, max(entry.end, entry.start + 1)))
            errors = self.misread if entry.finding.kind is FindingKind.CHARACTER else misplaced
            if inside <= homeless:
                continue
            self.score.queue_scored += 1
            self.score.queue_right += bool(inside & errors) or any(
                gap.left in inside or gap.right in inside for gap in self.wrong
            )

    def _raw_of(self, unit: Unit) -> list[int]:
        return [self.alignment.offsets[at] for at in self._unit_ink(unit)]


def _touches(entry: Entry, start: int, end: int) -> bool:
    return entry.start <= end and start <= entry.end
