"""The names of an issue as its reading has them: people, places and bodies, how often each, where, and what is nearly
spelled like one of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass

from proofreader.document.article import Part, Role
from proofreader.document.edit import Edit
from proofreader.document.fitting import change_text
from proofreader.document.replacing import as_one_step
from proofreader.document.view import View
from proofreader.text.folding import folded
from proofreader.text.names import is_name, signatories
from proofreader.text.naming import Named, NameKind, bodies, people, places
from proofreader.text.span import Span
from proofreader.text.spellings import OddSpelling, near_misses, odd_among, usual_names

MOST_BODIES = 2000
"""Of so many places bodies are looked for by name."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """What is one character apart from a name: as it is printed, the character that differs (its index) and what the
    name has there, and where it stands (offsets of the book's text). ``alike``: OCR takes one for the other."""

    text: str
    differs: int
    usual: str
    at: tuple[int, ...]
    alike: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A name as it is printed, where it stands (offsets of the book's text), and its odd spellings."""

    kind: NameKind
    name: str
    at: tuple[int, ...]
    odd: tuple[Spelling, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text of the part at ``anchor`` of page ``page``."""

    page: int
    anchor: int
    span: Span


class NamesBook:
    """All names of one reading, those seen most often first. ``text`` has all parts, one under the other."""

    def __init__(self, pieces: Sequence[tuple[int, int, str]], starts: Sequence[int], entries: Iterable[Entry]) -> None:
        self._pieces = pieces
        self._starts = starts
        self.text = "\n".join(text for _, _, text in pieces)
        self.entries = tuple(entries)

    def mention(self, at: int, length: int) -> Mention:
        """The part that holds offset ``at`` of the text, and the place in it."""
        index = bisect_right(self._starts, at) - 1
        page, anchor, _ = self._pieces[index]
        start = at - self._starts[index]
        return Mention(page, anchor, Span(start, start + length))


def collect_names(view: View) -> Generator[None, None, NamesBook]:
    """The book of ``view``, made step by step: a window may paint between any two. Costs are linear in the text."""
    pieces: list[tuple[int, int, str]] = []
    starts: list[int] = []
    kinds: dict[str, NameKind] = {}
    start = 0
    for part, page in _parts(view):
        text = view.composition(part).text
        pieces.append((page, part.anchor, text))
        starts.append(start)
        start += len(text) + 1
        for one in _named(folded(text), part.role):
            kinds.setdefault(one.name, one.kind)
        yield
    text = "\n".join(text for _, _, text in pieces)
    plain = folded(text)
    yield from _add_bodies(plain, kinds)
    found: dict[str, tuple[int, ...]] = {}
    for name in kinds:
        found[name] = tuple(_places_of(plain, name))
        yield
    counts, near = {name: len(at) for name, at in found.items()}, list[OddSpelling]()
    for name in usual_names(counts):
        near += near_misses(plain, name)
        yield
    likely = [one for one in odd_among(near, counts) if one.alike or kinds[one.name] is NameKind.PERSON]
    return NamesBook(pieces, starts, _entries(text, kinds, found, likely))


def _parts(view: View) -> Iterator[tuple[Part, int]]:
    for page in range(len(view.reading.pages)):
        for place in view.places(page):
            yield place.part, page


def _named(text: str, role: Role) -> Iterator[Named]:
    if role in (Role.BYLINE, Role.CREDIT):
        for name in signatories(text):
            if is_name(name):
                yield Named(NameKind.PERSON, name, max(0, text.find(name)))
    yield from people(text)
    yield from places(text)


def _add_bodies(plain: str, kinds: dict[str, NameKind]) -> Iterator[None]:
    known = [name for name, kind in kinds.items() if kind is NameKind.PLACE and len(name) > 2]
    stems = frozenset(name[:-1] for name in known[:MOST_BODIES])
    for line in plain.splitlines():
        for one in bodies(line, stems):
            kinds.setdefault(one.name, one.kind)
        yield


def _places_of(text: str, name: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + len(name))


def _entries(
    text: str, kinds: dict[str, NameKind], found: dict[str, tuple[int, ...]], odd: Sequence[OddSpelling]
) -> list[Entry]:
    """Odd spellings stand with their name and not by themselves."""
    spelled = {one.odd for one in odd}
    beside: dict[str, dict[str, list[OddSpelling]]] = {}
    for one in odd:
        beside.setdefault(one.name, {}).setdefault(one.odd, []).append(one)
    entries = []
    for plain, at in found.items():
        if at and plain not in spelled:
            name = text[at[0] : at[0] + len(plain)]
            odds = tuple(_spelling(text, name, group) for group in beside.get(plain, {}).values())
            entries.append(Entry(kinds[plain], name, at, odds))
    return sorted(entries, key=lambda entry: (-len(entry.at), entry.name))


def _spelling(text: str, name: str, odd: Sequence[OddSpelling]) -> Spelling:
    first = odd[0]
    printed = text[first.at : first.at + len(first.odd)]
    return Spelling(printed, first.differs, name[first.differs], tuple(one.at for one in odd), first.alike)


def correct_spelling(view: View, book: NamesBook, spelling: Spelling) -> Edit | None:
    """``spelling`` read as its name everywhere, as one step of the history; ``book`` was made of ``view``.

    Raises ``EditError`` where that is impossible.
    """
    edits: list[Edit] = []
    for at in sorted(spelling.at, reverse=True):
        mention = book.mention(at + spelling.differs, 1)
        part = view.place(mention.anchor).part
        edits += change_text(view, part, mention.span.start, mention.span.end, spelling.usual)
    return as_one_step(edits)
