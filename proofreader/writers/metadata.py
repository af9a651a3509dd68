"""What an issue is called: the paper's name, the day, the number, who edited it; told or guessed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from proofreader.document.article import FURNITURE_ROLES, PageReading, Part, Role
from proofreader.errors import WriteError
from proofreader.text.folding import folded
from proofreader.text.names import is_name
from proofreader.text.reasons import Reason
from proofreader.writers.dates import date_in_name, find_date, is_date, without_date
from proofreader.writers.integrity import all_parts

if TYPE_CHECKING:
    from proofreader.document.session import ProofSession

_PAPER = re.compile(r"[\u4e00-\u9fff·]{1,14}(?:报|報|刊|新闻|新聞|导刊|導刊)$")
_WHOLE_PAPER = re.compile(rf"^{_PAPER.pattern}")
_BRACKETS = str.maketrans("", "", "《》〈〉【】")
_DIGITS = r"([0-9０-９]+|[〇零一二三四五六七八九十百]+)"
_NUMBERS = (re.compile(rf"[总總]第{_DIGITS}[期号號]"), re.compile(rf"(?<![总總])第{_DIGITS}[期号號]"))
_EDITING = ("责任编辑", "执行编辑", "本版编辑", "本期编辑", "值班编辑", "执行主编", "责编", "编辑", "主编")
_OTHER_WORK = (
    *("美术编辑", "图片编辑", "版式设计", "版式", "视觉", "美编", "校对", "检校", "组版", "一审", "二审", "三审"),
    *("审核", "审读", "统筹", "策划", "电脑制作", "值班编委", "值班主任", "制图", "设计", "监制", "排版"),
)
_WORK = re.compile(f"({'|'.join(sorted((*_EDITING, *_OTHER_WORK), key=len, reverse=True))})")
_TOKEN = re.compile(r"[^\s:：/／、，,；;|（）()【】]+")


@dataclass(frozen=True, slots=True)
class IssueMetadata:
    """``title`` is the paper's, ``date`` is ISO 8601 (2025-09-13), ``number`` as printed, without 第 and 期.

    What nobody knows is empty.
    """

    title: str = ""
    date: str = ""
    number: str = ""
    editors: tuple[str, ...] = ()

    def or_else(self, other: IssueMetadata) -> IssueMetadata:
        """This, with what is empty taken from ``other``."""
        return IssueMetadata(
            self.title or other.title,
            self.date or other.date,
            self.number or other.number,
            self.editors or other.editors,
        )

    def converted(self, convert: Callable[[str], str]) -> IssueMetadata:
        """This, in another script."""
        return IssueMetadata(
            convert(self.title), self.date, convert(self.number), tuple(convert(name) for name in self.editors)
        )


def check_metadata(metadata: IssueMetadata) -> None:
    """Raise ``WriteError`` where the date is none."""
    if metadata.date and not is_date(metadata.date):
        raise WriteError(
            Reason("{date} is not a day of the calendar. Write it as in 2025-09-13.", (("date", metadata.date),))
        )


def guess_metadata(session: ProofSession) -> IssueMetadata:
    """What the mastheads, folios and editors' lines of the pages say, else the names of their files."""
    paths = [PurePath(source.name) for source in session.issue.sources]
    archives = dict.fromkeys(PurePath(path.parts[0]).stem for path in paths if len(path.parts) > 1)
    names = [*(path.stem for path in paths), *archives]
    lines = [
        "".join(session.text(part).split())
        for part in all_parts(session)
        if part.role in FURNITURE_ROLES and part.role is not Role.SECTION
    ]
    pages = session.reading.pages
    sure = (printed_date(session, page, sure=True) for page in pages)
    possible = (printed_date(session, page) for page in pages)
    dates = filter(is_date, (*sure, *map(date_in_name, names), *map(find_date, names), *possible))
    editors = (session.text(part) for part in all_parts(session) if part.role is Role.EDITOR)
    return IssueMetadata(
        _title(lines) or _title_in_names(names), next(dates, ""), _number((*lines, *names)), _editors(editors)
    )


def printed_date(session: ProofSession, page: PageReading, *, sure: bool = False) -> str:
    """The first day in the furniture of ``page``, as 2025-09-13; empty where there is none.

    A bare date below an article may be the one under a notice. With ``sure`` only those count that stand above all
    articles, in one line with other furniture, or with more in them, such as a weekday or a number.
    """
    top = min((article.anchor for article in page.articles), default=len(session.issue.raw))
    for part in page.furniture:
        text = "".join(session.text(part).split())
        found = find_date(text) if part.role is not Role.SECTION else ""
        if is_date(found) and (
            not sure or part.anchor < top or without_date(text).strip() or _shares(session, page, part)
        ):
            return found
    return ""


def _shares(session: ProofSession, page: PageReading, part: Part) -> bool:
    """Whether other furniture stands in the line of ``part``."""
    lines = [session.issue.raw.rfind("\n", 0, other.anchor) for other in page.furniture]
    return lines.count(session.issue.raw.rfind("\n", 0, part.anchor)) > 1


def _title(lines: Iterable[str]) -> str:
    plain = (line.translate(_BRACKETS) for line in lines)
    return next((line for line in plain if _WHOLE_PAPER.match(line)), "")


def _title_in_names(names: Iterable[str]) -> str:
    for name in names:
        for word in re.split(r"[^\u4e00-\u9fff·]+", without_date(name)):
            if found := _WHOLE_PAPER.match(word):
                return found.group()
    return ""


def _number(lines: Iterable[str]) -> str:
    texts = list(lines)
    found = (pattern.search(text) for pattern in _NUMBERS for text in texts)
    return next((match[1] for match in found if match), "")


def _editors(lines: Iterable[str]) -> tuple[str, ...]:
    """责任编辑：温如故 版式设计：白鹿 names one editor; the other only worked on the page."""
    return tuple(dict.fromkeys(name for line in lines for name in _editors_in(line)))


def _editors_in(line: str) -> Iterator[str]:
    plain = folded(line)
    works = list(_WORK.finditer(plain))
    edits = False
    for number, work in enumerate(works, 1):
        end = works[number].start() if number < len(works) else len(plain)
        edits = edits or work.group() in _EDITING
        if not edits or plain[work.end() : end].strip() in ("", "/", "／", "、"):
            continue  # 责编/美编：one list for both
        edits = False
        for token in _TOKEN.finditer(plain, work.end(), end):
            if is_name(token.group()):
                yield line[slice(*token.span())]
