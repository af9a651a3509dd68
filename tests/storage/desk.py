"""A small invented page with a reading made by hand, so that these tests do not depend on what the engine thinks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.document.issue import Issue
from proofreader.document.proposal import Finding, FindingKind, PageProposal
from proofreader.document.session import ProofSession
from proofreader.readers import read_issue
from proofreader.text.gap import Correction, Decision, GapKind, Mark
from proofreader.text.reasons import Reason
from proofreader.text.span import Span

PAGE = """今日临江
第2版
2025年9月13日

本报讯（记者 林小满 周
岚）临江市运河治理工程
昨日开工,共分三期。

市民陈先生说，家门口
的河清了，散步的人也

多了。

运河治理开工
两岸百姓称好

民生#1 *要闻*

四个“一”惠民生
"""

_PIECES: dict[str, Sequence[tuple[Role, str]]] = {
    "furniture": ((Role.SECTION, "今日临江"), (Role.FOLIO, "第2版"), (Role.DATE, "2025年9月13日")),
    "article": (
        (Role.BODY, "本报讯.*三期。"),
        (Role.BODY, "市民.*多了。"),
        (Role.HEADLINE, "运河治理开工\\s+两岸百姓称好"),
        (Role.KICKER, "民生#1 .要闻."),
    ),
    "unplaced": ((Role.HEADLINE, "四个“一”惠民生"),),
}
SURE = Reason("The line goes on.")
DOUBTFUL = Reason("It may be a blank between {what}.", (("what", "names"),))


def issue_of(folder: Path, *texts: str) -> Issue:
    """Write page1.txt, page2.txt … into ``folder`` and read them as one issue."""
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(texts, 1):
        (folder / f"page{number}.txt").write_bytes(text.encode())
    return read_issue([folder])


def session_of(issue: Issue) -> ProofSession:
    """Every page of ``issue``, each ``PAGE`` by its wording (the line ends may differ)."""
    return ProofSession(issue, [proposal_of(issue, index) for index in range(len(issue.pages))])


def proposal_of(issue: Issue, index: int) -> PageProposal:
    text, start = issue.text(issue.pages[index]), issue.pages[index].span.start
    found = {name: tuple(_part(text, start, role, words) for role, words in rows) for name, rows in _PIECES.items()}
    body, second, headline, kicker = found["article"]
    article = Article((kicker, headline, body, second))
    reading = PageReading(found["furniture"], (article,), found["unplaced"])
    comma = start + text.index("工,") + 1
    correction = Correction(Span(comma, comma + 1), "，", Reason("Half-width punctuation."))
    lost = found["unplaced"][0].spans[0]
    finding = Finding(lost, FindingKind.UNPLACED, 0.5, Reason("This belongs to no article for certain."))
    return PageProposal(reading, _decisions(text, start, found), (correction,), (finding,))


def _part(text: str, start: int, role: Role, words: str) -> Part:
    found = re.search(words, text, re.DOTALL)
    assert found, words
    return Part(role, (Span(*found.span()).shifted(start),))


def _decisions(text: str, start: int, found: dict[str, tuple[Part, ...]]) -> dict[int, Decision]:
    inside = [span for parts in found.values() for part in parts for span in part.spans]
    heads = [span for part in found["article"] if part.role is Role.HEADLINE for span in part.spans]
    decisions = {}
    for blank in re.finditer(r"\s+", text):
        at = start + blank.start()
        if not any(span.start < at < span.end for span in inside) or any(span.start < at < span.end for span in heads):
            decisions[at] = Decision(Mark.PARAGRAPH, GapKind.PARAGRAPH_END, 0.99, SURE)
        elif "\n" in blank.group():
            kind = GapKind.COLUMN_BREAK if blank.group().count("\n") > 1 else GapKind.LINE_WRAP
            decisions[at] = Decision(Mark.RUN_ON, kind, 0.99, SURE)
        else:
            decisions[at] = Decision(
                Mark.SPACE, GapKind.NAME_SEPARATOR, 0.7 if "周" in text[blank.end()] else 0.95, DOUBTFUL
            )
    return decisions
