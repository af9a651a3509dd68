"""Pages with a known structure as examples to fit on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from proofreader.document.article import Role
from proofreader.document.attachment import HABITS, Builder, Step, with_habit
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
) -> tuple[tuple[int, ...], ...] | None:
    """What an arc may choose in agreement with the gold, or ``None``."""
    arc = lattice.arcs[at]
    step, group = arc.step, here.pieces.groups[arc.step.index]
    if step.kind == "open":
        opens = step.index == 0 or articles[step.index] != articles[step.index - 1]
        fits = all(_is_loose(here, head, step.index) for head in group[step.taken : step.kept])
        fits = fits and _is_block(here, group[step.kept :], articles[step.index])
        return () if opens and fits else None
    if step.kind == "end":
        return () if all(_is_loose(here, head, step.index) for head in group[step.taken :]) else None
    if step.kind == "close":
        article = articles[step.first]
        same = all(each == article for each in articles[step.first : step.index])
        opened = step.first == 0 or articles[step.first - 1] != article
        ends = step.index == len(articles) or articles[step.index] != article
        fits = all(_is_text(here, head) for head in group[: step.text])
        fits = fits and _is_block(here, group[step.text : step.taken], article)
        return () if same and opened and ends and fits else None
    if articles[step.index] != articles[step.index - 1]:
        return None
    if step.kind == "own":
        own = [_is_head(here, head, articles[step.index]) for head in group]
        heads = [here.truth[head.unit].role in OWN for head in group]
        return () if all(own) and any(heads) else None
    return _inside(here, group, arc.choices, step.index)


def _inside(
    here: Known, group: tuple[Head, ...], choices: tuple[tuple[int, ...], ...], index: int
) -> tuple[tuple[int, ...], ...] | None:
    found = []
    for head, (cross, text, loose) in zip(group, choices, strict=True):
        role = here.truth[head.unit].role
        if role == "crosshead":
            found.append((cross,))
        elif _is_text(here, head):
            found.append((text,))
        elif _is_loose(here, head, index):
            found.append((loose,))
        else:
            return None
    return tuple(found)


def _is_head(here: Known, head: Head, article: int | None) -> bool:
    truth = here.truth[head.unit]
    return truth.article == article and (truth.role in OWN or truth.role == "column")


def _is_block(here: Known, heads: Sequence[Head], article: int | None) -> bool:
    """Whether lines are the head of an article, or none; a logo alone is no head."""
    own = all(_is_head(here, head, article) for head in heads)
    return own and (not heads or any(here.truth[head.unit].role in OWN for head in heads))


def _is_text(here: Known, head: Head) -> bool:
    return here.truth[head.unit].role not in {*OWN, *NOBODY, "crosshead"} or here.truth[head.unit].role == "byline"


def _is_loose(here: Known, head: Head, index: int) -> bool:
    """Whether a line belongs to none of the bodies beside it."""
    truth = here.truth[head.unit]
    if truth.role in NOBODY:
        return True
    beside = {here.article(other) for other in (index - 1, index) if 0 <= other < len(here.pieces.stretches)}
    return truth.article not in beside


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
PRINTED = 0.05
"""A head counts so much on each page it is printed on: the same heads are printed again and again."""
USUAL_SHARE = {Role.KICKER: 0.3, Role.HEADLINE: 0.35, Role.DECK: 0.35, Role.SECTION: 0.03}
"""A line of a head whose body is not known is taken to share so much with it."""


def listed_heads() -> Iterator[HeadExample]:
    """Heads without bodies from a list, each line ``kickers|headline|decks``: with their lines in one block and apart,
    and with the logo of a column before or behind them."""
    logos = _lines("logos.txt")
    for number, line in enumerate(_lines("fit.txt")):
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
            )


def _lines(name: str) -> list[str]:
    return [line for line in (HEADS / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
