"""The figures of an issue in the editor's language: as a table, and as charts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from proofreader.document.statistics import CHARACTER, PageFigures, together
from proofreader.gui.bar_charts import Chart
from proofreader.gui.wording import kind_name, source_name
from proofreader.text.gap import DecisionSource

translate = QCoreApplication.translate
MOST_ROWS = 40
"""More pages than this are drawn several in a row."""
Table = tuple[tuple[str, ...], ...]


def duration(seconds: float) -> str:
    """Hours, minutes and seconds: ``1:02:03``, ``2:03``."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def page_table(figures: Sequence[PageFigures]) -> Table:
    """A row for each page and one for all of them, the heads first."""
    heads = (
        translate("Statistics", "Page"),
        translate("Statistics", "Characters"),
        translate("Statistics", "Articles"),
        translate("Statistics", "Errors per 1,000: printed page"),
        translate("Statistics", "Errors per 1,000: engine"),
        translate("Statistics", "Errors per 1,000: reading now"),
        translate("Statistics", "Changed by the editor"),
        translate("Statistics", "Parts changed"),
        translate("Statistics", "Suspects"),
        translate("Statistics", "Suspects settled"),
        translate("Statistics", "Edits"),
        translate("Statistics", "Time"),
    )
    rows = [_row(str(one.pages[0] + 1), one) for one in figures]
    return (heads, *rows, _row(translate("Statistics", "All"), together(figures)))


def _row(name: str, one: PageFigures) -> tuple[str, ...]:
    rates = (f"{rate:.2f}" for rate in (one.raw_rate, one.engine_rate, one.reading_rate))
    counts = (one.changed, one.structure, one.asked, one.settled, one.edits)
    return (name, str(one.characters), str(one.articles), *rates, *map(str, counts), duration(one.seconds))


def decision_table(figures: Sequence[PageFigures]) -> Table:
    """A row for each kind of decision and a column for each source, the heads first."""
    sources = list(DecisionSource)
    heads = (translate("Statistics", "Decisions by kind"), *(source_name(source) for source in sources))
    kinds = _kinds(together(figures))
    return (heads, *((name, *(str(values[source]) for source in sources)) for name, values in kinds))


def _kinds(whole: PageFigures) -> list[tuple[str, Counter[DecisionSource]]]:
    found: dict[str, Counter[DecisionSource]] = {}
    for (kind, source), count in whole.decisions.items():
        found.setdefault(kind, Counter())[source] += count
    ordered = sorted(found.items(), key=lambda entry: -entry[1].total())
    return [(_kind_name(kind), values) for kind, values in ordered]


def _kind_name(kind: str) -> str:
    return translate("Statistics", "Character or punctuation") if kind == CHARACTER else kind_name(kind)


def charts(figures: Sequence[PageFigures]) -> tuple[Chart, ...]:
    """The plots, from the issue down to the pages."""
    whole, groups = together(figures), _grouped(figures)
    errors = (
        translate("Statistics", "Printed page"),
        translate("Statistics", "Engine’s proposal"),
        translate("Statistics", "Reading now"),
    )
    by_page = [(_group_name(group), group) for group in groups]
    kinds = _kinds(whole)
    rates = (whole.raw_rate, whole.engine_rate, whole.reading_rate)
    return (
        Chart(
            translate("Statistics", "Errors per 1,000 characters, before and after"),
            (translate("Statistics", "Errors per 1,000"),),
            tuple((name, (rate,)) for name, rate in zip(errors, rates, strict=True)),
            True,
            _two_places,
        ),
        Chart(
            translate("Statistics", "Errors per 1,000 characters by page"),
            errors[1:],
            tuple((name, (group.engine_rate, group.reading_rate)) for name, group in by_page),
            False,
            _two_places,
        ),
        Chart(
            translate("Statistics", "Suspects by page"),
            (translate("Statistics", "Settled"), translate("Statistics", "Left")),
            tuple((name, (float(group.settled), float(group.left))) for name, group in by_page),
            True,
            _whole,
        ),
        Chart(
            translate("Statistics", "Decisions by kind and source"),
            tuple(source_name(source) for source in DecisionSource),
            tuple((name, tuple(float(values[source]) for source in DecisionSource)) for name, values in kinds),
            True,
            _whole,
        ),
        Chart(
            translate("Statistics", "Time worked by page"),
            (translate("Statistics", "Time"),),
            tuple((name, (float(group.seconds),)) for name, group in by_page),
            True,
            duration,
        ),
    )


def _grouped(figures: Sequence[PageFigures]) -> list[PageFigures]:
    step = -(-len(figures) // MOST_ROWS) or 1
    return [together(figures[at : at + step]) for at in range(0, len(figures), step)]


def _group_name(group: PageFigures) -> str:
    first, last = group.pages[0] + 1, group.pages[-1] + 1
    if first == last:
        return translate("Statistics", "Page {number}").format(number=first)
    return translate("Statistics", "Pages {first}–{last}").format(first=first, last=last)


def _two_places(value: float) -> str:
    return f"{value:.2f}"


def _whole(value: float) -> str:
    return f"{value:.0f}"
