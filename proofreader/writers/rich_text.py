"""Parts as rich text for the clipboard: HTML that says how each role looks in the element itself, and the same as plain
text.

WeChat's editor drops style sheets and classes, Word keeps headings and indents; both take ``style``. Nothing is loaded
from anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.document.session import ProofSession
from proofreader.writers.documents import in_order
from proofreader.writers.plain_text import BETWEEN_ARTICLES, paragraphs
from proofreader.writers.signs import visible

Piece = tuple[Role, str]
"""What is copied of a part: its role and its text."""
_FONT = "font-family:'PingFang SC','Microsoft YaHei',sans-serif;font-size:16px;line-height:1.75"
_QUIET = "margin:0 0 0.6em;font-size:14px;color:#595959"
_BODY = "margin:0 0 0.6em;text-indent:2em;text-align:justify;mso-char-indent-count:2.0"
"""Word counts the indent in characters of the paragraph's own size."""
_LOOKS: dict[Role, tuple[str, str]] = {
    Role.KICKER: ("p", "margin:1em 0 0;font-weight:bold;color:#595959"),
    Role.HEADLINE: ("h1", "margin:0.2em 0 0.4em;font-size:22px;font-weight:bold;line-height:1.4"),
    Role.DECK: ("p", "margin:0 0 0.6em"),
    Role.CROSSHEAD: ("h2", "margin:1em 0 0.4em;font-size:17px;font-weight:bold;line-height:1.4"),
    Role.DATELINE: ("p", _BODY),
    Role.BODY: ("p", _BODY),
    Role.JUMP: ("p", _QUIET + ";text-align:right"),
    Role.MASTHEAD: ("p", "margin:0 0 0.6em;font-size:18px;font-weight:bold"),
}
_RULE = '<hr style="border:0;border-top:1px solid #bfbfbf;margin:1.5em 0">'


@dataclass(frozen=True, slots=True)
class RichText:
    """The same text twice."""

    html: str
    plain: str


def rich_text(sections: Iterable[Sequence[Piece]]) -> RichText:
    """``sections`` (articles, or pieces of some), a rule between them.

    Raises ``UnicodeEncodeError`` for half of a surrogate pair.
    """
    kept = [[(role, visible(text)) for role, text in section if text.strip()] for section in sections]
    kept = [section for section in kept if section]
    inside = _RULE.join("".join(_element(role, text) for role, text in section) for section in kept)
    plain = BETWEEN_ARTICLES.join("".join(paragraphs(section)) for section in kept)
    return RichText(f'<meta charset="utf-8"><section style="{_FONT}">{inside}</section>', plain)


def article_pieces(session: ProofSession, article: Article) -> list[Piece]:
    """All of an article, its head first."""
    return _pieces(session, in_order(article))


def issue_sections(session: ProofSession) -> Iterator[list[Piece]]:
    """The whole issue, page by page: furniture, articles, what could not be placed."""
    for page in session.reading.pages:
        yield from _page(session, page)


def _page(session: ProofSession, page: PageReading) -> Iterator[list[Piece]]:
    yield _pieces(session, page.furniture)
    for article in page.articles:
        yield article_pieces(session, article)
    yield _pieces(session, page.unplaced)


def _pieces(session: ProofSession, parts: Iterable[Part]) -> list[Piece]:
    return [(part.role, session.text(part)) for part in parts]


def _element(role: Role, text: str) -> str:
    tag, style = _LOOKS.get(role, ("p", _QUIET))
    lines = "<br>".join(escape(line, quote=False) for line in text.split("\n"))
    return f'<{tag} style="{style}">{lines}</{tag}>'
