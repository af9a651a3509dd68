"""What the engine makes of a page before any editor has seen it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from proofreader.document.article import PageReading
from proofreader.text.gap import Correction, Decision
from proofreader.text.reasons import Reason
from proofreader.text.span import Span


class FindingKind(StrEnum):
    """What may be wrong with the structure of a page."""

    UNPLACED = "unplaced"
    """A part that belongs to no article for certain."""
    DOUBTFUL_ROLE = "doubtful_role"
    DOUBTFUL_ARTICLE = "doubtful_article"
    """A head that may belong to another body."""
    HEAD_WITHOUT_BODY = "head_without_body"
    BODY_WITHOUT_HEAD = "body_without_head"
    CHARACTER = "character"
    """A character that OCR may have misread."""
    UNPAIRED = "unpaired"
    """A bracket or a quote without its partner."""
    DATE = "date"
    """A date that cannot be."""
    NAME = "name"
    """A name that the issue spells otherwise elsewhere."""
    NO_STOP = "no_stop"
    """A paragraph that ends without a stop."""
    NO_UNIT = "no_unit"
    """A number whose unit is missing."""
    ODD_PAGE = "odd_page"
    """A page that is no columns of running Chinese text: whatever was made of it is a guess."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A suspect that is not a gap. ``candidates`` are replacements for ``span``, likeliest first, perhaps none."""

    span: Span
    kind: FindingKind
    confidence: float
    reason: Reason
    candidates: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Names the finding in ``Reading.settled``."""
        return f"{self.kind}:{self.span.start}"


@dataclass(frozen=True, slots=True)
class PageProposal:
    """One page analysed. Offsets are those of the issue's raw text; ``decisions`` has every gap of the page that holds
    white space, and those without that should hold some, by ``Gap.at``. A page that is ``pending`` was not analysed
    yet: nothing on it is in any part."""

    reading: PageReading
    decisions: Mapping[int, Decision]
    corrections: tuple[Correction, ...] = ()
    findings: tuple[Finding, ...] = ()
    pending: bool = False


PENDING = PageProposal(PageReading(), {}, pending=True)
"""What stands for a page until the engine has been there."""


class MixedScript(StrEnum):
    """What becomes of the gap between Han and Latin letters or digits."""

    NONE = "none"
    KEEP = "keep"
    ADD = "add"


@dataclass(frozen=True, slots=True)
class Options:
    """What a house may want differently.

    ``fullwidth_punctuation``: half-width punctuation between Han characters is made full-width, as recorded
    corrections. ``close_padded_names``: 林 秋 is read as 林秋.
    ``threshold``: decisions less sure than this wait in the review queue.
    """

    mixed_script: MixedScript = MixedScript.NONE
    fullwidth_punctuation: bool = True
    close_padded_names: bool = True
    threshold: float = 0.9
