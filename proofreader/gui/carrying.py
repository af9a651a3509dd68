"""Parts and articles as the pointer carries them: out of the outline, or as selected text of the raw page."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMimeData

from proofreader.document.arranging import Chosen, Entry, in_desk_order
from proofreader.document.session import ProofSession
from proofreader.gui.bridge import SessionBridge
from proofreader.text.span import Span

CARRIED = "application/x-proofreader-parts"


def put_into(data: QMimeData, chosen: Chosen) -> None:
    """Let ``data`` carry ``chosen``."""
    kind = Entry.ARTICLE if chosen.articles else Entry.PART
    data.setData(CARRIED, f"{kind}:{','.join(map(str, chosen.anchors))}".encode())


def taken_from(data: QMimeData, session: ProofSession) -> Chosen:
    """What ``data`` carries, as far as the reading still has it."""
    kind, _, anchors = bytes(data.data(CARRIED).data()).decode().partition(":")
    places = (int(anchor) for anchor in anchors.split(",") if anchor)
    known = (anchor for anchor in places if (place := session.part_at(anchor)) and place.part.anchor == anchor)
    return Chosen(tuple(known), articles=kind == Entry.ARTICLE)


def parts_in(bridge: SessionBridge, spans: Iterable[Span]) -> tuple[int, ...]:
    """The parts on show that have ink in the raw ``spans``, by their anchors, as the desk shows them."""
    if bridge.session is None:
        return ()
    anchors = {
        shown.parts[index].part.anchor
        for span in spans
        for shown in (bridge.printed, bridge.parts)
        for index in shown.indices_in(span)
        if any(own.overlaps(span) for own in shown.parts[index].part.spans)
    }
    return in_desk_order(bridge.session, anchors)
