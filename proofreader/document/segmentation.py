"""From units to articles: which body a head belongs to, where one article ends and the next begins, what each part
is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.document.attachment import Head, Placement, Stretch, place_heads
from proofreader.document.furniture import pieces, roles_of_solos
from proofreader.document.head_roles import HeadLine, divide
from proofreader.document.likeness import Likeness
from proofreader.document.proposal import Finding, FindingKind
from proofreader.text import patterns
from proofreader.text.chain import Label
from proofreader.text.reasons import Reason
from proofreader.text.reflow import Reflowed, Unit
from proofreader.text.span import Span

PAGE_ROLES = frozenset({Role.MASTHEAD, Role.SECTION, Role.FOLIO, Role.DATE, Role.EDITOR})
LEAD_OPENS = 8.0
"""How strongly a dateline speaks for a new article (natural logarithm of odds)."""
BYLINE_OPENS = 5.0
CLOSED_BY = 3.0
"""The same for what stands after a credit, a jump line or an editor's line, which close an article."""
MEASURE_OPENS = 3.0
"""The same for a block set to quite another measure, after a stop."""
MEASURE_CHANGE = 3.5
"""Measures that differ by this many ems are quite other ones."""
SURE_ENOUGH = 0.85
LIKE_ENOUGH = 0.12
"""A head that shares less than this with its body is put before the editor."""


@dataclass(frozen=True, slots=True)
class Segmented:
    """A page with its articles, and what is doubtful about them."""

    reading: PageReading
    findings: tuple[Finding, ...]


def segment(page: Reflowed, known: Mapping[str, Role] | None = None) -> Segmented:
    """Divide a reflowed page into articles; ``known`` are lines of this newspaper with their roles, by their ink."""
    solos = roles_of_solos(page, known)
    furniture = [number for number, role in solos.items() if role in PAGE_ROLES]
    flow = [number for number in range(len(page.units)) if number not in set(furniture)]
    stretches, groups = _stretches(page, flow, solos)
    likeness = Likeness([stretch.text for stretch in stretches])
    placements, loose = place_heads(stretches, groups, likeness)
    placed = [_place(page, placement, stretches, solos) for placement in placements]
    unplaced = tuple(Part(Role.HEADLINE, page.units[head.unit].spans) for head in loose)
    reading = PageReading(
        tuple(part for number in furniture for part in pieces(page, number, solos[number])),
        tuple(article for article, _ in placed),
        unplaced + _stray(page, flow, stretches, groups, solos),
    )
    findings = [finding for _, found in placed for finding in found]
    findings += [_unplaced(part) for part in reading.unplaced]
    return Segmented(reading, tuple(sorted(findings, key=lambda finding: finding.span)))


def _stray(
    page: Reflowed,
    flow: Sequence[int],
    stretches: Sequence[Stretch],
    groups: Sequence[Sequence[Head]],
    solos: dict[int, Role],
) -> tuple[Part, ...]:
    """Standalone lines of a page without any body."""
    known = {number for stretch in stretches for number in stretch.units} | {
        head.unit for group in groups for head in group
    }
    return tuple(Part(solos.get(number, Role.BODY), page.units[number].spans) for number in flow if number not in known)


def _stretches(page: Reflowed, flow: Sequence[int], solos: dict[int, Role]) -> tuple[list[Stretch], list[list[Head]]]:
    """Body text between heads and leads, and the groups of heads before, between and behind."""
    stretches: list[Stretch] = []
    groups: list[list[Head]] = [[]]
    pending: list[int] = []
    for number in flow:
        unit = page.units[number]
        if unit.label is Label.HEAD_OPENS and number not in solos:
            if pending:
                _end_stretch(page, stretches, groups, pending, solos)
            groups[-1].append(_head(page, number))
            continue
        if pending and _opens(page, pending[-1], number, solos) >= MEASURE_OPENS:
            _end_stretch(page, stretches, groups, pending, solos)
        pending.append(number)
    if pending:
        _end_stretch(page, stretches, groups, pending, solos)
    return _without_bodiless(page, stretches, groups, solos)


def _end_stretch(
    page: Reflowed, stretches: list[Stretch], groups: list[list[Head]], pending: list[int], solos: dict[int, Role]
) -> None:
    text = "\n".join(page.units[number].text for number in pending)
    before = stretches[-1].units[-1] if stretches else None
    opens = _opens(page, before, pending[0], solos)
    stretches.append(Stretch(tuple(pending), text, opens, not _breaks_off(page, pending[-1])))
    groups.append([])
    pending.clear()


def _without_bodiless(
    page: Reflowed, stretches: list[Stretch], groups: list[list[Head]], solos: dict[int, Role]
) -> tuple[list[Stretch], list[list[Head]]]:
    """Standalone lines between heads, with no body text of their own, go with the stretch before (or behind) them."""
    kept: list[Stretch] = []
    kept_groups: list[list[Head]] = [groups[0]]
    carried: tuple[int, ...] = ()
    for stretch, group in zip(stretches, groups[1:], strict=True):
        if any(number not in solos for number in stretch.units):
            kept.append(_prefixed(page, carried, stretch, solos) if carried else stretch)
            kept_groups.append(list(group))
            carried = ()
        elif kept and not _leads(stretch, solos):
            kept[-1] = Stretch(kept[-1].units + stretch.units, kept[-1].text, kept[-1].opens_article, kept[-1].closed)
            kept_groups[-1] += group
        else:
            carried += stretch.units
            kept_groups[-1] += group
    if carried and kept:
        kept[-1] = Stretch(kept[-1].units + carried, kept[-1].text, kept[-1].opens_article, kept[-1].closed)
    return kept, kept_groups


def _leads(stretch: Stretch, solos: dict[int, Role]) -> bool:
    return solos.get(stretch.units[0]) is Role.BYLINE


def _prefixed(page: Reflowed, carried: tuple[int, ...], stretch: Stretch, solos: dict[int, Role]) -> Stretch:
    opens = max(stretch.opens_article, BYLINE_OPENS if solos.get(carried[0]) is Role.BYLINE else 0.0)
    return Stretch(carried + stretch.units, stretch.text, opens, stretch.closed)


def _opens(page: Reflowed, before: int | None, number: int, solos: dict[int, Role]) -> float:
    """What speaks for an article beginning with unit ``number``, which follows ``before`` (heads apart)."""
    unit = page.units[number]
    if patterns.DATELINE.match(unit.text):
        return LEAD_OPENS
    if before is None:
        return 0.0
    last = solos.get(before)
    if solos.get(number) is Role.BYLINE:
        return BYLINE_OPENS if last is not Role.BYLINE and not _closes_page_text(page, number, solos) else 0.0
    if number in solos:
        return 0.0
    if last in (Role.CREDIT, Role.JUMP):
        return CLOSED_BY
    return _measure_opens(page, page.units[before], unit)


def _closes_page_text(page: Reflowed, number: int, solos: dict[int, Role]) -> bool:
    """Whether a byline has no body behind it, so that it signs the article before."""
    following = next((unit for unit in range(number + 1, len(page.units)) if unit not in solos), None)
    return following is None or page.units[following].label is Label.HEAD_OPENS


def _measure_opens(page: Reflowed, before: Unit, unit: Unit) -> float:
    lines = page.page.lines
    if lines[before.end - 1].block == lines[unit.first].block or page.page.ends[before.end - 1] not in (
        "stop",
        "stop_quote",
    ):
        return 0.0
    old, new = page.page.measures[before.end - 1], page.page.measures[unit.first]
    return MEASURE_OPENS if old and new and abs(old - new) >= MEASURE_CHANGE else 0.0


def _head(page: Reflowed, number: int) -> Head:
    unit = page.units[number]
    lines = page.page.lines
    before = unit.first == 0 or lines[unit.first - 1].block != lines[unit.first].block
    behind = unit.end == len(lines) or lines[unit.end].block != lines[unit.end - 1].block
    width = sum(line.ink_width for line in page.lines(unit))
    return Head(number, unit.text, before, behind, width, bool(patterns.ENUMERATOR.match(unit.text)))


def _place(
    page: Reflowed, placement: Placement, stretches: Sequence[Stretch], solos: dict[int, Role]
) -> tuple[Article, list[Finding]]:
    """Build one article: its head first, the rest as read."""
    parts: list[Part] = []
    findings: list[Finding] = []
    if placement.heads:
        parts, findings = _head_parts(page, placement)
    crossheads = {head.unit for head in placement.crossheads}
    inside = [number for stretch in stretches[placement.first : placement.end] for number in stretch.units]
    rest = sorted((*crossheads, *inside))
    parts += _joined(page, [(number, _part(page, number, number in crossheads, solos)) for number in rest])
    if not placement.heads:
        findings.append(
            _finding(parts[0], FindingKind.BODY_WITHOUT_HEAD, 0.6, Reason("No headline was found for this text."))
        )
    findings += [
        _finding(
            Part(Role.CROSSHEAD, page.units[head.unit].spans),
            FindingKind.DOUBTFUL_ROLE,
            0.7,
            Reason("This may be a crosshead or a headline."),
        )
        for head in placement.crossheads
        if head.parted_before and head.parted_behind and not head.enumerated
    ]
    return Article(tuple(parts)), findings


def _joined(page: Reflowed, numbered: Sequence[tuple[int, Part]]) -> list[Part]:
    """Parts in order; a paragraph that breaks off before something foreign (a head at a column break, page furniture)
    and the text behind it are one part."""
    parts: list[Part] = []
    last: int | None = None
    for number, part in numbered:
        if last is not None and part.role is Role.BODY is parts[-1].role and _goes_on_behind(page, last, number):
            parts[-1] = Part(Role.BODY, parts[-1].spans + part.spans)
        else:
            parts.append(part)
        last = number
    return parts


def _goes_on_behind(page: Reflowed, before: int, number: int) -> bool:
    """Whether unit ``number`` goes on with unit ``before``, from which something foreign parts it."""
    if number == before + 1:
        return False
    return _breaks_off(page, before) and page.page.starts[page.units[number].first] not in ("dateline", "enumerator")


def _breaks_off(page: Reflowed, number: int) -> bool:
    """Whether a unit ends in the middle of a sentence: without a stop, at the end of a full line."""
    unit = page.units[number]
    last = unit.end - 1
    full = page.page.shortness[last] in ("over", "long", "full", "one")
    return full and page.page.ends[last] != "colon" and not patterns.CLOSED.search(unit.text)


def _head_parts(page: Reflowed, placement: Placement) -> tuple[list[Part], list[Finding]]:
    units = [page.units[head.unit] for head in placement.heads]
    lines = page.page.lines
    division = divide(
        [
            HeadLine(unit.text, head.length, lines[unit.first].block)
            for unit, head in zip(units, placement.heads, strict=True)
        ]
    )
    parts = [
        Part(role, tuple(span for unit in together for span in unit.spans))
        for role, together in _grouped(units, division.roles)
    ]
    findings: list[Finding] = []
    if division.confidence < SURE_ENOUGH:
        findings.append(
            _finding(
                parts[0],
                FindingKind.DOUBTFUL_ROLE,
                division.confidence,
                Reason("Kicker, headline and deck may be divided otherwise."),
            )
        )
    if placement.likeness < LIKE_ENOUGH:
        share = (("share", f"{placement.likeness:.0%}"),)
        findings.append(
            _finding(
                parts[0],
                FindingKind.DOUBTFUL_ARTICLE,
                0.6,
                Reason("The head shares only {share} of its phrases with this article.", share),
            )
        )
    return parts, findings


def _grouped(units: Sequence[Unit], roles: Sequence[Role]) -> Iterator[tuple[Role, list[Unit]]]:
    """Lines of one headline are one part; kickers and decks are a part each."""
    headline = [unit for unit, role in zip(units, roles, strict=True) if role is Role.HEADLINE]
    for unit, role in zip(units, roles, strict=True):
        if role is not Role.HEADLINE:
            yield role, [unit]
        elif unit is headline[0]:
            yield role, headline


def _part(page: Reflowed, number: int, crosshead: bool, solos: dict[int, Role]) -> Part:
    unit = page.units[number]
    if crosshead:
        return Part(Role.CROSSHEAD, unit.spans)
    role = solos.get(number) or (Role.CAPTION if patterns.CAPTION.match(unit.text) else Role.BODY)
    return Part(role, unit.spans)


def _finding(part: Part, kind: FindingKind, confidence: float, reason: Reason) -> Finding:
    return Finding(Span(part.anchor, part.spans[0].end), kind, round(confidence, 3), reason)


def _unplaced(part: Part) -> Finding:
    return _finding(part, FindingKind.UNPLACED, 0.5, Reason("This belongs to no article for certain."))
