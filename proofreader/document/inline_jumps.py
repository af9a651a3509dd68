"""Jump lines printed in a line of text: 市里说，（下转第3版） ends a paragraph, （上接第1版）走上老桥 begins one.

They are set apart as parts of their own. What only speaks of other pages stays in its text: a jump ends its line, or
begins its paragraph; in brackets it may be cut by a line end; without brackets a blank or a stop parts it from the
text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.text.characters import SENTENCE_STOPS
from proofreader.text.folding import simplified
from proofreader.text.span import Span

_NUMBER = r"(?:[A-Z]?\d{1,3}|[〇零一二三四五六七八九十]{1,3})"
_PAGE = rf"第?{_NUMBER}(?:[、,-]{_NUMBER})*版"
_AWAY, _FROM = r"下转|下接|紧接|转接|转", r"上接|紧接|接"
_IN_BRACKETS = re.compile(rf"[(【\[]({_AWAY}|{_FROM}){_PAGE}[^,。()【】\[\]]{{0,14}}[)】\]]")
_AT_END = re.compile(rf"[▶→◆►]?(?:{_AWAY}){_PAGE}$")
_AT_START = re.compile(rf"^[◀←◆◄]?(?:{_FROM}){_PAGE}")
_BACKWARDS = frozenset({"上接", "紧接", "接"})
_QUOTES = frozenset("“”‘’「」『』\"'")


def set_apart(raw: str, reading: PageReading) -> PageReading:
    """``reading`` with the jump lines inside its paragraphs as parts of their own; ``raw`` is the whole raw text."""
    articles = tuple(Article(tuple(_all(raw, article.parts))) for article in reading.articles)
    return replace(reading, articles=articles, unplaced=tuple(_all(raw, reading.unplaced)))


def _all(raw: str, parts: tuple[Part, ...]) -> Iterator[Part]:
    for part in parts:
        yield from _pieces(raw, part) if part.role is Role.BODY else (part,)


def _pieces(raw: str, part: Part) -> Iterator[Part]:
    if not any("版" in span.of(raw) for span in part.spans):
        yield part
        return
    places = [at for span in part.spans for at in range(span.start, span.end) if not raw[at].isspace()]
    cut = 0
    for start, end in sorted(_found(raw, "".join(_plain(raw[at]) for at in places), places)):
        if cut < start:
            yield _piece(part, Role.BODY, places[cut:start])
        yield _piece(part, Role.JUMP, places[start:end])
        cut = end
    if cut == 0:
        yield part
    elif cut < len(places):
        yield _piece(part, Role.BODY, places[cut:])


def _piece(part: Part, role: Role, places: Sequence[int]) -> Part:
    """What of ``part`` lies from the first to the last of ``places``, which are ink."""
    inked = ([at for at in places if at in span] for span in part.spans)
    return Part(role, tuple(Span(own[0], own[-1] + 1) for own in inked if own))


def _found(raw: str, text: str, places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The jumps of a part, as stretches of its ink."""
    for found in _IN_BRACKETS.finditer(text):
        start, end = found.span()
        quoted = text[start - 1 : start] in _QUOTES and start > 0
        begins, ends = start == 0 or _ends_line(raw, places, start - 1), _ends_line(raw, places, end - 1)
        if not quoted and (ends or (begins and found[1] in _BACKWARDS)):
            yield start, end
    away, back = _AT_END.search(text), _AT_START.match(text)
    if away and away.start() > 0 and _is_parted(raw, text, places, away.start()):
        yield away.span()
    elif back and back.end() < len(text) and _is_blank_behind(raw, places, back.end()):
        yield back.span()


def _ends_line(raw: str, places: Sequence[int], last: int) -> bool:
    """Whether nothing follows the ink ``last`` in its raw line, or in its part."""
    if last + 1 == len(places):
        return True
    return "\n" in raw[places[last] + 1 : places[last + 1]]


def _is_blank_behind(raw: str, places: Sequence[int], at: int) -> bool:
    return places[at] > places[at - 1] + 1


def _is_parted(raw: str, text: str, places: Sequence[int], at: int) -> bool:
    """Whether something parts the ink at ``at`` from that before it: a blank inside its line, a stop, a sign."""
    between = raw[places[at - 1] + 1 : places[at]]
    return text[at - 1] in SENTENCE_STOPS or text[at] in "▶→◆►" or bool(between and "\n" not in between)


def _plain(character: str) -> str:
    """The character as the patterns want it: half-width, Simplified; always one."""
    narrow = unicodedata.normalize("NFKC", character)
    return (narrow if len(narrow) == 1 else character).translate(simplified()).upper()[:1]
