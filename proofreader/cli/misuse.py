"""What is wrong with a command line, in the user's language: argparse knows English alone."""

from __future__ import annotations

import re

from proofreader.cli.voice import Voice

_MISSING = re.compile(r"the following arguments are required: (?P<names>.+)")
_BARE = re.compile(r"argument (?P<option>\S+): expected one argument")
_CHOICE = re.compile(r"(?s)argument (?P<option>\S+): invalid choice: '(?P<value>.*)' \(choose from (?P<choices>.+)\)")
_VALUE = re.compile(r"(?s)argument (?P<option>\S+): invalid (?P<kind>.+?) value: '(?P<value>.*)'")


def in_words(message: str, voice: Voice) -> str:
    """argparse's ``message`` on one of the usual mistakes said in our words, another as it is."""
    if found := _MISSING.fullmatch(message):
        return voice.tr("{names} must be given", names=found["names"])
    if found := _BARE.fullmatch(message):
        return voice.tr("{option} wants a value", option=found["option"])
    if found := _CHOICE.fullmatch(message):
        choices = found["choices"].replace("'", "")
        return voice.tr(
            "{option} may be {choices}, not {value}", option=found["option"], choices=choices, value=found["value"]
        )
    if found := _VALUE.fullmatch(message):
        if not found["value"]:
            return voice.tr("{option} wants a value", option=found["option"])
        kind = _kinds(voice).get(found["kind"], found["kind"])
        return voice.tr("{option} wants a {kind}, not {value}", option=found["option"], kind=kind, value=found["value"])
    return message


def _kinds(voice: Voice) -> dict[str, str]:
    """The names that the functions which read values bear, and how they are said."""
    return {
        "number from 0 to 1": voice.tr("number from 0 to 1"),
        "text in the encoding of this system": voice.tr("text in the encoding of this system"),
        "number from 1": voice.tr("number from 1"),
        "readable file of UTF-8 text": voice.tr("readable file of UTF-8 text"),
        "day of the calendar (such as 2025-09-13)": voice.tr("day of the calendar (such as 2025-09-13)"),
    }
