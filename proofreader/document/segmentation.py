"""From units to articles: which body a head belongs to, where one article ends and the next begins, what each part
is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.document.bodies import Head, Pieces, breaks_off, find_pieces, may_be_missed
from proofreader.document.division import Placed, place_heads
from proofreader.document.furniture import EDGE, names_source, roles_of_solos
from proofreader.document.furniture import pieces as furniture_pieces
from proofreader.document.furniture_strips import SECTIONS
from proofreader.document.gathered import Placement
from proofreader.document.head_roles import HeadLine, divide
from proofreader.document.likeness import Likeness
from proofreader.document.proposal import Finding, FindingKind
from proofreader.document.structure_weights import structure
from proofreader.text import patterns
from proofreader.text.reasons import Reason
from proofreader.text.reflow import Reflowed, Unit
from proofreader.text.span import Span

PAGE_ROLES = frozenset({Role.MASTHEAD, Role.SECTION, Role.FOLIO, Role.DATE, Role.EDITOR})
SURE_ENOUGH = 0.7
"""The logo of a column is taken out of a head that is divided more surely than this."""
HEAD_ENOUGH = 0.8
"""A head is put before the editor where the place and the role of one of its lines are less sure, both together."""
BEGINS_ENOUGH = 0.6
"""The same for a stretch whose beginning an article, or going on with one, is less sure than this."""
SECTION_LENGTH = 6
"""A section's name at the edge of its page is at most so many ems long."""
INSIDE_ENOUGH, TEXT_ENOUGH = 0.45, 0.85
"""The same for a line inside an article, as a crosshead or a byline, and as text."""


@dataclass(frozen=True, slots=True)
class Segmented:
    """A page with its articles, and what is doubtful about them."""

    reading: PageReading
    findings: tuple[Finding, ...]


def segment(page: Reflowed, known: Mapping[str, Role] | None = None) -> Segmented:
    """Divide a reflowed page into articles; ``known`` are lines of this newspaper with their roles, by their ink."""
    return _Segmentation(page, known).run()


class _Segmentation:
    """``segment`` at work on one page."""

    def __init__(self, page: Reflowed, known: Mapping[str, Role] | None) -> None:
        self.page = page
        self.solos = roles_of_solos(page, known)
        self.furniture = [number for number, role in self.solos.items() if role in PAGE_ROLES]
        outside = set(self.furniture)
        flow = [number for number in range(len(page.units)) if number not in outside]
        self.pieces: Pieces = find_pieces(page, flow, self.solos)
        self.likeness = Likeness([stretch.text for stretch in self.pieces.stretches])
        self.placed: Placed = place_heads(self.pieces, self.likeness, structure().places)
        self.loose: list[tuple[int, Part]] = []
        self.logos: list[tuple[int, Part]] = []
        self.findings: list[Finding] = []
        self.role_sure: dict[int, float] = {}
        """How sure the role of each line of a head is, by its unit."""

    def run(self) -> Segmented:
        page = self.page
        articles = tuple(map(self._article, self.placed.articles))
        for head in self.placed.loose:
            first = page.units[head.unit].first
            if self._is_section(head):
                self.logos.append((first, self._part(head, Role.SECTION)))
                if head.text not in SECTIONS:
                    self._find(self._part(head, Role.SECTION), FindingKind.DOUBTFUL_ROLE, 0.5, _SECTION)
            else:
                self.loose.append((first, self._part(head, Role.HEADLINE)))
        furniture = self.logos + [
            (page.units[number].first, part)
            for number in self.furniture
            for part in furniture_pieces(page, number, self.solos[number])
        ]
        unplaced = _in_order(self.loose)
        reading = PageReading(_in_order(furniture), articles, unplaced)
        self.findings += [_finding(part, FindingKind.UNPLACED, 0.5, _UNPLACED) for part in unplaced]
        return Segmented(reading, tuple(sorted(self.findings, key=lambda finding: finding.span)))

    def _is_section(self, head: Head) -> bool:
        """Whether a line that belongs to no article is the name of a section: by its wording, or short and standing by
        itself at the edge of the page."""
        at_edge = min(head.unit, len(self.page.units) - 1 - head.unit) < EDGE
        return head.text in SECTIONS or (head.label == "solo" and at_edge and head.length <= SECTION_LENGTH)

    def _part(self, head: Head, role: Role) -> Part:
        return Part(role, self.page.units[head.unit].spans)

    def _article(self, placement: Placement) -> Article:
        """Build one article: its head first, the rest as read."""
        parts = list(self._head_parts(placement)) if placement.heads else []
        inside = {head.unit: self._part(head, Role.CROSSHEAD) for head in placement.crossheads}
        inside |= {head.unit: self._line(head) for head in placement.texts}
        inside |= {head.unit: self._part(head, Role.BYLINE) for head in placement.bylines}
        for stretch in self.pieces.stretches[placement.first : placement.end]:
            inside |= {number: self._text(number) for number in stretch.units}
            for number in stretch.units:
                if number not in self.solos and may_be_missed(self.page, number):
                    self._find(inside[number], FindingKind.DOUBTFUL_ROLE, 0.5, _TEXT_LINE)
        parts += self._joined(sorted(inside.items()))
        if not any(part.role is Role.HEADLINE for part in parts):
            self._find(parts[0], FindingKind.BODY_WITHOUT_HEAD, 0.6, _HEADLESS)
        self._doubt_places(placement)
        return Article(tuple(parts))

    def _line(self, head: Head) -> Part:
        """A line that looked like a head and is text."""
        return self._part(head, Role.BYLINE if names_source(head.text) else Role.BODY)

    def _text(self, number: int) -> Part:
        unit = self.page.units[number]
        role = self.solos.get(number)
        if role is None and names_source(unit.text):
            role = Role.BYLINE
        return Part(role or (Role.CAPTION if patterns.CAPTION.match(unit.text) else Role.BODY), unit.spans)

    def _joined(self, numbered: Sequence[tuple[int, Part]]) -> list[Part]:
        """Parts in order; a paragraph that breaks off before something foreign (a head at a column break, page
        furniture) and the text behind it are one part."""
        parts: list[Part] = []
        last: int | None = None
        for number, part in numbered:
            if last is not None and part.role is Role.BODY is parts[-1].role and self._goes_on_behind(last, number):
                parts[-1] = Part(Role.BODY, parts[-1].spans + part.spans)
            else:
                parts.append(part)
            last = number
        return parts

    def _goes_on_behind(self, before: int, number: int) -> bool:
        """Whether unit ``number`` goes on with unit ``before``, from which something foreign parts it."""
        if number == before + 1:
            return False
        first = self.page.units[number].first
        return breaks_off(self.page, before) and self.page.page.starts[first] not in ("dateline", "enumerator")

    def _head_parts(self, placement: Placement) -> Iterator[Part]:
        first = self.pieces.stretches[placement.first].units[0]
        heads, lines = placement.heads, self.page.page.lines
        lead = range(placement.first, min(placement.end, placement.first + 2))
        division = divide(
            [
                HeadLine(
                    head.text, head.length, lines[self.page.units[head.unit].first].block,
                    self.likeness.of(head.text, lead),
                )
                for head in heads
            ],
            structure().roles,
            heads[-1].unit < first,
        )  # fmt: skip
        sure = len(heads) == 1 or division.confidence >= SURE_ENOUGH
        parts: list[Part] = []
        for role, together in _grouped([self.page.units[head.unit] for head in heads], division.roles):
            part = Part(role, tuple(span for unit in together for span in unit.spans))
            if role is Role.SECTION:
                (self.logos if sure else self.loose).append((together[0].first, part))
            else:
                parts.append(part)
        self.role_sure |= {head.unit: chance for head, chance in zip(heads, division.sure, strict=True)}
        yield from (part for part in parts if part.role is not Role.BYLINE)
        yield from (part for part in parts if part.role is Role.BYLINE)

    def _blocks(self, heads: Sequence[Head]) -> Iterator[list[Head]]:
        """``heads``, those together that stand together."""
        run: list[Head] = []
        for head in heads:
            if run and head.unit != run[-1].unit + 1:
                yield run
                run = []
            run.append(head)
        if run:
            yield run

    def _span(self, heads: Sequence[Head]) -> Span:
        units = self.page.units
        return Span(units[heads[0].unit].spans[0].start, units[heads[-1].unit].spans[-1].end)

    def _sure(self, heads: Sequence[Head], *places: str) -> float:
        """How sure the place is of the least sure of ``heads``."""
        sure = self.placed.sure
        return min((sum(sure.get((head.unit, place), 0.0) for place in places) for head in heads), default=1.0)

    def _doubt_places(self, placement: Placement) -> None:
        """Put before the editor what may stand elsewhere."""
        for block in self._blocks(placement.heads):
            self._doubt_head(placement, block)
        for head in placement.crossheads:
            sure = self._sure([head], "cross", "first")
            if sure < INSIDE_ENOUGH:
                self._find(self._part(head, Role.CROSSHEAD), FindingKind.DOUBTFUL_ROLE, sure, _CROSSHEAD)
        for head in placement.texts:
            sure = self._sure([head], "text", "lead")
            if sure < TEXT_ENOUGH:
                self._find(self._part(head, Role.BODY), FindingKind.DOUBTFUL_ROLE, sure, _TEXT_LINE)
        for head in placement.bylines:
            sure = self._sure([head], "sign")
            if sure < INSIDE_ENOUGH:
                self._find(self._part(head, Role.BYLINE), FindingKind.DOUBTFUL_ROLE, sure, _BYLINE)
        for index in range(max(1, placement.first), placement.end):
            self._doubt_beginning(index, index == placement.first)

    def _doubt_head(self, placement: Placement, heads: Sequence[Head]) -> None:
        """Put lines of a head that stand together before the editor, as what is least sure about them."""
        places = [0.5 if placement.gathered else self._sure([head], "before", "behind", "own") for head in heads]
        roles = [self.role_sure.get(head.unit, 1.0) for head in heads]
        sure = min(place * role for place, role in zip(places, roles, strict=True))
        if sure >= HEAD_ENOUGH:
            return
        kind, told = FindingKind.DOUBTFUL_ROLE, _ROLES
        if min(places) <= min(roles):
            share = (("share", f"{placement.likeness:.0%}"), ("sure", f"{min(places):.0%}"))
            told = Reason("The head shares {share} of its phrases with this article; {sure} speaks for it.", share)
            kind = FindingKind.DOUBTFUL_ARTICLE
        self.findings.append(Finding(self._span(heads), kind, round(sure, 3), told))

    def _doubt_beginning(self, index: int, begins: bool) -> None:
        chance = self.placed.begins.get(index, 0.0)
        sure = chance if begins else 1 - chance
        if sure < BEGINS_ENOUGH:
            told = _MAY_GO_ON if begins else _MAY_BEGIN
            part = Part(Role.BODY, self.page.units[self.pieces.stretches[index].units[0]].spans)
            self._find(part, FindingKind.DOUBTFUL_ARTICLE, sure, told)

    def _find(self, part: Part, kind: FindingKind, confidence: float, reason: Reason) -> None:
        found = _finding(part, kind, confidence, reason)
        if found.key not in {each.key for each in self.findings}:
            self.findings.append(found)


_UNPLACED = Reason("This belongs to no article for certain.")
_HEADLESS = Reason("No headline was found for this text.")
_ROLES = Reason("Kicker, headline and deck may be divided otherwise.")
_CROSSHEAD = Reason("This may be a crosshead or a headline.")
_SECTION = Reason("This may be the name of a section or a headline.")
_BYLINE = Reason("This may be a byline or a head.")
_TEXT_LINE = Reason("This line may be a headline or a crosshead.")
_MAY_BEGIN = Reason("Another article may begin here.")
_MAY_GO_ON = Reason("This may go on with the article before it.")


def _in_order(parts: Sequence[tuple[int, Part]]) -> tuple[Part, ...]:
    return tuple(part for _, part in sorted(parts, key=lambda pair: pair[0]))


def _grouped(units: Sequence[Unit], roles: Sequence[Role]) -> Iterator[tuple[Role, list[Unit]]]:
    """Lines of one headline are one part; kickers and decks are a part each."""
    headline = [unit for unit, role in zip(units, roles, strict=True) if role is Role.HEADLINE]
    for unit, role in zip(units, roles, strict=True):
        if role is not Role.HEADLINE:
            yield role, [unit]
        elif unit is headline[0]:
            yield role, headline


def _finding(part: Part, kind: FindingKind, confidence: float, reason: Reason) -> Finding:
    return Finding(Span(part.anchor, part.spans[0].end), kind, round(confidence, 3), reason)
