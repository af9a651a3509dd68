"""What speaks for a blank inside a part: features of one gap between two inked characters.

The gaps judged here are those whose part goes on: blanks inside a line, and line or block ends inside a paragraph. The
question is always the same: does the reading keep (or put back) a blank?
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.text.characters import CLOSING, OPENING, PAUSES, SENTENCE_STOPS, is_han, is_latin
from proofreader.text.lexicon import Lexicon
from proofreader.text.names import CLOSING_ROLE, RANK, ROLE_WORD, is_name, surname_length
from proofreader.text.rules.lost_blanks import WHO, Cut
from proofreader.text.wording import Wording

CONTEXT = 28
"""How many characters on either side of a gap are looked at."""
_LEFT_TOKEN = re.compile(r"[\u3400-\u9fff·]*$")
_RIGHT_TOKEN = re.compile(r"[\u3400-\u9fff·]*")
_LEFT_CLAUSE = re.compile(r"[^\s，。；：！？“”‘’「」『』《》（）()【】,;:!?]*$")
_RIGHT_CLAUSE = re.compile(r"[^\s，。；：！？“”‘’「」『』《》（）()【】,;:!?]*")
_LEFT_ROLE = re.compile(ROLE_WORD.pattern + r"$")
_LEFT_RANK = re.compile(RANK.pattern + r"$")
_OPEN_BYLINE = re.compile(r"[（(【〈《\[](?=[^）)】〉]*(?:记者|通讯员|评论员|实习生))[^）)】〉]*$")
_OPEN_SIGNATURE = re.compile(r"^[□■◎]?\s*(?:本报|本刊|新华社)?(?:特约|见习|实习)?(?:记者|通讯员|作者)[^，。：；！？]*$")
_SINGLES = re.compile(r"(?:(?<=\s)[\u3400-\u9fff]\s+)*(?<=\s)[\u3400-\u9fff]$")
_COUNTED = re.compile(r"等[一二三四五六七八九十百余多几数]{1,4}[人名位]$")
_REPORT = re.compile(r"^[^，。；\s】）)]{0,12}(?:报导|报道|连线|专访|综合|特稿|发自|[电讯]】)")
"""Words behind a name that make a sentence of a byline: 【本报记者某某连线报导】."""
_LABEL = re.compile(r"(?:[\u4e00-\u9fff]{0,2}(?:电话|热线|地址|邮箱|网址)|联系人|时间|地点|邮编|传真|手机)[：:]")
"""Words that open a notice's next entry: 客运站服务台 电话：…"""
_URL = re.compile(r"(?:https?:|www\.|@)\S*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class GapContext:
    """One gap with what surrounds it.

    ``left`` and ``right`` are the text of the part on either side in Simplified characters: line ends and the blanks
    that stretch a line left out, others kept. ``blank`` is the white space itself, or empty where there is none;
    ``wrapped`` tells a line or block end. ``label`` is what the line is: body, row (short and without punctuation),
    head or solo; ``context`` is ``byline`` inside a list of names that a role word opened, ``roster`` in a row of
    names, else the label. ``wide`` is set for a blank of a stretched line that is wider than its fellows. ``cut`` is
    set where a blank may have been lost or hide.
    ``loose`` is how much of the line was pulled apart. ``seen_joined`` and ``seen_apart`` count how often the issue
    has the same neighbours unbroken, or broken by a blank inside a line. ``page_loose`` is how many blanks the page
    has.
    """

    left: str
    right: str
    blank: str
    wrapped: bool
    label: str
    context: str
    stretched: bool = False
    line_blanks: int = 0
    loose: str = "no"
    wide: bool = False
    seen_joined: int = 0
    seen_apart: int = 0
    cut: Cut | None = None
    sight: str = "unsure"
    page_loose: str = "few"

    @property
    def width(self) -> str:
        """What the gap holds."""
        if self.wrapped:
            return "wrap"
        if not self.blank:
            return "none"
        if self.stretched:
            return "wide" if self.wide else "narrow"
        return "one" if len(self.blank) == 1 else "more"


WHO_ENDS = tuple(WHO)
HIDDEN = ("wrap", "none", "narrow")
"""Widths that tell nothing of a blank that was meant."""


def context_of(left: str, label: str, roster: bool) -> str:
    """What list of names, if any, the text ``left`` of a gap opens."""
    if ("者" in left or "员" in left or "生" in left) and (
        _OPEN_BYLINE.search(left) or (label == "solo" and _OPEN_SIGNATURE.match(left))
    ):
        return "byline"
    return "roster" if roster else label


def tokens(gap: GapContext) -> tuple[str, str]:
    """The runs of Han characters that end and begin at the gap, no longer than the names or words they consist of."""
    if gap.cut and gap.width in HIDDEN:
        return gap.cut.left, gap.cut.right
    left, right = _LEFT_TOKEN.search(gap.left), _RIGHT_TOKEN.match(gap.right)
    assert left
    assert right
    return left.group(), _COUNTED.sub("", right.group())


def character_class(character: str) -> str:
    """What a neighbour of a gap is."""
    if is_han(character):
        return "han"
    if character.isdigit():
        return "digit"
    if is_latin(character):
        return "latin"
    if character in OPENING:
        return "open"
    if character in CLOSING:
        return "close"
    if character in SENTENCE_STOPS:
        return "stop"
    return "pause" if character in PAUSES else "other"


def is_mixed(gap: GapContext) -> bool:
    """Whether the gap stands between Han and Latin letters or digits."""
    before, after = character_class(gap.left[-1]), character_class(gap.right[0])
    return "han" in (before, after) and not {before, after}.isdisjoint(("latin", "digit"))


def gap_features(gap: GapContext, lexicon: Lexicon, wording: Wording) -> Iterator[str]:
    """What is true of the gap."""
    before, after = character_class(gap.left[-1]), character_class(gap.right[0])
    width, context = gap.width, gap.context
    yield "always"
    yield f"width={width}"
    yield f"classes={before},{after}&wrapped={gap.wrapped}"
    yield f"classes={before},{after}&label={gap.label}&wrapped={gap.wrapped}"
    if gap.cut or width in HIDDEN:
        kind = gap.cut.kind if gap.cut else "none"
        yield f"cut={kind}&sight={gap.sight}&width={width}"
        yield f"cut={kind}&context={context}&width={width}"
    if gap.stretched:
        yield f"stretched&classes={before == 'han'},{after == 'han'}&width={width}"
        yield f"stretched&context={context}&width={width}"
    if gap.loose != "no":
        yield f"loose={gap.loose}&context={context}&width={width}"
    if gap.blank == "\u3000" or "\u3000" in gap.blank:
        yield f"ideographic&label={gap.label}"
    if before in ("latin", "digit") and after in ("latin", "digit") and _URL.search(gap.left):
        yield "url"
    if before == after == "digit":
        yield f"digits&label={gap.label}&width={width}&blanks={min(gap.line_blanks, 3)}"
        yield f"digits&lengths={_digits(gap.left[::-1])},{_digits(gap.right)}&width={width}"
    if before == after == "han":
        yield from _han_features(gap, lexicon, wording.hang(gap.left, gap.right), width)
    elif (before in ("close", "stop", "pause", "other") and after == "han") or (
        before == "han" and after in ("open", "other")
    ):
        yield from _edge_features(gap, before, after, width)


def _digits(text: str) -> int:
    """How many digits ``text`` begins with, at most five."""
    count = 0
    while count < min(5, len(text)) and text[count].isdigit():
        count += 1
    return count


def _edge_features(gap: GapContext, before: str, after: str, width: str) -> Iterator[str]:
    left, right = (
        _LEFT_CLAUSE.search(gap.left.rstrip("”’」』》）)")),
        _RIGHT_CLAUSE.match(gap.right.lstrip("“‘「『《（(")),
    )
    assert left
    assert right
    balance = _balance(len(left.group()), len(right.group()))
    yield f"edge={before},{after}&label={gap.label}&balance={balance}&width={width}"
    blanks = min(gap.line_blanks, 3)
    yield f"edge={before},{after}&label={gap.label}&page={gap.page_loose}&blanks={blanks}&width={width}"


def _han_features(gap: GapContext, lexicon: Lexicon, seam: str, width: str) -> Iterator[str]:
    left_token, right_token = tokens(gap)
    word = _word(left_token, right_token, lexicon)
    context = gap.context
    yield f"word={word}&width={width}&label={gap.label}"
    yield f"word={word}&context={context}&width={width}"
    yield f"loose={gap.loose}&word={word}&width={width}"
    if gap.blank and not gap.wrapped:
        yield f"page={gap.page_loose}&word={word}&width={width}"
        yield f"page={gap.page_loose}&context={context}&width={width}"
    yield f"tokens={_length(left_token)},{_length(right_token)}&context={context}&width={width}"
    names = f"{name_class(left_token, True)},{name_class(right_token, False)}"
    yield f"names={names}&context={context}&width={width}"
    yield f"names={names}&width={width}"
    yield f"balance={_clause_balance(gap)}&label={gap.label}&word={word}&width={width}"
    quoted = _quoted(gap)
    yield f"seam={seam}&label={gap.label}&width={width}"
    yield f"seam={seam}&word={word}&quoted={quoted}"
    yield f"quoted={quoted}&word={word}&width={width}"
    yield f"halves={_halves(gap)}&word={word}&width={width}"
    yield f"line_blanks={min(gap.line_blanks, 4)}&singles={len(left_token) == 1},{len(right_token) == 1}&word={word}"
    yield from _neighbour_features(gap, left_token, right_token, word)
    if gap.cut or (width in HIDDEN and context in ("byline", "roster")):
        yield from _fit_features(gap, _fits(left_token, right_token), width)
    if gap.cut:
        yield f"cut={gap.cut.kind}&word={word}&sight={gap.sight}"
    if gap.label == "head" and gap.blank and not gap.wrapped:
        pieces = _pieces(gap)
        yield f"pieces={pieces}&width={width}"
        yield f"pieces={pieces}&word={word}"


def _fit_features(gap: GapContext, fits: str, width: str) -> Iterator[str]:
    if width in HIDDEN and gap.context in ("byline", "roster"):
        yield f"fits={fits}&width={width}"
    if gap.cut:
        yield f"cut={gap.cut.kind}&fits={fits}&width={width}"


def _neighbour_features(gap: GapContext, left_token: str, right_token: str, word: str) -> Iterator[str]:
    """What the issue and the words behind the gap say of it."""
    width = gap.width
    if gap.seen_joined or gap.seen_apart:
        yield f"issue={_more(gap.seen_joined, gap.seen_apart)}&word={word}"
    if gap.context in ("byline", "roster") and len(left_token) == 1 == len(right_token):
        yield f"apart={_apart(gap.left)},{bool(surname_length(right_token))}&width={width}"
    if _LABEL.match(gap.right):
        yield f"entry&width={width}"
    if gap.cut and gap.cut.kind == "role" and _REPORT.search(gap.right):
        yield f"report&sight={gap.sight}&width={width}"
        yield f"report&bracket={gap.left.rfind('【') > gap.left.rfind('】')}&width={width}"


def _apart(left: str) -> str:
    """How many single characters stand apart before a gap: behind an odd one the name that it opens is not over."""
    found = _SINGLES.search(left)
    count = len(found.group().split()) if found else 0
    return "none" if not count else "odd" if count % 2 else "even"


def _more(joined: int, apart: int) -> str:
    if not apart:
        return "joined" if joined > 1 else "joined_once"
    return "apart" if not joined else "both"


def _word(left: str, right: str, lexicon: Lexicon) -> str:
    gain = lexicon.across(left, right)
    if gain <= 0.25:
        return "no"
    return "weak" if gain < 2.5 else "likely" if gain < 6 else "sure"


def _length(token: str) -> str:
    return str(len(token)) if len(token) < 5 else "5-7" if len(token) < 8 else "8"


def name_class(token: str, is_left: bool) -> str:
    """What a run of Han characters next to a gap may be: a role word, a name, a surname alone."""
    role = _LEFT_ROLE.search(token) if is_left else ROLE_WORD.match(token) or CLOSING_ROLE.match(token)
    if role:
        return "role"
    if _LEFT_RANK.search(token) if is_left else RANK.match(token):
        return "rank"
    if len(token) == 1:
        return "surname" if surname_length(token) else "single"
    if len(token) <= 4 and is_name(token):
        return f"name{len(token)}"
    if is_left and token.endswith(WHO_ENDS):
        return "who"
    if not is_left and surname_length(token):
        return "surname_long"
    return "other"


def _fits(left: str, right: str) -> str:
    """Whether the two pieces make one name, two names, or a name and a role word."""
    role = _LEFT_ROLE.search(left)
    rest = left[role.end() :] if role else left
    if role and not rest:
        return "role_name" if surname_length(right) else "role_other"
    one, both = is_name(left + right), is_name(left) and (is_name(right) or bool(ROLE_WORD.match(right)))
    return f"one={one}&both={both}&lengths={min(len(left), 5)},{min(len(right), 5)}"


def _balance(left: int, right: int) -> str:
    if min(left, right) < 3:
        return "short"
    if left == right:
        return "equal" if left > 3 else "three"
    return "near" if abs(left - right) <= 2 and min(left, right) > 3 else "far"


def _clause_balance(gap: GapContext) -> str:
    left, right = _LEFT_CLAUSE.search(gap.left), _RIGHT_CLAUSE.match(gap.right)
    assert left
    assert right
    return _balance(len(left.group()), len(right.group()))


def _halves(gap: GapContext) -> str:
    """How evenly the gap divides the quoted phrase, or the headline, that it stands in, other blanks left aside."""
    if _quoted(gap) == "phrase":
        left = gap.left[max(gap.left.rfind(mark) for mark in "“「『‘《") + 1 :]
        right = gap.right[: min(place for mark in "”」』’》" if (place := gap.right.find(mark)) >= 0)]
    elif gap.label == "head":
        left, right = gap.left, gap.right
    else:
        return "none"
    return _balance(len("".join(left.split())), len("".join(right.split())))


def _pieces(gap: GapContext) -> str:
    """How many pieces its blanks make of a headline, how much those differ in length, and the shortest."""
    lengths = [len(piece) for piece in f"{gap.left} {gap.right}".split()]
    return f"{min(len(lengths), 5)},{min(max(lengths) - min(lengths), 6)},{min(min(lengths), 4)}"


def _quoted(gap: GapContext) -> str:
    """Whether the gap stands inside quotation marks that hold nothing but this phrase and its other half."""
    opened = max(gap.left.rfind(mark) for mark in "“「『‘《")
    closed = max(gap.left.rfind(mark) for mark in "”」』’》")
    if opened <= closed:
        return "no"
    ends = [place for mark in "”」』’》" if (place := gap.right.find(mark)) >= 0]
    if not ends:
        return "open"
    inside = gap.left[opened + 1 :] + gap.right[: min(ends)]
    return "clauses" if any(mark in inside for mark in "，。；：、") else "phrase"
