"""Kicker, headline or deck: the lines of one article's head told apart.

A head is any number of kickers, a headline of one to three lines, any number of decks, in that order. Each way of
dividing the lines is scored by what print does, and the best is taken; how far it is ahead is the confidence.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from proofreader.document.article import Role
from proofreader.text.patterns import ATTRIBUTION

MOST_HEADLINE_LINES = 3
_DECK_START = re.compile(r"^(?:——|--|—|一一|－－)")
_WHO = re.compile(
    r"(?:[省市区县镇乡村州盟旗港]|街道|社区|片区|园区|开发区|新区|公司|集团|学校|中学|小学|大学|学院|医院|法院|检察院|银行|[局厅委部办会站所队厂社馆])$"
)
"""A kicker that only names who or where: 某某开发区."""
_SURVEY = re.compile(r"(?:综述|纪实|侧记|巡礼|述评|观察|调查|掠影|速写|小记|启示|访谈|之[一二三四五六七八九十])$")
_CAESURA = re.compile(r"^[^\s，。；]{4,10}[ \u3000]+[^\s，。；]{4,10}$")
_EVENT = re.compile(r"(?:主持|出席|讲话|参加|致辞|宣读|作报告|批示|并讲话|举行|召开|会议)")


@dataclass(frozen=True, slots=True)
class HeadLine:
    """One line of a head: its Simplified text, its ink width in ems, the block it stands in."""

    text: str
    width: float
    block: int


@dataclass(frozen=True, slots=True)
class Division:
    """The roles of the lines of a head, and how sure they are."""

    roles: tuple[Role, ...]
    confidence: float


def divide(lines: Sequence[HeadLine]) -> Division:
    """Tell the lines of one head apart."""
    ways = [
        (first, last)
        for first in range(len(lines))
        for last in range(first + 1, min(len(lines), first + MOST_HEADLINE_LINES) + 1)
    ]
    scores = [_score(lines, first, last) for first, last in ways]
    top = max(scores)
    first, last = ways[scores.index(top)]
    share = 1 / sum(math.exp(score - top) for score in scores)
    roles = (Role.KICKER,) * first + (Role.HEADLINE,) * (last - first) + (Role.DECK,) * (len(lines) - last)
    return Division(roles, share)


def _score(lines: Sequence[HeadLine], first: int, last: int) -> float:
    headline, kickers, decks = lines[first:last], lines[:first], lines[last:]
    score = _as_headline(headline)
    score += sum(_as_kicker(line) for line in kickers) + sum(_as_deck(line) for line in decks)
    score -= 1.5 * max(0, len(kickers) - 1) + 0.7 * max(0, len(decks) - 1)
    if len(headline) > 1 and kickers and ATTRIBUTION.search(kickers[-1].text):
        score += 1.2
    if kickers and decks:
        score += 0.6
    for line in (*kickers, *decks):
        if line in kickers and _WHO.search(line.text) and line.width < headline[0].width:
            continue
        score += 0.6 * _clamp((line.width - headline[0].width) / 6)
    return score


def _as_headline(lines: Sequence[HeadLine]) -> float:
    score = sum(
        -1.2 * bool(ATTRIBUTION.search(line.text))
        - 1.0 * bool(_SURVEY.search(line.text))
        - 2.0 * bool(_DECK_START.match(line.text))
        for line in lines
    )
    score += 0.9 * bool(_CAESURA.match(lines[0].text))
    score -= 0.4 * max(0.0, max(line.width for line in lines) - 24) / 6
    if len(lines) > 1:
        widths = [line.width for line in lines]
        together = len({line.block for line in lines}) == 1
        score += (0.8 if together else -2.2) - 0.3 * (max(widths) - min(widths)) - 0.8 * (len(lines) - 2)
    return score


def _as_kicker(line: HeadLine) -> float:
    score = 1.2 * bool(ATTRIBUTION.search(line.text)) + 1.5 * bool(_WHO.search(line.text))
    return score - 2.0 * bool(_DECK_START.match(line.text)) - 1.0 * bool(_SURVEY.search(line.text)) + 0.4


def _as_deck(line: HeadLine) -> float:
    surveys = 1.2 * bool(_SURVEY.search(line.text))
    return 2.5 * bool(_DECK_START.match(line.text)) + surveys + 1.0 * bool(_EVENT.search(line.text[-8:])) - 0.5


def _clamp(value: float) -> float:
    return max(-1.0, min(1.0, value))
