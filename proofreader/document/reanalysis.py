"""Another analysis under an editor's work: what was decided stays decided."""

from __future__ import annotations

from collections.abc import Sequence

from proofreader.document.profile import Profile
from proofreader.document.proposal import Options, PageProposal
from proofreader.document.session import ProofSession


def carry_over(
    session: ProofSession, proposals: Sequence[PageProposal], options: Options, profile: Profile | None = None
) -> ProofSession:
    """A session over ``proposals`` of the same issue, with every edit of ``session`` and its history.

    ``profile`` is the one that they were made with; by default that of ``session``.

    ``session`` itself is not touched. Raises ``EditError`` where the edits cannot stand on the new analysis.
    """
    carried = session.copy()
    carried.replace_proposals(proposals, options, profile)
    return carried
