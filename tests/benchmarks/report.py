"""The figures of the engine benchmark as tables, and each remaining error in its context."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from proofreader.text.gap import Decision
from tests.benchmarks.scoring import BINS, PageScore, Score

CONTEXT = 12
"""This much raw text is shown on both sides of an error."""
COLUMNS: tuple[tuple[str, Callable[[Score], str]], ...] = (
    ("ink", lambda s: str(s.characters)),
    ("wrong gaps", lambda s: str(s.wrong_gaps)),
    ("/1000", lambda s: f"{1000 * s.wrong_gaps / s.characters:.2f}" if s.characters else "-"),
    ("queued", lambda s: share(s.wrong_gaps_queued, s.wrong_gaps)),
    ("queue", lambda s: str(s.queue)),
    ("errors in it", lambda s: share(s.queue_right, s.queue_scored)),
    ("paragraphs", lambda s: share(s.paragraphs_right, s.paragraphs)),
    ("to the letter", lambda s: share(s.paragraphs_exact, s.paragraphs)),
    ("articles", lambda s: share(s.articles_right, s.articles)),
    ("head roles", lambda s: share(s.heads_right_role, s.heads)),
    ("head places", lambda s: share(s.heads_attached, s.heads)),
    ("queued", lambda s: share(s.wrong_heads_queued, s.wrong_heads)),
    ("ads apart", lambda s: share(s.advertisements_apart, s.advertisements)),
    ("furniture", lambda s: share(s.furniture_right, s.furniture)),
    ("reporters", lambda s: share(s.reporters_right, s.reporters)),
    ("misread flagged", lambda s: share(s.misread_flagged, s.misread)),
    ("flags right", lambda s: share(s.flags_right, s.flags)),
    ("ink errors", lambda s: str(s.ink_errors)),
    ("ECE", lambda s: f"{s.calibration_error:.3f}"),
)
PEER_COLUMNS = ("ink", "wrong gaps", "/1000", "paragraphs", "to the letter", "ink errors")


def share(part: int, whole: int) -> str:
    """``3/4 75%``, or a dash where there is nothing to count."""
    return f"{part}/{whole} {100 * part / whole:.0f}%" if whole else "-"


def row(score: Score, peer: bool = False) -> list[str]:
    """One line of the table; of a plain line joiner only what it can do at all."""
    return [value(score) if not peer or name in PEER_COLUMNS else "" for name, value in COLUMNS]


def as_object(score: Score) -> dict[str, object]:
    """The counts and the calibration error as JSON."""
    counts: dict[str, object] = {name: getattr(score, name) for name in score.__slots__}
    return counts | {"calibration_error": score.calibration_error}


def reliability(score: Score) -> list[str]:
    """The reliability diagram in letters: per tenth of confidence, decisions, what they claim, what was right."""
    lines = ["confidence   decisions   claimed   right"]
    for at, (count, right, confidence) in enumerate(score.bins):
        if count:
            bar = "#" * round(30 * right / count)
            name = f"{at / BINS:.1f}-{(at + 1) / BINS:.1f}"
            lines.append(f"{name:<10} {count:>11} {confidence / count:>9.3f} {right / count:>7.3f}  {bar}")
    return [*lines, f"expected calibration error {score.calibration_error:.4f}"]


def errors(raw: str, page: PageScore, decisions: Mapping[int, Decision]) -> list[str]:
    """Each remaining error of a page, a line each."""
    lines = []
    for gap in page.gaps:
        decision = decisions.get(gap.left + 1)
        why = f"{decision.confidence:.2f} {decision.kind}: {decision.reason.text()}" if decision else "nothing decided"
        before = raw[max(0, gap.left - CONTEXT) : gap.left + 1]
        after = raw[gap.right : gap.right + CONTEXT]
        between = raw[gap.left + 1 : gap.right] if gap.left < gap.right <= gap.left + 5 else " … "
        context = f"{before}[{between}]{after}".replace("\n", "⏎")
        mark = " " if gap.queued else "!"
        lines.append(f"  {mark} gap {context}  wanted {gap.wanted}, found {gap.found}  ({why})")
    for head in page.heads:
        what = ", ".join(["role"] * (not head.right_role) + ["article"] * (not head.attached))
        mark = " " if head.queued else "!"
        lines.append(f"  {mark} {head.unit.role} {head.unit.text!r} read as {head.role}: wrong {what}")
    for unit, _ in page.paragraphs:
        lines.append(f"    paragraph {unit.text[:CONTEXT]!r} … {unit.text[-CONTEXT:]!r} is not right")
    return lines
