"""Pages with a known structure as examples to fit on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from proofreader.document.article import Role
from proofreader.document.attachment import FIRST, HABITS, Builder, Step, may_sign, with_habit
from proofreader.document.bodies import Head, Pieces, find_pieces
from proofreader.document.furniture import roles_of_solos
from proofreader.document.head_roles import HeadLine, ways
from proofreader.document.lattice import Lattice
from proofreader.document.likeness import Likeness
from proofreader.document.segmentation import PAGE_ROLES
from proofreader.text.characters import natural_width
from proofreader.text.folding import folded
from proofreader.text.lexicon import chinese
from proofreader.text.reflow import Knowledge, Reflowed, reflow
from proofreader.text.votes import count_votes
from proofreader.text.weights import fitted
from tests.fit.structure_fit import Agreeing, Example, HeadExample, agrees
from tests.press.pressed import PressPage

OWN = {"kicker": Role.KICKER, "headline": Role.HEADLINE, "deck": Role.DECK, "byline": Role.BYLINE}
INSIDE = {"crosshead": "cross"}
NOBODY = frozenset({"section", "masthead", "folio", "date", "editor", "advertisement", "column"})


@dataclass(frozen=True, slots=True)
class Truth:
    """What most of a unit's ink is: its role, and the article it belongs to."""

    role: str
    article: int | None


def reflowed(raw: str) -> Reflowed:
    return reflow(raw, 0, Knowledge(chinese(), fitted(), count_votes([folded(raw)])))


def truths(page: PressPage, units: Reflowed) -> list[Truth]:
    """What each unit is."""
    owner: list[Truth | None] = [None] * len(page.raw)
    for start, end, unit in page.owners():
        owner[start:end] = [Truth(unit.role, unit.article)] * (end - start)
    found = []
    for each in units.units:
        counts = Counter(owner[at] for span in each.spans for at in range(span.start, span.end) if owner[at])
        found.append(counts.most_common(1)[0][0] if counts else None)
    return [each or Truth("section", None) for each in found]


@dataclass
class Known:
    """A page's pieces, and what each of them is."""

    pieces: Pieces
    truth: list[Truth]
    likeness: Likeness

    def article(self, index: int) -> int | None:
        """The article of most of a stretch."""
        counts: Counter[int | None] = Counter()
        for number in self.pieces.stretches[index].units:
            counts[self.truth[number].article] += 1
        return counts.most_common(1)[0][0]


def known(page: PressPage) -> Known:
    units = reflowed(page.raw)
    solos = roles_of_solos(units)
    flow = [number for number in range(len(units.units)) if solos.get(number) not in PAGE_ROLES]
    pieces = find_pieces(units, flow, solos)
    return Known(pieces, truths(page, units), Likeness([stretch.text for stretch in pieces.stretches]))


def examples(pages: Iterable[PressPage]) -> Iterator[tuple[Example | None, list[HeadExample]]]:
    """For each page its lattices, and its heads; ``None`` where no way through the lattice agrees with the gold."""
    for page in pages:
        here = known(page)
        if not here.pieces.stretches:
            continue
        heads = list(_heads(here))
        lattice = Builder(here.pieces, here.likeness, {}).build()
        articles = [here.article(index) for index in range(len(here.pieces.stretches))]
        allowed = [_allowed(here, articles, lattice, at) for at in range(len(lattice.arcs))]
        example = Example(tuple(Agreeing(with_habit(lattice, habit), allowed) for habit in HABITS), _habit(here, heads))
        yield (example if agrees(example.lattices[example.right]) else None), heads


def _habit(here: Known, heads: Sequence[HeadExample]) -> int:
    """Where a page has most of its heads: the number of its habit."""
    articles = {here.article(index) for index in range(len(here.pieces.stretches))}
    last = here.article(len(here.pieces.stretches) - 1)
    late = {
        here.truth[head.unit].article for head in here.pieces.groups[-1] if here.truth[head.unit].role == "headline"
    } - {last, None}
    if len(late & articles) > max(1, len(articles) / 2):
        return HABITS.index("gathered")
    before = sum(example.before for example in heads)
    return HABITS.index("before" if 2 * before >= len(heads) else "behind")


def _allowed(
    here: Known, articles: list[int | None], lattice: Lattice[Step], at: int
) -> tuple[int, tuple[tuple[int, ...], ...]]:
    """In how many things an arc disagrees with the gold, and what it may choose in agreement with it."""
    arc = lattice.arcs[at]
    step, group = arc.step, here.pieces.groups[arc.step.index]
    if step.kind == "open":
        heads = len(group) - step.leads
        wrong = BOUNDARY * (step.index != 0 and articles[step.index] == articles[step.index - 1])
        wrong += sum(not _is_loose(here, head, step.index) for head in group[step.taken : step.kept])
        wrong += _wrong_block(here, group[step.kept : heads], articles[step.index], bool(step.signs))
        more, chosen = _inside(here, group[heads:], arc.choices, step.index, articles[step.index])
        return wrong + more, chosen
    if step.kind == "end":
        return _wrong_late(here, group[step.taken :], step.index), ()
    if step.kind == "close":
        article = articles[step.first]
        wrong = BOUNDARY * (step.index < len(articles) and articles[step.index] == article)
        wrong += sum(not _is_text(here, head) for head in group[: step.text])
        return wrong + _wrong_block(here, group[step.text : step.taken], article, False), ()
    wrong = BOUNDARY * (articles[step.index] != articles[step.index - 1])
    if step.kind == "own":
        return wrong + _wrong_block(here, group, articles[step.index], False), ()
    more, chosen = _inside(here, group, arc.choices, step.index, articles[step.index])
    return wrong + more, chosen


BOUNDARY = 2
"""An article that begins or goes on in the wrong place counts as so many wrong lines."""


def _inside(
    here: Known,
    group: Sequence[Head],
    choices: Sequence[tuple[int, ...]],
    index: int,
    article: int | None,
) -> tuple[int, tuple[tuple[int, ...], ...]]:
    found, wrong = [], 0
    for head, choice in zip(group, choices, strict=True):
        truth = here.truth[head.unit]
        if truth.role == "crosshead":
            found.append((choice[0],))
            wrong += truth.article != article
        elif _is_text(here, head) and (truth.article == article or len(choice) > len(FIRST)):
            found.append((choice[1],))
        elif _is_loose(here, head, index) and len(choice) > len(FIRST):
            found.append((choice[2],))
        else:
            found.append(choice)
            wrong += 1
    return wrong, tuple(found)


def _wrong_block(here: Known, heads: Sequence[Head], article: int | None, signs: bool) -> int:
    """How many of some lines are not the head of an article, or its byline; a logo or a byline alone is no head."""
    if not heads:
        return 0
    roles = [here.truth[head.unit].role for head in heads]
    wrong = sum(not _is_head(here, head, article) for head in heads)
    byline = len(heads) == 1 and roles[0] == "byline" and may_sign(heads[0])
    if signs:
        return wrong + (roles[0] != "byline")
    return wrong + (byline or (not wrong and not set(roles) & set(OWN)))


def _is_head(here: Known, head: Head, article: int | None) -> bool:
    truth = here.truth[head.unit]
    return truth.article == article and (truth.role in OWN or truth.role == "column")


def _is_text(here: Known, head: Head) -> bool:
    return here.truth[head.unit].role not in {*OWN, *NOBODY, "crosshead"} or here.truth[head.unit].role == "byline"


def _is_loose(here: Known, head: Head, index: int) -> bool:
    """Whether a line belongs to none of the bodies beside it."""
    truth = here.truth[head.unit]
    if truth.role in NOBODY:
        return True
    beside = {here.article(other) for other in (index - 1, index) if 0 <= other < len(here.pieces.stretches)}
    return truth.article not in beside


def _wrong_late(here: Known, heads: Sequence[Head], index: int) -> int:
    """How many lines at the end of a page belong to the body before them, though they do not stand among others."""
    loose = [_is_loose(here, head, index) for head in heads]
    return 0 if not heads or loose[0] else sum(not each for each in loose)


def _heads(here: Known) -> Iterator[HeadExample]:
    """The heads of a page that stand together, as they are divided."""
    articles = [here.article(index) for index in range(len(here.pieces.stretches))]
    for index, group in enumerate(here.pieces.groups):
        sides: Mapping[bool, int | None] = {
            True: articles[index] if index < len(articles) else None,
            False: articles[index - 1] if index else None,
        }
        for before, article in sides.items():
            lines = [head for head in group if article is not None and _is_head(here, head, article)]
            way = tuple(OWN.get(here.truth[head.unit].role, Role.SECTION) for head in lines)
            if not lines or way not in ways(len(lines)):
                continue
            first = index if before else articles.index(article)
            lead = range(first, min(len(articles), first + 2))
            yield HeadExample(
                tuple(
                    HeadLine(head.text, head.length, head.block, here.likeness.of(head.text, lead)) for head in lines
                ),
                way,
                before,
                PRINTED,
            )


HEADS = Path(__file__).parents[1] / "press" / "heads"
PRINTED = 0.2
"""A head counts so much on each page it is printed on: the same heads are printed again and again."""
USUAL_SHARE = {Role.KICKER: 0.3, Role.HEADLINE: 0.35, Role.DECK: 0.35, Role.SECTION: 0.03}
"""A line of a head whose body is not known is taken to share so much with it."""


def listed_heads() -> Iterator[HeadExample]:
    """Heads without bodies from a list, each line ``kickers|headline|decks``: with their lines in one block and apart,
    and with the logo of a column before or behind them."""
    logos, listed = _lines("logos.txt"), _lines("fit.txt")
    kinds = Counter(map(_kind, listed))
    pairs = max(kinds[each] for each in EVEN)
    for number, line in enumerate(listed):
        weight = pairs / kinds[_kind(line)] if _kind(line) in EVEN else 1.0
        fields = zip((Role.KICKER, Role.HEADLINE, Role.DECK), line.split("|"), strict=True)
        parts = [(text, role) for role, texts in fields for text in texts.split("/") if text]
        logo = [(logos[number % len(logos)], Role.SECTION)]
        for apart, lines in ((0, parts), (1, parts), (1, logo + parts if number % 3 else parts + logo)):
            yield HeadExample(
                tuple(
                    HeadLine(text, natural_width(text), apart * at, USUAL_SHARE[role])
                    for at, (text, role) in enumerate(lines)
                ),
                tuple(role for _, role in lines),
                bool(number % 2),
                weight,
            )


EVEN = ((1, 1, 0), (0, 1, 1))
"""A kicker with a headline and a headline with a deck are taken to be as common, however many of each are listed."""


def _kind(line: str) -> tuple[int, ...]:
    """How many kickers, headlines and decks a listed head has."""
    return tuple(len(texts.split("/")) if texts else 0 for texts in line.split("|"))


def _lines(name: str) -> list[str]:
    return [line for line in (HEADS / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
