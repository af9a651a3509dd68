"""Every sentence a user may see is in the Chinese catalogue, whole, and the compiled catalogue says the same."""

from __future__ import annotations

import string
from pathlib import Path

import pytest

from proofreader.text.reasons import Reason
from proofreader.translation import (
    Catalogue,
    CatalogueError,
    Language,
    Message,
    catalogue,
    language_of,
    read_messages,
    system_language,
)
from tests.translations import CATALOGUE, COMPILED, Sentence, collect, fill, updated, write


def named_places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_every_sentence_is_a_literal() -> None:
    assert [sentence.place for sentence in collect() if sentence.text is None] == []


def test_every_sentence_has_its_translation() -> None:
    finished = {(m.context, m.source) for m in read_messages(CATALOGUE) if m.translation and not m.kind}
    missing = {(s.context, s.text, s.place) for s in collect() if (s.context, s.text) not in finished}
    assert missing == set(), "python -m tests.translations --list"


def test_translations_have_the_named_places_of_their_sentence() -> None:
    messages = [message for message in read_messages(CATALOGUE) if not message.kind]
    assert [m.source for m in messages if named_places(m.source) != named_places(m.translation)] == []


def test_the_compiled_catalogue_is_current() -> None:
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    assert translator.load(str(COMPILED))
    stale = [
        message.source
        for message in read_messages(CATALOGUE)
        if not message.kind and translator.translate(message.context, message.source) != message.translation
    ]
    assert stale == [], "python -m tests.translations"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, Language.ENGLISH),
        ({"LANG": "zh_CN.UTF-8"}, Language.CHINESE),
        ({"LANG": "zh_TW.UTF-8", "LC_ALL": "C.UTF-8"}, Language.ENGLISH),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_HK"}, Language.CHINESE),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, Language.CHINESE),
    ],
)
@pytest.mark.skipif("sys.platform == 'win32'")
def test_the_locale_chooses_the_language(environment: dict[str, str], language: Language) -> None:
    assert system_language(environment) is language


def test_any_chinese_is_chinese() -> None:
    assert [language_of(name) for name in ("zh", "zh-Hant", "ZH_cn", "en", "")] == [Language.CHINESE] * 3 + [
        Language.ENGLISH
    ] * 2


def test_chinese_speaks_chinese_and_english_is_left_alone() -> None:
    reason = Reason("The text goes on in the next line.")
    assert catalogue(Language.ENGLISH).reason(reason) == reason.template
    assert catalogue(Language.CHINESE).translate("Role", "Headline") == "主题"


def test_what_is_not_translated_stays_english() -> None:
    assert Catalogue().translate("CommandLine", "Never said.") == "Never said."


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE TS [<!ENTITY a "aaaa">]><TS><context><name>&a;</name></context></TS>',
        '<!DOCTYPE TS [<!ENTITY a SYSTEM "other.txt">]><TS>&a;</TS>',
        "<TS><context>",
        "",
    ],
)
def test_a_catalogue_that_declares_entities_or_is_broken_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "proofreader_zh_CN.ts"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CatalogueError):
        read_messages(path)


def test_sentences_are_collected_by_the_way_they_are_said(tmp_path: Path) -> None:
    module = tmp_path / "program" / "cli" / "some.py"
    module.parent.mkdir(parents=True)
    module.write_text(
        "class Pane(Widget):\n"
        "    def say(self, often):\n"
        "        raise ReadError(Reason('It is {file}.', (('file', 'x'),)))\n"
        "        translate('Pane', 'Once') if often else QT_TRANSLATE_NOOP('Pane', 'Twice')\n"
        "        voice.tr('One ' 'sentence') + voice.tr('This' if often else 'That') + voice.tr(often)\n",
        encoding="utf-8",
    )
    found = [(sentence.context, sentence.text) for sentence in collect(tmp_path / "program")]
    assert found == [
        ("Reason", "It is {file}."),
        ("Pane", "Once"),
        ("Pane", "Twice"),
        ("CommandLine", "One sentence"),
        ("CommandLine", "This"),
        ("CommandLine", "That"),
        ("CommandLine", None),
    ]


def test_an_update_keeps_translations_and_marks_what_came_and_went(tmp_path: Path) -> None:
    old = [Message("A", "kept & <all>", "留着"), Message("A", "gone", "没了")]
    now = updated(old, [Sentence("A", "kept & <all>", "x:1"), Sentence("A", "new", "x:2")])
    write(tmp_path / "some.ts", now)
    assert read_messages(tmp_path / "some.ts") == (
        Message("A", "gone", "没了", "vanished"),
        Message("A", "kept & <all>", "留着"),
        Message("A", "new", "", "unfinished"),
    )


def test_translations_are_filled_in_by_lines() -> None:
    filled = fill([Message("A", "two\nlines", "", "unfinished")], ["A\ttwo\\nlines\t两\\n行\n"])
    assert filled == [Message("A", "two\nlines", "两\n行")]
