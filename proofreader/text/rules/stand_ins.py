"""Digits, Latin letters and marks that OCR puts where others stood: ``]月``, ``J。``, `` ` `` for 、.

Each form is one pattern with what it may have been. Forms are told apart by what stands beside them, so that numbers,
times, addresses and Latin words keep their marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.text.characters import HAN

_H = f"[{HAN}]"
_BEHIND = f"[{HAN}”’」』）》]"
_BEFORE = f"[{HAN}“‘「『（《]"
_JOINS = (
    "但是?|而且|因此|因而|所以|同时|不过|然而|其中|如果|虽然|由于|并且|也是?|他们|她|我们|这|以便|从而|对此|为此|"
    "近日|今年"
)
_SAYS = "表示|指出|强调|要求|认为|介绍|号召|据悉|目前|如今|日前|近日|期间|以来|之后|以后|同时"
"""Behind these a clause begins, and a comma stands, no 、."""


@dataclass(frozen=True, slots=True)
class StandIn:
    """A mark that stands for another: its offset, what it may have been, and how sure that is."""

    at: int
    read: str
    candidates: tuple[str, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class _Form:
    """One way of misreading: the pattern's whole match is what was misread."""

    name: str
    pattern: str
    candidates: tuple[str, ...]
    confidence: float


FORMS = (
    _Form("month", r"(?<![A-Za-z\[])[\]lI|](?=\d?[月日年])", ("1",), 0.9),
    _Form("zero", r"(?<=\d)[oO](?=[\d年月日%万亿])", ("0",), 0.9),
    _Form("one", r"(?<=\d)[lI|](?=[\d年月日%万亿])", ("1",), 0.9),
    _Form("tick", f"(?<={_BEHIND})[`´](?=\\s?{_BEFORE})", ("、", "，", ""), 0.92),
    _Form("stroke", f"(?<={_BEHIND})\\\\(?=\\s?{_BEFORE})", ("、",), 0.9),
    _Form("dot_stroke", f"(?<={_BEHIND})丶(?={_BEFORE})", ("、",), 0.95),
    _Form("full_stop", f"(?<={_BEHIND})[oO](?=\\s?(?:{_BEFORE}|[”’」』]|$))", ("。",), 0.9),
    _Form("dot_at_end", f"(?<={_BEHIND})[.．](?=[”’」』）]|$)", ("。", "，"), 0.9),
    _Form("dot", f"(?<={_H}{{2}}|[{HAN}][”’」』）》])[.．](?=\\s?{_BEFORE})", ("，", "。", "、"), 0.85),
    _Form("corner", "(?<=[\u3400-\u9fff，。！？…])[J](?=[\u3400-\u9fff，。；：、]|$)", ("」", "』"), 0.85),
    _Form("corner_opens", f"(?<![A-Za-z0-9])\\[(?={_H}[^\\]\\[]*(?:[」』]|$))", ("「",), 0.8),
    _Form("title_opens", f"<(?={_H})", ("《", "〈"), 0.9),
    _Form("title_closes", f"(?<={_H})>", ("》", "〉"), 0.9),
    _Form("bar", f"(?<={_H})[|丨](?={_H})", ("", "1"), 0.85),
    _Form("apostrophe", f"(?<={_H})'(?={_H})", ("", "、"), 0.7),
    _Form("dash", r"(?<![—-][—-])(?<=[—-])一(?=[^\d—-]|$)|(?<![一—-])一(?=[—-])", ("—",), 0.7),
    _Form("dashes", f"(?:^|(?<=[。！？”》]))一一(?={_H})", ("——",), 0.7),
    _Form(
        "colon",
        "(?<=说|道|称|问|答)；(?=[“「『])|(?:(?<=表示|指出|强调|认为|介绍|要求|提出|编辑|校对|版式|主编|电话|地址))；",
        ("：",),
        0.85,
    ),
    _Form("comma", f"、(?={_JOINS})|(?<={_SAYS})、(?={_H}{{4}})", ("，",), 0.6),
)
_FORMS = {form.name: form for form in FORMS}
_ANY = re.compile("|".join(f"(?P<{form.name}>{form.pattern})" for form in FORMS))
_SIGNS = re.compile("[\\\\\\]lI|oO`´丶.．J\\[<>丨'；、]|一(?=[一—-])|(?<=[—-])一")


def find_stand_ins(text: str) -> Iterator[StandIn]:
    """The marks of ``text``, one part without line ends, that stand for others."""
    at = 0
    while sign := _SIGNS.search(text, at):
        at = sign.end()
        found = _ANY.match(text, sign.start())
        if found and found.lastgroup:
            form = _FORMS[found.lastgroup]
            at = max(at, found.end())
            yield StandIn(found.start(), found.group(), form.candidates, form.confidence)
