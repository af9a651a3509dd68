"""Short texts that say where something is: a gap between its neighbours, the title of an article."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from proofreader.document.article import Article, Role
from proofreader.document.session import ProofSession
from proofreader.document.suspects import Suspect
from proofreader.text.span import Span

translate = QCoreApplication.translate
PLACE_SIGN = "│"


def shortened(text: str, length: int) -> str:
    """``text`` on one line, at most ``length`` characters of it."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1] + "…"


def _before(raw: str, offset: int, length: int) -> str:
    return "".join(raw[max(0, offset - 4 * length) : offset].split())[-length:]


def _after(raw: str, offset: int, length: int) -> str:
    return "".join(raw[offset : offset + 4 * length].split())[:length]


def gap_in_context(session: ProofSession, gap: int, length: int) -> str:
    """The ink around a gap with the gap between: ``贯彻党的二│十大精神``."""
    raw = session.issue.raw
    return f"{_before(raw, gap, length)}{PLACE_SIGN}{_after(raw, gap, length)}"


def span_in_context(session: ProofSession, span: Span, length: int) -> str:
    """The ink around a finding, the finding between two signs."""
    raw = session.issue.raw
    found = shortened(span.of(raw), 2 * length)
    if len(span) > 2 * length:
        return f"{PLACE_SIGN}{found}"
    return f"{_before(raw, span.start, length)}{PLACE_SIGN}{found}{PLACE_SIGN}{_after(raw, span.end, length)}"


def article_title(session: ProofSession, article: Article) -> str:
    """The headline of an article; without one, how its first part begins."""
    for part in article.parts:
        if part.role is Role.HEADLINE:
            return shortened(session.text(part), 60)
    sentence = translate("Outline", "(no headline) {beginning}")
    return sentence.format(beginning=shortened(session.text(article.parts[0]), 24))


def target(suspect: Suspect) -> int:
    """The raw offset to look at for ``suspect``."""
    return suspect.span.start if suspect.gap is None else suspect.gap
