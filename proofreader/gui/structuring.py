"""The commands for articles and parts: on what is selected in the outline, else on what is selected, or at the cursor,
in the reading."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal

from proofreader.document import arranging, steps
from proofreader.document.arranging import Chosen
from proofreader.document.article import Role
from proofreader.document.continuations import Continuation, counterpart, find_continuations, join_edit
from proofreader.document.edit import AssignRole, Edit, Together
from proofreader.document.session import ProofSession
from proofreader.errors import EditError
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.carrying import parts_in
from proofreader.gui.dialogs.articles import ArticleDialog
from proofreader.gui.dialogs.continuations import ContinuationsDialog
from proofreader.gui.outline import Outline
from proofreader.gui.raw_pane import RawPane
from proofreader.gui.reading_pane import ReadingPane

translate = QCoreApplication.translate
Making = Callable[[ProofSession, tuple[int, ...]], Edit | None]


class Structuring(QObject):
    """Carries the commands out on the open session; what cannot be is said in a sentence. Signal: ``said(str)``."""

    said = Signal(str)

    def __init__(self, bridge: SessionBridge, raw: RawPane, reading: ReadingPane, outline: Outline) -> None:
        super().__init__(reading)
        self._bridge = bridge
        self._raw = raw
        self._reading = reading
        self._outline = outline

    def chosen(self) -> Chosen:
        """What the commands work on."""
        session = self._bridge.session
        if session is None:
            return Chosen(())
        chosen = self._outline.chosen() if self._outline.hasFocus() else Chosen(())
        return chosen if chosen.anchors else Chosen(self._in_reading(session))

    def _in_reading(self, session: ProofSession) -> tuple[int, ...]:
        if anchors := parts_in(self._bridge, self._bridge.selection):
            return anchors
        part = self._reading.current_part()
        if part is None:
            place = session.part_at(self._bridge.place)
            part = place.part if place else None
        return (part.anchor,) if part else ()

    def _parts(self) -> tuple[int, ...]:
        """The chosen parts; of chosen articles all parts."""
        session, chosen = self._bridge.session, self.chosen()
        if session is None or not chosen.articles:
            return chosen.anchors
        places = [session.place(anchor) for anchor in chosen.anchors]
        return tuple(part.anchor for place in places for part in steps.part_list(session, place))

    def _articles(self) -> tuple[int, ...]:
        """The chosen articles, or those of the chosen parts."""
        session, chosen = self._bridge.session, self.chosen()
        if session is None or chosen.articles:
            return chosen.anchors
        places = (session.place(anchor) for anchor in chosen.anchors)
        found = (steps.part_list(session, place)[0].anchor for place in places if place.article is not None)
        return tuple(dict.fromkeys(found))

    def _carry_out(self, anchors: tuple[int, ...], make: Making) -> None:
        session = self._bridge.session
        if session is None or not anchors:
            self.said.emit(translate("Structuring", "That is not possible here."))
            return
        try:
            edit = make(session, anchors)
        except EditError as error:
            self._bridge.refused.emit(error.message)
            return
        if edit is None:
            self.said.emit(translate("Structuring", "That is not possible here."))
        else:
            self._bridge.apply(edit)

    @property
    def shown(self) -> bool:
        """Whether the raw page shows which article each line went to."""
        return self._raw.shows_structure

    def toggle_view(self) -> None:
        """Show the structure of the raw page, and follow it article by article in the outline; or no more."""
        self._raw.show_structure(on=not self.shown)
        self._outline.follow_articles(on=self.shown)

    def assign(self, role: Role) -> None:
        """Give ``role`` to the chosen parts."""

        def assigned(_: ProofSession, anchors: tuple[int, ...]) -> Edit:
            edits = tuple(AssignRole(anchor, role) for anchor in anchors)
            return Together(edits) if len(edits) > 1 else edits[0]

        self._carry_out(self._parts(), assigned)

    def split_article(self) -> None:
        """Let an article begin at the chosen part; of several parts make one article."""

        def split(session: ProofSession, anchors: tuple[int, ...]) -> Edit | None:
            if len(anchors) == 1:
                return steps.split_article_edit(session, anchors[0])
            place = session.place(anchors[0])
            articles = session.reading.pages[place.page].articles
            after = len(articles) if place.article is None else place.article + 1
            before = articles[after].anchor if after < len(articles) else None
            return arranging.new_article(session, anchors, place.page, before)

        self._carry_out(self._parts(), split)

    def merge_article(self) -> None:
        """Join the chosen articles, from whatever pages; one alone with the next of its page."""
        self._carry_out(self._articles(), arranging.join_articles)

    def merge_parts(self) -> None:
        """Join the chosen parts into one; one alone with the part behind it."""
        self._carry_out(self._parts(), arranging.join_parts)

    def move(self, by: int) -> None:
        """Move the chosen parts, or the chosen articles, one place up (-1) or down (1)."""
        chosen = self.chosen()
        shift = arranging.shift_articles if chosen.articles else arranging.shift_parts
        self._carry_out(chosen.anchors, lambda session, anchors: shift(session, anchors, by))

    def move_to_neighbour(self, by: int) -> None:
        """Move the chosen parts into the article before (-1) or after (1)."""
        self._carry_out(self._parts(), lambda session, anchors: arranging.to_neighbour(session, anchors, by))

    def unplace(self) -> None:
        """Take the chosen parts out of their articles."""
        self._carry_out(self._parts(), arranging.unplace)

    def ask_article(self) -> ArticleDialog | None:
        """Let the editor choose the article that the chosen parts belong to."""
        session, anchors = self._bridge.session, self._parts()
        if session is None or not anchors:
            return None
        dialog = ArticleDialog(session, anchors[0], len(anchors), self._reading.window())
        dialog.chosen.connect(lambda article: self._into(anchors, article))
        dialog.open()
        return dialog

    def go_on(self) -> None:
        """Go to where the article here goes on, or comes from, on another page."""
        session = self._bridge.session
        other = counterpart(session.view, self._bridge.place) if session else None
        if other is None:
            self.said.emit(translate("Structuring", "No jump line leads from here to another page."))
        else:
            self._bridge.go_to(other)

    def ask_continuations(self) -> ContinuationsDialog | None:
        """Show which articles go on on other pages, and join those that the editor leaves ticked."""
        session = self._bridge.session
        found = find_continuations(session.view) if session else ()
        if session is None or not found:
            self.said.emit(translate("Structuring", "No jump lines of this issue belong together."))
            return None
        dialog = ContinuationsDialog(session, found, self._reading.window())
        dialog.show_first(next(iter(self._articles()), 0))
        dialog.chosen.connect(self._join)
        dialog.open()
        return dialog

    def _join(self, chosen: tuple[Continuation, ...]) -> None:
        self._carry_out((chosen[0].first,), lambda session, _: join_edit(session, chosen))
        self._bridge.go_to(chosen[0].jump)

    def _into(self, anchors: tuple[int, ...], article: int) -> None:
        self._carry_out(anchors, lambda session, chosen: arranging.into_article(session, chosen, article))
