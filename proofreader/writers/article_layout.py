"""How an article is laid out in text files, as the editor wants it: a small language of lines with places in braces.

Lines of the template become lines of the file. A line that names a role, such as ``　　{body}``, is written once for
each part of that role; lines next to each other form a group, whose parts stand in the order in which they are read. A
line that names other places (``{date}``, ``{reporters}``) is written once, and left out where all of its places are
empty. A blank line parts what is written before it from what is written behind; ``\\n`` inside a line ends it there.
Only plain names are taken, and numbers with a width (``{n:02}``): nothing in a template is ever carried out.
"""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from proofreader.document.article import FURNITURE_ROLES, Article, Role
from proofreader.document.session import ProofSession
from proofreader.errors import WriteError
from proofreader.text.reasons import Reason
from proofreader.writers.documents import Sheet
from proofreader.writers.edition import Edition
from proofreader.writers.integrity import ink
from proofreader.writers.json_articles import furniture_of, reporter_names

ROLES = tuple(role.value for role in Role if role not in FURNITURE_ROLES)
"""Places that stand for parts."""
PLACES = ("title", "date", "number", "folio", "section", "page", "n", "reporters", "characters", "script")
"""Places that stand for what is known of the article: those of file names, who reported, how many inked characters."""
NUMBERS = frozenset({"page", "n", "characters"})
LONGEST = 4000
"""Characters of a template."""
Value = str | int
Piece = tuple[Role, str]


@dataclass(frozen=True, slots=True)
class _Line:
    """``pieces`` as ``string.Formatter`` finds them: text, name of a place (or None), form of a number."""

    pieces: tuple[tuple[str, str | None, str], ...]

    @property
    def role(self) -> str | None:
        """The role whose parts the line is written for."""
        return next((name for _, name, _ in self.pieces if name in ROLES), None)

    @property
    def is_blank(self) -> bool:
        return not "".join(text for text, _, _ in self.pieces).strip() and all(
            name is None for _, name, _ in self.pieces
        )

    def filled(self, values: Mapping[str, Value]) -> str:
        return "".join(
            text.replace("\\n", "\n") + (format(values[name], form) if name else "") for text, name, form in self.pieces
        )

    def is_empty(self, values: Mapping[str, Value]) -> bool:
        """Whether it names places and none of them has anything."""
        names = [name for _, name, _ in self.pieces if name]
        return bool(names) and not any(str(values[name]) for name in names)


class ArticleLayout:
    """A template that is understood. Raises ``WriteError`` for one that is not."""

    def __init__(self, template: str) -> None:
        if len(template) > LONGEST:
            raise _unusable(template[:20] + "…", f"> {LONGEST}")
        self._lines = [_parsed(line, template) for line in template.splitlines()]
        if not any(line.role for line in self._lines):
            raise _unusable(template, "{headline}, {body} …")

    @property
    def roles(self) -> frozenset[str]:
        """The roles that have a place."""
        return frozenset(line.role for line in self._lines if line.role)

    def text(
        self, parts: Sequence[Piece], values: Mapping[str, Value], escaped: Callable[[str], str] = lambda text: text
    ) -> str:
        """An article of ``parts`` in reading order, its head first; ``values`` are those of ``PLACES``. Every text goes
        through ``escaped``, line by line."""
        plain = {name: escaped(value) if isinstance(value, str) else value for name, value in values.items()}
        blocks = ("".join(self._group(group, parts, plain, escaped)) for group in _groups(self._lines))
        return "\n".join(block for block in blocks if block)

    def _group(
        self,
        lines: Sequence[_Line],
        parts: Sequence[Piece],
        values: Mapping[str, Value],
        escaped: Callable[[str], str],
    ) -> Iterator[str]:
        of_roles = {line.role: line for line in lines if line.role}
        written = False
        for line in lines:
            if line.role is None:
                if not line.is_empty(values):
                    yield line.filled(values) + "\n"
            elif not written:
                written = True
                for role, text in parts:
                    if role.value in of_roles and text:
                        yield from _once(of_roles[role.value], role.value, text, values, escaped)


def left_out(layout: ArticleLayout, session: ProofSession) -> tuple[Reason, ...]:
    """What of the articles ``layout`` has no place for, as a sentence; nothing where that is nothing."""
    roles = [part.role for page in session.reading.pages for article in page.articles for part in article.parts]
    missing = [role.value for role in roles if role.value not in layout.roles]
    if not missing:
        return ()
    return (
        Reason(
            "The layout of articles has no place for {roles}: {count} parts were not written.",
            (("roles", ", ".join(dict.fromkeys(missing))), ("count", str(len(missing)))),
        ),
    )


def laid_out(
    layout: ArticleLayout,
    edition: Edition,
    sheet: Sheet,
    number: int,
    escaped: Callable[[str], str] = lambda text: text,
    line_end: str = "\n",
) -> str:
    """Article ``number`` of ``sheet``, counted from 0; ``line_end`` is what stands between the lines of one part."""
    parts = sheet.articles[number]
    pieces = [(part.role, edition.text(part).strip().replace("\n", line_end)) for part in parts]
    section, folio, _ = furniture_of(edition, edition.session.reading.pages[sheet.page])
    known = edition.metadata
    values: dict[str, Value] = {
        "title": edition.title,
        "date": known.date,
        "number": known.number,
        "folio": " ".join(folio.split()),
        "section": " ".join(section.split()),
        "page": sheet.page + 1,
        "n": sheet.first + number,
        "reporters": "、".join(reporter_names(edition, Article(parts))),
        "characters": sum(len(ink(text)) for _, text in pieces),
        "script": edition.script,
    }
    return layout.text(pieces, values, escaped)


def _once(
    line: _Line, role: str, text: str, values: Mapping[str, Value], escaped: Callable[[str], str]
) -> Iterator[str]:
    """The line for one part; again for each line of it, as in a headline of two."""
    for one in text.split("\n"):
        yield line.filled({**dict.fromkeys(ROLES, ""), **values, role: escaped(one)}) + "\n"


def _groups(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    group: list[_Line] = []
    for line in lines:
        if not line.is_blank:
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _parsed(line: str, template: str) -> _Line:
    try:
        found = tuple(string.Formatter().parse(line))
    except ValueError as error:
        raise _unusable(template, str(error)) from error
    pieces = []
    for text, name, form, conversion in found:
        known = name is None or name in ROLES or name in PLACES
        if not known or conversion or (form and not (name in NUMBERS and re.fullmatch(r"0?\d", form))):
            raise _unusable(
                template, "{" + f"{name}{'!' + conversion if conversion else ''}{':' + form if form else ''}" + "}"
            )
        pieces.append((text, name, form or ""))
    if len({name for _, name, _ in pieces if name in ROLES}) > 1:
        raise _unusable(template, line)
    return _Line(tuple(pieces))


def _unusable(template: str, cause: str) -> WriteError:
    return WriteError(
        Reason(
            "The template for the layout of an article cannot be used ({cause}). A line may name one of {roles}, "
            "and any of {places}, in braces, as in {example}.",
            (
                ("template", template),
                ("cause", cause),
                ("roles", ", ".join(ROLES)),
                ("places", ", ".join(PLACES)),
                ("example", "　　{body}"),
            ),
        )
    )
