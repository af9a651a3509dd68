"""Articles that go on on another page: 下转第3版 under one and 上接第1版 over the other, and how the two become one.

Found by the page that each line names and, where several jump between the same two pages, by the words of the headline
that are found again. Only proposed: the editor's edit joins them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import partial_ratio

from proofreader.document.arranging import Draft, parts_beside, take_in
from proofreader.document.article import HEAD_ROLES, Article, Part, Role
from proofreader.document.edit import AssignRole, Edit, MergeParts, MovePart, Reorder, SplitArticle
from proofreader.document.jumps import Jump, find_jumps, folio_of
from proofreader.document.likeness import LEAD, pairs
from proofreader.document.session import ProofSession
from proofreader.document.view import View
from proofreader.text.patterns import CLOSED
from proofreader.text.reasons import Reason

REPEATED = 80
"""A head that is so much like the first one (percent) only says it again."""
ANSWERED, ONE_OF_MANY, UNANSWERED = 0.8, 0.5, 0.3
"""How sure a pair is before a word is compared: with two lines that answer each other, with several that may, and where
the second page has none."""
LEAST = 0.4
"""Less likely pairs are not proposed."""

_BOTH = Reason("Both jump lines name the page of the other.")
_ONE = Reason("The jump line leads to this page, and words of the headline are found here.")


@dataclass(frozen=True, slots=True)
class Continuation:
    """The article that begins at ``first`` goes on in the one that begins at ``second``, ``confidence`` from 0 to 1.
    ``jump`` and ``back`` name the lines that say so; the second article may have none (None)."""

    first: int
    second: int
    jump: int
    back: int | None
    confidence: float
    reason: Reason


def find_continuations(view: View) -> tuple[Continuation, ...]:
    """What goes on where, in the order of the pages; each article goes on, and is gone on with, once at most."""
    jumps = list(find_jumps(view))
    if not any(not jump.back for jump in jumps):
        return ()
    folios = [folio_of(view, page) for page in range(len(view.reading.pages))]
    found = [one for jump in jumps if not jump.back for one in _candidates(view, folios, jumps, jump)]
    taken: set[int] = set()
    chosen = []
    for one in sorted(found, key=lambda one: -one.confidence):
        ends = {one.jump, -1 - one.second}
        if one.confidence >= LEAST and not ends & taken:
            taken |= ends
            chosen.append(one)
    return tuple(sorted(chosen, key=lambda one: one.jump))


def _candidates(view: View, folios: Sequence[str], jumps: Sequence[Jump], jump: Jump) -> Iterator[Continuation]:
    first = _article_of(view, jump)
    if first is None:
        return
    answers: dict[int, Jump] = {}
    rivals = [one for one in jumps if (one.page, one.back, one.target) == (jump.page, False, jump.target)]
    for answer in jumps:
        names = answer.target == folios[jump.page] and folios[answer.page] == jump.target
        if answer.back and names and answer.page != jump.page:
            article_there = _article_of(view, answer)
            if article_there is not None and article_there is not first:
                answers[article_there.anchor] = answer
    pages = [page for page, folio in enumerate(folios) if folio == jump.target and page != jump.page]
    for article in (article for page in pages for article in view.reading.pages[page].articles):
        back = answers.get(article.anchor)
        if article is first or (back is None and (answers or _opens_itself(article))):
            continue
        words = _shared(view, first, article, back)
        base = UNANSWERED if back is None else ANSWERED if len(answers) == len(rivals) == 1 else ONE_OF_MANY
        sure = round(min(0.99, base + (1 - base) * words), 4)
        where = None if back is None else back.part.anchor
        yield Continuation(first.anchor, article.anchor, jump.part.anchor, where, sure, _ONE if back is None else _BOTH)


def _article_of(view: View, jump: Jump) -> Article | None:
    """The article that a jump line belongs to; of an unplaced one, that before it or, of 上接, that behind it."""
    place = view.place(jump.part.anchor)
    page = view.reading.pages[place.page]
    if place.article is not None:
        return page.articles[place.article]
    ends = {max(part.spans[-1].end for part in article.parts): article for article in page.articles}
    starts = {min(part.anchor for part in article.parts): article for article in page.articles}
    if jump.back:
        behind = [start for start in starts if start > jump.part.anchor]
        return starts[min(behind)] if behind else None
    before = [end for end in ends if end <= jump.part.anchor]
    return ends[max(before)] if before else None


def _opens_itself(article: Article) -> bool:
    """Whether an article has a headline of its own and no jump line: nothing need go on in it."""
    return any(part.role is Role.HEADLINE for part in article.parts) and not any(
        part.role is Role.JUMP for part in article.parts
    )


def _shared(view: View, first: Article, second: Article, back: Jump | None) -> float:
    """The share of the first headline that is found again in the second article's heads, lead and jump line."""
    head = "".join(view.composition(part).text for part in first.parts if part.role in HEAD_ROLES)
    others = [*second.parts, *([back.part] if back is not None else [])]
    text = "".join(view.composition(part).text for part in others)
    wanted = pairs("".join(head.split()))
    return len(wanted & pairs("".join(text.split())[: 2 * LEAD])) / len(wanted) if wanted else 0.0


def seam(view: View, one: Continuation) -> tuple[str, str]:
    """The text that ends at the jump line, and the text that goes on behind it."""
    leaving, coming = _parts_at(view, one.first), _parts_at(view, one.second)
    ends = next((index for index, part in enumerate(leaving) if part.anchor == one.jump), len(leaving))
    return _text(view, leaving[:ends]), _text(view, coming[_run_in(view, one) or 0 :])


def _text(view: View, parts: Iterable[Part]) -> str:
    return "".join(view.composition(part).text for part in parts if part.role is Role.BODY)


def _run_in(view: View, one: Continuation) -> int | None:
    """How many parts of another article stand before the jump line of the second one; None where none does."""
    place = view.place(one.back) if one.back is not None else None
    if place is None or place.article is None:
        return None
    before = parts_beside(view, place)[: place.index]
    return place.index if any(part.role is Role.BODY for part in before) else None


def join_edit(session: ProofSession, chosen: Iterable[Continuation]) -> Edit | None:
    """All ``chosen`` joined, as one step: the second article's text behind the first one's, on its page.

    The text goes where the jump line stands, and a paragraph that it cut in two becomes one again. The jump lines, and
    a head that only says the first one again, go to the end; any other head of the second article stays where it is,
    as a crosshead.
    """
    draft = Draft(session)
    for one in chosen:
        _join(draft, one)
    return draft.edit


def _join(draft: Draft, one: Continuation) -> None:
    if draft.view.place(one.jump).article is None:
        draft.add(MovePart(one.jump, article=_parts_at(draft.view, one.first)[0].anchor))
    if one.back is not None and draft.view.place(one.back).article is None:
        draft.add(MovePart(one.back, before=_parts_at(draft.view, one.second)[0].anchor))
    # An earlier join may have made another part the first of its article, or one with the part before it.
    first, second = _parts_at(draft.view, one.first), _continuing(draft, one)
    _settle_heads(draft, first, second)
    take_in(draft, first[0].anchor, second[0].anchor)
    leaves = next((index for index, part in enumerate(first) if part.anchor == one.jump), len(first))
    parts = _parts_at(draft.view, first[0].anchor)
    as_read = (*parts[:leaves], *parts[len(first) :], *parts[leaves : len(first)])
    read = [part for part in as_read if part.role is not Role.JUMP]
    order = [part.anchor for part in (*read, *(part for part in parts if part.role is Role.JUMP))]
    if order != [part.anchor for part in parts]:
        draft.add(Reorder(first[0].anchor, tuple(order)))
    behind = sum(part.role is not Role.JUMP for part in first[:leaves])
    if 0 < behind < len(read) and _is_cut(draft.view, read[behind - 1], read[behind]):
        draft.add(MergeParts(read[behind - 1].anchor))


def _continuing(draft: Draft, one: Continuation) -> tuple[Part, ...]:
    """The parts of the second article; where another article runs into it, only those from its jump line on."""
    if one.back is not None and _run_in(draft.view, one) is not None:
        draft.add(SplitArticle(one.back))
        return _parts_at(draft.view, one.back)
    return _parts_at(draft.view, one.second)


def _parts_at(view: View, offset: int) -> tuple[Part, ...]:
    """The parts of the article that the raw ``offset`` is in."""
    place = view.part_at(offset)
    return () if place is None else parts_beside(view, place)


def _is_cut(view: View, before: Part, behind: Part) -> bool:
    """Whether a paragraph ends without a stop and goes on in the next part."""
    return before.role is behind.role is Role.BODY and not CLOSED.search(view.composition(before).text.rstrip())


def _settle_heads(draft: Draft, first: Sequence[Part], second: Sequence[Part]) -> None:
    """Give the heads of ``second`` the roles that they have in a joined article."""
    known = "".join(draft.view.composition(part).text for part in first if part.role in HEAD_ROLES)
    for part in second:
        if part.role in HEAD_ROLES:
            again = bool(known) and partial_ratio(draft.view.composition(part).text, known) >= REPEATED
            draft.add(AssignRole(part.anchor, Role.JUMP if again else Role.CROSSHEAD))


def counterpart(view: View, offset: int) -> int | None:
    """Where the article at the raw ``offset`` goes on or comes from, on another page; None where nothing says so."""
    place = view.part_at(offset)
    if place is None or place.article is None:
        return None
    article = view.reading.pages[place.page].articles[place.article]
    for one in find_continuations(view):
        if one.first == article.anchor:
            return one.back if one.back is not None else one.second
        if one.second == article.anchor:
            return one.jump
    printed_on = view.ground.issue.page_index
    starts = (span.start for part in article.parts for span in part.spans)
    return next((start for start in starts if printed_on(start) != printed_on(offset)), None)
