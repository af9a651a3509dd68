"""The piece of a part that a change of its text is about: its ink, its gaps, and what it should read as."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from proofreader.document.article import Part
from proofreader.document.view import View
from proofreader.text.compose import Composition, Run, RunKind
from proofreader.text.gap import Correction, DecisionSource


@dataclass(frozen=True, slots=True)
class Zone:
    """``inks`` are the raw offsets of its characters; ``gaps`` (one more than ``inks``) the gaps before, between and
    behind them, None where the part begins or ends. ``corrections`` stand in it now; ``following`` is the raw offset of
    the ink behind it (None at the end of the part); ``text`` is what all of it should read as."""

    inks: tuple[int, ...]
    gaps: tuple[int | None, ...]
    corrections: tuple[Correction, ...]
    following: int | None
    text: str


def zone_of(view: View, part: Part, start: int, end: int, text: str) -> Zone:
    """The zone to be changed so that the reading of ``part`` from ``start`` to ``end`` becomes ``text``.

    It takes in the gaps at both ends, the editor's corrections that it touches, and deleted ink next to it, so that
    typing back what was deleted finds it.
    """
    composition = view.composition(part)
    first, last = _reach(view, composition, start, end)
    runs = [composition.run(index) for index in range(first, last)]
    whole = composition.text
    low = min([start, *(run.reading.start for run in runs if run.kind is not RunKind.INK)])
    high = max([end, *(run.reading.end for run in runs if run.kind is not RunKind.INK)])
    inks = tuple(_inks(view.ground.raw, runs, start, end))
    before = _raw_before(composition, first, runs, start)
    following = _raw_behind(composition, last, runs, end)
    gaps = (before, *(ink + 1 for ink in inks))
    if following is None:
        gaps = (*gaps[:-1], None)
    corrections = tuple(view.reading.corrections[run.raw.start] for run in runs if run.kind is RunKind.CORRECTION)
    return Zone(inks, gaps, corrections, following, whole[low:start] + text + whole[end:high])


def _reach(view: View, composition: Composition, start: int, end: int) -> tuple[int, int]:
    """The numbers of the first run of the zone and of the first one behind it."""
    touching = composition.touching(start, end)
    first, last = touching.start, touching.stop
    if first < last and _ends_before(view, composition.run(first), start):
        first += 1
    elif first == last or not _ink_across(composition.run(first), start):
        while first > 0 and _is_open(composition.run(first - 1)):
            first -= 1
    if first < last and _begins_behind(view, composition.run(last - 1), end):
        last -= 1
    elif first == last or not _ink_across(composition.run(last - 1), end):
        while last < len(composition) and _is_open(composition.run(last)):
            last += 1
    return first, last


def _ends_before(view: View, run: Run, start: int) -> bool:
    """Whether ``run`` only ends where the change begins and has nothing to do with it."""
    return len(run.reading) > 0 and run.reading.end == start and not _takes_part(view, run)


def _begins_behind(view: View, run: Run, end: int) -> bool:
    return len(run.reading) > 0 and run.reading.start == end and not _takes_part(view, run)


def _takes_part(view: View, run: Run) -> bool:
    """Gaps do, and what the editor corrected or put in there."""
    if run.kind is RunKind.CORRECTION:
        return not len(run.raw) or view.reading.corrections[run.raw.start].source is DecisionSource.EDITOR
    return run.kind is RunKind.MARK


def _ink_across(run: Run, offset: int) -> bool:
    return run.kind is RunKind.INK and run.reading.start < offset < run.reading.end


def _is_open(run: Run) -> bool:
    """What has no ink that is read: gaps, deleted ink, insertions."""
    return run.kind is RunKind.MARK or (run.kind is RunKind.CORRECTION and not (len(run.reading) and len(run.raw)))


def _inks(raw: str, runs: Iterable[Run], start: int, end: int) -> Iterator[int]:
    for run in runs:
        if run.kind is RunKind.INK:
            shift = run.raw.start - run.reading.start
            yield from range(max(run.reading.start, start) + shift, min(run.reading.end, end) + shift)
        elif run.kind is RunKind.CORRECTION:
            yield from (offset for offset in range(run.raw.start, run.raw.end) if not raw[offset].isspace())


def _raw_before(composition: Composition, first: int, runs: list[Run], start: int) -> int | None:
    """The gap after the ink before the zone."""
    if runs and runs[0].kind is RunKind.INK and runs[0].reading.start < start:
        return runs[0].raw.start + start - runs[0].reading.start
    return composition.run(first - 1).raw.end if first > 0 else None


def _raw_behind(composition: Composition, last: int, runs: list[Run], end: int) -> int | None:
    """Where the ink behind the zone begins."""
    if runs and runs[-1].kind is RunKind.INK and end < runs[-1].reading.end:
        return runs[-1].raw.start + end - runs[-1].reading.start
    return composition.run(last).raw.start if last < len(composition) else None
