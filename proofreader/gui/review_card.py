"""What the card of review mode says of one candidate: its name, and how the place would read with it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication

from proofreader.document.preview import CUT, Preview, arrangement, outcome
from proofreader.document.review import Candidate
from proofreader.document.session import ProofSession
from proofreader.document.structure_choices import Becomes, Choice
from proofreader.document.suspects import Suspect
from proofreader.gui.context import article_title, shortened
from proofreader.gui.marks import visible_raw
from proofreader.gui.wording import mark_name, role_name
from proofreader.text.gap import Mark

translate = QCoreApplication.translate
BEGINNING, ENDING = 9, 7
"""Characters of each of several parts that are shown."""
TITLE = 24
"""Characters of a headline that names an article."""


def offer_line(session: ProofSession, suspect: Suspect, offer: Candidate) -> str:
    """``offer`` as rich text: its name and the place as it would read."""
    name = escape(_name(session, offer))
    if suspect.finding is not None and (offer.choice is not None or (offer.leaves and not suspect.finding.candidates)):
        text = _arranged(session, suspect, offer)
    else:
        shown = outcome(session, suspect, offer.edit)
        text = in_text(shown) if shown else ""
    return f"{name}&nbsp; {text}" if name else text


def _name(session: ProofSession, offer: Candidate) -> str:
    if offer.leaves:
        return translate("ReviewMode", "Leave as it is")
    if offer.choice is not None:
        return _choice_name(session, offer.choice)
    return mark_name(offer.mark) if offer.mark is not None else offer.text or translate("ReviewMode", "Take it out")


def _choice_name(session: ProofSession, choice: Choice) -> str:
    if choice.becomes is Becomes.ROLES:
        return ""
    if choice.becomes is Becomes.BEGINS:
        return translate("ReviewMode", "An article begins here")
    if choice.becomes is Becomes.LOOSE:
        return translate("ReviewMode", "To no article")
    if choice.becomes is Becomes.HEADED:
        head = shortened(session.text(session.place(choice.anchor).part), TITLE)
        return translate("ReviewMode", "With the headline “{title}”").format(title=head)
    return translate("ReviewMode", "To “{title}”").format(title=_title(session, choice.anchor))


def _title(session: ProofSession, anchor: int) -> str:
    place = session.place(anchor)
    articles = session.reading.pages[place.page].articles
    return shortened(article_title(session, articles[place.article or 0]), TITLE)


def _arranged(session: ProofSession, suspect: Suspect, offer: Candidate) -> str:
    """Each part with its role; those that the candidate would change are bold and underlined."""
    now = set(arrangement(session, suspect))
    sentence = translate("ReviewMode", "{role}: {text}")
    told = []
    for role, text in arrangement(session, suspect, offer.edit):
        name = escape(role_name(role))
        shown = name if (role, text) in now else f"<b><u>{name}</u></b>"
        told.append(sentence.format(role=shown, text=escape(visible_raw(_both_ends(text)))))
    return " / ".join(told)


def _both_ends(text: str) -> str:
    """A part that took in the next one begins as before and ends otherwise."""
    return text if len(text) <= BEGINNING + ENDING + 1 else f"{text[:BEGINNING]}{CUT}{text[-ENDING:]}"


def in_text(preview: Preview) -> str:
    """The place in its clause; what is in question is bold and underlined."""
    left, right = visible_raw(preview.left), visible_raw(preview.right)
    if preview.mark is None:
        changed = f"<b><u>{escape(visible_raw(preview.changed)) or '·'}</u></b>"
        return f"{escape(left)}{changed}{escape(right)}"
    sign = {Mark.RUN_ON: "", Mark.SPACE: "␣", Mark.PARAGRAPH: "¶ "}[preview.mark]
    changed = f"<b><u>{escape(left[-1:] + sign + right[:1])}</u></b>"
    return f"{escape(left[:-1])}{changed}{escape(right[1:])}"
