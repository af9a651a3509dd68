"""Which characters stand beside which."""

from __future__ import annotations

from proofreader.text.neighbours import BREAK, Neighbours, neighbours, plain


def test_classes_keep_the_length() -> None:
    assert plain("在2025年，NB-IoT。𠮷") == "在0000年。AA。AAA。A"


def test_what_was_seen_together_holds_together() -> None:
    known = neighbours()
    assert known.tie("研", "究") > 5
    assert known.tie("左", "校") < 0
    assert known.tie("很", BREAK) < known.tie("了", BREAK)


def test_the_better_neighbour_fits_better() -> None:
    fits = neighbours().fits("自", "已己", "的")
    assert fits["己"] > fits["已"] + 5


def test_common_characters_never_seen_together_shun_each_other_more_than_rare_ones() -> None:
    lines = ["# comment", "size\t1000000", "=4\t的们", "=12\t垚喆", "3\t们的"]
    known = Neighbours.from_lines(lines)
    assert known.tie("们", "的") == 3
    assert known.tie("的", "们") < known.tie("垚", "喆") < 0
    assert known.cost("龘") > known.cost("垚")
