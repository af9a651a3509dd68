"""Who wrote an article, read out of its byline, its dateline's bracket or its credit."""

from __future__ import annotations

from typing import Protocol

from proofreader.document.article import Article, Part, Role
from proofreader.text.names import reporters, signatories

_SIGNED = frozenset({Role.DATELINE, Role.CREDIT})


class Texts(Protocol):
    """Anything that knows the reading of a part, such as a session."""

    def text(self, part: Part) -> str: ...


def reporters_of(article: Article, texts: Texts) -> tuple[str, ...]:
    """The reporters and correspondents that ``article`` names, in order, each once.

    A byline, a dateline or a credit is read whole; body text only where a bracket with a role word opens or closes it.
    """
    names: list[str] = []
    bodies = [part for part in article.parts if part.role is Role.BODY]
    for part in article.parts:
        if part.role is Role.BYLINE:
            names.extend(signatories(texts.text(part)))
        elif part.role in _SIGNED:
            names.extend(reporters(texts.text(part)))
        elif bodies and part in (bodies[0], bodies[-1]):
            names.extend(reporters(_signature(texts.text(part), part is bodies[0])))
    return tuple(dict.fromkeys(names))


SIGNATURE = 120
"""A bracket with the reporters' names lies within so many characters of the beginning or the end."""


def _signature(text: str, opens: bool) -> str:
    """The beginning or end of a body, as far as a bracket that names people may reach."""
    piece = text[:SIGNATURE] if opens else text[-SIGNATURE:]
    return piece if "（" in piece or "(" in piece else ""
