"""Another analysis under an editor's work: what was decided stays decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from proofreader.document.proposal import Options, PageProposal
from proofreader.document.session import ProofSession
from proofreader.errors import EditError


@dataclass(frozen=True, slots=True)
class Carried:
    """The new session, and how many of the editor's edits no longer fit it."""

    session: ProofSession
    refused: int


def carry_over(session: ProofSession, proposals: Sequence[PageProposal], options: Options) -> Carried:
    """Do the editor's edits again over ``proposals`` of the same issue.

    An edit that no longer fits (it moved a part that is not there any more) is left out and counted; the session given
    is not touched, so nothing is lost while the result is looked at.
    """
    carried = ProofSession(session.issue, proposals, options)
    refused = 0
    for edit in session.edits[: session.depth]:
        try:
            carried.apply(edit)
        except EditError:
            refused += 1
    return Carried(carried, refused)
