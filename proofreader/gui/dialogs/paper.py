"""The profile of a newspaper: looked at, corrected, taken elsewhere, switched off."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from proofreader.document.article import Role
from proofreader.document.learning import STANDING_ROLES
from proofreader.document.profile import LONGEST_TITLE, Profile, Topic, as_title
from proofreader.errors import ProofreaderError
from proofreader.gui.dialogs.questions import show_error
from proofreader.gui.entry_list import EntryList, key_name, rows_of, value_name
from proofreader.gui.speaking import SpokenLabel
from proofreader.storage.profiles import profile_of, read_profile, write_profile
from proofreader.text.gap import Mark

translate = QCoreApplication.translate


class PaperDialog(QDialog):
    """One profile at a time; nothing is kept before OK.

    Signal: ``chosen(Profile, bool)``, the profile as it is now, and whether profiles are to be used at all.
    """

    chosen = Signal(object, bool)

    def __init__(self, profile: Profile, papers: Sequence[str], active: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.profile = profile
        self.setWindowTitle(translate("Profile", "Profile of the newspaper"))
        self.paper = QComboBox()
        name = QLineEdit()
        name.setMaxLength(LONGEST_TITLE)
        self.paper.setEditable(True)
        self.paper.setLineEdit(name)
        self.paper.addItems(sorted({*papers, profile.paper} - {""}))
        self.paper.setCurrentText(profile.paper)
        name.editingFinished.connect(self._turn)
        self.paper.activated.connect(lambda _: self._turn())
        self.active = QCheckBox(
            translate("Profile", "&Use profiles: remember what I decide when I save or export, and let it vote")
        )
        self.active.setChecked(active)
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._fill)
        self.count = SpokenLabel()
        self.list = EntryList()
        self.list.setAccessibleName(translate("Profile", "What was learnt about the newspaper"))
        self.list.silence_asked.connect(self.silence)
        self._lay_out()
        self._fill()
        self.finished.connect(self.deleteLater)
        self.resize(820, 560)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(translate("Profile", "&Newspaper:"), self.paper)
        form.addRow(self.active)
        form.addRow(translate("Profile", "&Show only:"), self.filter)
        self.decide = QPushButton(translate("Profile", "Decide it &otherwise"))
        self.decide.setMenu(QMenu(self.decide))
        self.decide.menu().aboutToShow.connect(self._offer)
        row = QHBoxLayout()
        row.addWidget(self.decide)
        for text, slot in (
            (translate("Profile", "It does not &vote"), self.silence),
            (translate("Profile", "&Take my word back"), self.take_back),
            (translate("Profile", "&Import…"), self.ask_import),
            (translate("Profile", "&Export…"), self.ask_export),
            (translate("Profile", "&Forget everything"), self.forget),
        ):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            row.addWidget(button)
        self.decide.setAutoDefault(False)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self._choose)
        self.buttons.rejected.connect(self.reject)
        note = QLabel(translate("Profile", "The open issue is analysed again; what you decided in it stays decided."))
        note.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.count)
        layout.addWidget(self.list)
        layout.addLayout(row)
        layout.addWidget(note)
        layout.addWidget(self.buttons)

    def _fill(self) -> None:
        rows = rows_of(self.profile)
        sought = self.filter.text().strip()
        shown = [row for row in rows if sought in row.key or sought in key_name(row)]
        self.list.entries.show_rows(shown)
        sentence = translate("Profile", "Learnt from issues: {issues}. Entries: {entries}, shown: {shown}.")
        issues = len(self.profile.lessons)
        self.count.setText(sentence.format(issues=issues, entries=len(rows), shown=len(shown)))

    def _show(self, profile: Profile) -> None:
        """Show ``profile`` from now on, with the same rows selected as far as they are there."""
        selected = {(row.topic, row.key) for row in self.list.chosen()}
        self.profile = profile
        self._fill()
        for number, row in enumerate(self.list.entries.rows):
            if (row.topic, row.key) in selected:
                self.list.selectRow(number)
                break

    def _turn(self) -> None:
        """Show what is known of the paper whose name stands there now."""
        if self._name() != self.profile.paper:
            try:
                self._show(profile_of(self._name()))
            except ProofreaderError as error:
                self.paper.setCurrentText(self.profile.paper)
                show_error(self, error)

    def _offer(self) -> None:
        """The ways in which all selected rows can be decided."""
        menu = self.decide.menu()
        menu.clear()
        rows = self.list.chosen()
        for value in values_for(rows[0].topic) if len({row.topic for row in rows}) == 1 else ():
            action = menu.addAction(value_name(rows[0].topic, value))
            action.triggered.connect(lambda _=False, value=value: self.say(value))

    def say(self, value: str | None) -> None:
        """The editor's word about the selected rows: ``value``, or that they do not vote."""
        profile = self.profile
        for row in self.list.chosen():
            profile = profile.saying(row.topic, row.key, value)
        self._show(profile)

    def silence(self) -> None:
        """What is selected does not vote."""
        self.say(None)

    def take_back(self) -> None:
        """What was counted holds again for what is selected."""
        profile = self.profile
        for row in self.list.chosen():
            profile = profile.unsaid(row.topic, row.key)
        self._show(profile)

    def forget(self) -> None:
        """Nothing is known of the paper any more."""
        self._show(Profile(self.profile.paper))

    def ask_import(self) -> None:
        """Add what a profile from elsewhere knows: its issues, and its words about what none is said of here."""
        name, _ = QFileDialog.getOpenFileName(self, translate("Profile", "Import a profile"), "", _pattern())
        if name:
            try:
                profile = read_profile(Path(name))
            except ProofreaderError as error:
                show_error(self, error)
                return
            self._show(self.profile.with_all_of(profile))
            self.paper.setCurrentText(self.profile.paper)

    def ask_export(self) -> None:
        """Write what is shown into a file."""
        suggested = f"{self._name() or 'profile'}.json".replace("/", "_")
        name, _ = QFileDialog.getSaveFileName(self, translate("Profile", "Export the profile"), suggested, _pattern())
        if name:
            try:
                write_profile(Path(name), self.profile)
            except ProofreaderError as error:
                show_error(self, error)

    def _name(self) -> str:
        return as_title(self.paper.currentText())

    def _choose(self) -> None:
        self._turn()
        self.accept()
        self.chosen.emit(self.profile, self.active.isChecked())


def values_for(topic: Topic) -> tuple[str, ...]:
    """How an editor may decide what a row is about."""
    if topic is Topic.LINE:
        return tuple(role.value for role in Role if role in STANDING_ROLES)
    if topic is Topic.READ:
        return ()
    return ("",) if topic in (Topic.NAME, Topic.MEASURE) else (Mark.RUN_ON.value, Mark.SPACE.value)


def _pattern() -> str:
    return translate("Profile", "Profiles (*.json)")
