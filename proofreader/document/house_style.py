"""What a house wants its own way: blanks beside Latin letters, padded names, the width of punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from proofreader.document.proposal import MixedScript, Options
from proofreader.text.characters import HAN
from proofreader.text.gap import Correction, Decision, GapKind, Mark
from proofreader.text.reasons import Reason
from proofreader.text.reflow import Reflowed
from proofreader.text.rules.punctuation import widen_punctuation
from proofreader.text.span import Span

HOUSE_STYLE = 0.99
"""How sure a decision is that the house style alone makes: only what the gap is could be mistaken."""
_MIXED = re.compile(rf"(?<=[{HAN}])(\s*)(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%℃])(\s*)(?=[{HAN}])")
_BETWEEN = Reason("Han beside Latin letters or digits: set by the house style.")


def in_style(page: Reflowed, text: str, start: int, options: Options) -> dict[int, Decision]:
    """The decisions of a page as ``options`` want them; ``text`` is the page's, at offset ``start``."""
    decisions = dict(page.decisions)
    for gap, decision in page.decisions.items():
        if decision.kind is GapKind.PADDED_NAME and not options.close_padded_names:
            decisions[gap] = replace(decision, mark=Mark.SPACE)
    for gap, mark in _mixed_script(page, text, start, options.mixed_script):
        known = decisions.get(gap)
        joined = known.confidence if known and known.kind in _LINE_ENDS else 1.0
        decisions[gap] = Decision(mark, GapKind.MIXED_SCRIPT, min(HOUSE_STYLE, joined), _BETWEEN)
    return decisions


_LINE_ENDS = frozenset({GapKind.LINE_WRAP, GapKind.COLUMN_BREAK, GapKind.EATEN_SEPARATOR})


def _mixed_script(page: Reflowed, text: str, start: int, style: MixedScript) -> Iterator[tuple[int, Mark]]:
    """The gaps between Han and Latin inside units, with what ``style`` makes of them."""
    for unit in page.units:
        for span in unit.spans:
            for found in _MIXED.finditer(text, span.start - start, span.end - start):
                blank = found.group()
                if style is MixedScript.ADD:
                    yield found.start() + start, Mark.SPACE
                elif blank:
                    kept = style is MixedScript.KEEP and not any(mark in blank for mark in "\r\n")
                    yield found.start() + start, Mark.SPACE if kept else Mark.RUN_ON


def corrections(page: Reflowed, text: str, start: int, options: Options) -> tuple[Correction, ...]:
    """The corrections that ``options`` ask for."""
    if not options.fullwidth_punctuation:
        return ()
    return tuple(
        correction
        for unit in page.units
        for span in unit.spans
        for correction in widen_punctuation(Span(span.start - start, span.end - start).of(text), span.start)
    )
