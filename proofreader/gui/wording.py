"""What the values of the core are called in the editor's language."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from proofreader.document.article import Role
from proofreader.document.proposal import FindingKind
from proofreader.storage.lock import Owner
from proofreader.text.gap import DecisionSource, GapKind, Mark
from proofreader.text.reasons import Reason

_ROLES: dict[Role, object] = {
    Role.KICKER: QT_TRANSLATE_NOOP("Role", "Kicker"),
    Role.HEADLINE: QT_TRANSLATE_NOOP("Role", "Headline"),
    Role.DECK: QT_TRANSLATE_NOOP("Role", "Deck"),
    Role.CROSSHEAD: QT_TRANSLATE_NOOP("Role", "Crosshead"),
    Role.BYLINE: QT_TRANSLATE_NOOP("Role", "Byline"),
    Role.DATELINE: QT_TRANSLATE_NOOP("Role", "Dateline"),
    Role.BODY: QT_TRANSLATE_NOOP("Role", "Body"),
    Role.CAPTION: QT_TRANSLATE_NOOP("Role", "Caption"),
    Role.CREDIT: QT_TRANSLATE_NOOP("Role", "Credit"),
    Role.JUMP: QT_TRANSLATE_NOOP("Role", "Jump line"),
    Role.EDITOR: QT_TRANSLATE_NOOP("Role", "Editor"),
    Role.MASTHEAD: QT_TRANSLATE_NOOP("Role", "Masthead"),
    Role.SECTION: QT_TRANSLATE_NOOP("Role", "Section"),
    Role.FOLIO: QT_TRANSLATE_NOOP("Role", "Folio"),
    Role.DATE: QT_TRANSLATE_NOOP("Role", "Date"),
}

_KINDS: dict[str, object] = {
    GapKind.LINE_WRAP: QT_TRANSLATE_NOOP("Kind", "Line wrap"),
    GapKind.COLUMN_BREAK: QT_TRANSLATE_NOOP("Kind", "Column break inside a paragraph"),
    GapKind.STRETCHED_LINE: QT_TRANSLATE_NOOP("Kind", "Stretched line"),
    GapKind.STRAY_SPACE: QT_TRANSLATE_NOOP("Kind", "Stray space"),
    GapKind.NAME_SEPARATOR: QT_TRANSLATE_NOOP("Kind", "Space between names"),
    GapKind.CAESURA: QT_TRANSLATE_NOOP("Kind", "Caesura of a slogan or headline"),
    GapKind.PADDED_NAME: QT_TRANSLATE_NOOP("Kind", "Padded name"),
    GapKind.EATEN_SEPARATOR: QT_TRANSLATE_NOOP("Kind", "Lost space"),
    GapKind.MIXED_SCRIPT: QT_TRANSLATE_NOOP("Kind", "Between Chinese and Latin"),
    GapKind.LATIN_SPACE: QT_TRANSLATE_NOOP("Kind", "Space between Latin words"),
    GapKind.PARAGRAPH_END: QT_TRANSLATE_NOOP("Kind", "Paragraph end"),
    GapKind.INSERTED: QT_TRANSLATE_NOOP("Kind", "Put in by the editor"),
    FindingKind.UNPLACED: QT_TRANSLATE_NOOP("Kind", "Unplaced part"),
    FindingKind.DOUBTFUL_ROLE: QT_TRANSLATE_NOOP("Kind", "Doubtful role"),
    FindingKind.DOUBTFUL_ARTICLE: QT_TRANSLATE_NOOP("Kind", "Doubtful article"),
    FindingKind.HEAD_WITHOUT_BODY: QT_TRANSLATE_NOOP("Kind", "Headline without a body"),
    FindingKind.BODY_WITHOUT_HEAD: QT_TRANSLATE_NOOP("Kind", "Body without a headline"),
    FindingKind.CHARACTER: QT_TRANSLATE_NOOP("Kind", "Doubtful character"),
    FindingKind.UNPAIRED: QT_TRANSLATE_NOOP("Kind", "Bracket or quote without partner"),
    FindingKind.NO_STOP: QT_TRANSLATE_NOOP("Kind", "Paragraph without a stop"),
    FindingKind.NO_UNIT: QT_TRANSLATE_NOOP("Kind", "Number without a unit"),
    FindingKind.ODD_PAGE: QT_TRANSLATE_NOOP("Kind", "Unusual page"),
    FindingKind.DATE: QT_TRANSLATE_NOOP("Kind", "Impossible date"),
    FindingKind.NAME: QT_TRANSLATE_NOOP("Kind", "Name spelled two ways"),
}

_MARKS: dict[Mark, object] = {
    Mark.RUN_ON: QT_TRANSLATE_NOOP("Mark", "Run on"),
    Mark.SPACE: QT_TRANSLATE_NOOP("Mark", "Space"),
    Mark.PARAGRAPH: QT_TRANSLATE_NOOP("Mark", "Paragraph"),
}

_SOURCES: dict[DecisionSource, object] = {
    DecisionSource.RULE: QT_TRANSLATE_NOOP("Source", "Rule"),
    DecisionSource.ISSUE: QT_TRANSLATE_NOOP("Source", "Evidence of the issue"),
    DecisionSource.PROFILE: QT_TRANSLATE_NOOP("Source", "Evidence of the newspaper"),
    DecisionSource.EDITOR: QT_TRANSLATE_NOOP("Source", "Editor"),
}


def reason_text(reason: Reason) -> str:
    """The sentence of the core in the editor's language."""
    return reason.text(lambda template: QCoreApplication.translate("Reason", template))


def role_name(role: Role) -> str:
    """What a part is: ``Headline``, ``主题``."""
    return QCoreApplication.translate("Role", str(_ROLES[role]))


def kind_name(kind: str) -> str:
    """What a gap or a finding is; a kind this version does not know is shown as it is."""
    return QCoreApplication.translate("Kind", str(_KINDS[kind])) if kind in _KINDS else kind


def mark_name(mark: Mark) -> str:
    """What the reading puts into a gap."""
    return QCoreApplication.translate("Mark", str(_MARKS[mark]))


def source_name(source: DecisionSource) -> str:
    """Who decided."""
    return QCoreApplication.translate("Source", str(_SOURCES[source]))


def read_only_sentence(path: Path, owner: Owner | None) -> str:
    """Why nothing can be written to the project at ``path``, and what can be done all the same."""
    if owner is not None and owner.host:
        sentence = QCoreApplication.translate(
            "Files",
            "{file} is open in another window or on another computer ({owner}). You can look at it and save a copy.",
        )
        return sentence.format(file=path.name, owner=f"{owner.editor} {owner.host}".strip())
    sentence = QCoreApplication.translate("Files", "{file} can only be read. You can look at it and save a copy.")
    return sentence.format(file=path.name)
