"""What an editor looks at before a page goes out: a list that ends.

Whatever is found may be right all the same (a brief without a headline, verse without stops), so each can be left as it
is with ``Settle``; suspects are settled where they stand, in the review queue.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from proofreader.document.article import HEAD_ROLES, Article, Part, Role
from proofreader.document.jumps import find_lonely_jumps
from proofreader.document.session import ProofSession
from proofreader.document.suspects import Suspect
from proofreader.document.view import View
from proofreader.text.patterns import CLOSED
from proofreader.text.reasons import Reason
from proofreader.text.rules.brackets import find_unpaired
from proofreader.text.span import Span

PREFIX = "check"
LIST_STOPS = ("：", "；", ":", ";", "，", "、", "——")
"""A paragraph that others follow may end with these: a list goes on."""
CONTINUED_QUOTES = "“「『"


class CheckKind(StrEnum):
    """What may be wrong."""

    SUSPECTS = "suspects"
    NO_HEADLINE = "no_headline"
    EMPTY = "empty"
    """An article of heads alone, or one without any text."""
    OPEN_END = "open_end"
    UNBALANCED = "unbalanced"
    UNPLACED = "unplaced"
    LONELY_JUMP = "lonely_jump"


@dataclass(frozen=True, slots=True)
class Check:
    """Something to look at on page number ``page``, at the raw ``place``. ``count`` is how many suspects a page has
    left; of all others there is one."""

    kind: CheckKind
    page: int
    place: int
    reason: Reason
    count: int = 1

    @property
    def key(self) -> str:
        """What ``Settle`` names it by."""
        return f"{PREFIX}:{self.kind.value}:{self.place}"


def find_checks(session: ProofSession) -> tuple[Check, ...]:
    """Everything there is to look at in the issue, page by page in the order of the raw text."""
    view = session.view
    return ordered(view, [check for found in look_through(view, session.suspects()) for check in found])


def look_through(view: View, suspects: Sequence[Suspect]) -> Iterator[tuple[Check, ...]]:
    """All checks in steps that are short each: page by page, then the jump lines. Those that the editor leaves as they
    are, are among them (``ordered``). ``suspects`` are those of the whole issue."""
    for page in range(len(view.reading.pages)):
        yield tuple(_of_page(view, page, suspects))
    yield tuple(_of_jumps(view))


def ordered(view: View, checks: Sequence[Check]) -> tuple[Check, ...]:
    """``checks`` without those that the editor leaves as they are, in the order of the pages."""
    left = (check for check in checks if check.key not in view.reading.settled)
    return tuple(sorted(left, key=lambda check: (check.page, check.place)))


def _of_page(view: View, page: int, suspects: Sequence[Suspect]) -> Iterator[Check]:
    here = [suspect for suspect in suspects if suspect.page == page]
    if here:
        reason = Reason("Suspects that nobody has settled: {count}.", (("count", str(len(here))),))
        yield Check(CheckKind.SUSPECTS, page, here[0].span.start, reason, len(here))
    reading = view.reading.pages[page]
    for article in reading.articles:
        yield from _of_article(view, page, article)
    for part in reading.unplaced:
        yield Check(CheckKind.UNPLACED, page, part.anchor, Reason("This part belongs to no article."))
        yield from _of_part(view, page, part)
    for part in reading.furniture:
        yield from _of_part(view, page, part)


def _of_jumps(view: View) -> Iterator[Check]:
    for page, anchor, reason in find_lonely_jumps(view):
        yield Check(CheckKind.LONELY_JUMP, page, anchor, reason)


def _of_article(view: View, page: int, article: Article) -> Iterator[Check]:
    if not any(part.role is Role.HEADLINE and _ink(view, part) for part in article.parts):
        yield Check(CheckKind.NO_HEADLINE, page, article.anchor, Reason("The article has no headline."))
    content = [part for part in article.parts if part.role not in HEAD_ROLES and part.role is not Role.JUMP]
    if not any(_ink(view, part) for part in content):
        yield Check(CheckKind.EMPTY, page, article.anchor, Reason("The article has no text but its headline."))
    for part in article.parts:
        if part.role is not Role.BODY:
            yield from _of_part(view, page, part)
    bodies = [part for part in article.parts if part.role is Role.BODY]
    yield from _of_bodies(view, page, bodies)
    yield from _open_ends(view, page, article, bodies)


def _open_ends(view: View, page: int, article: Article, bodies: Sequence[Part]) -> Iterator[Check]:
    pages = {view.ground.issue.page_index(part.anchor) for part in article.parts}
    jumps = len(pages) == 1 and any(part.role is Role.JUMP for part in article.parts)
    for part in bodies:
        text, last = view.composition(part).text.rstrip(), part is bodies[-1]
        if not text or CLOSED.search(text) or (jumps and last) or (not last and text.endswith(LIST_STOPS)):
            continue
        yield Check(CheckKind.OPEN_END, page, part.spans[-1].end, Reason("The paragraph does not end with a stop."))


def _of_part(view: View, page: int, part: Part) -> Iterator[Check]:
    yield from _unbalanced(view, page, [part], view.composition(part).text)


def _of_bodies(view: View, page: int, bodies: Sequence[Part]) -> Iterator[Check]:
    """A quotation may go over several paragraphs; then each may open it again and only the last one closes it."""
    texts: list[str] = []
    for part in bodies:
        text = view.composition(part).text
        before = "\n".join(texts)
        goes_on = text[:1] in CONTINUED_QUOTES and any(before[at] == text[0] for at in find_unpaired(before))
        texts.append(" " + text[1:] if text and goes_on else text)
    yield from _unbalanced(view, page, bodies, "\n".join(texts))


def _unbalanced(view: View, page: int, parts: Sequence[Part], text: str) -> Iterator[Check]:
    for at in find_unpaired(text):
        start = 0
        for part in parts:
            composition = view.composition(part)
            if at < start + len(composition.text):
                place = composition.raw_spans(Span(at - start, at - start + 1))[0].start
                reason = Reason("{sign} has no partner.", (("sign", text[at]),))
                yield Check(CheckKind.UNBALANCED, page, place, reason)
                break
            start += len(composition.text) + 1


def _ink(view: View, part: Part) -> bool:
    return not view.composition(part).text.isspace() and bool(view.composition(part).text)
