"""Judges pages for the window: ``python -m proofreader.cli.page_worker``.

The threads of one process run Python in turn, so that judging beside the window would hold up every keystroke. This
process loads the dictionary, reads an order from standard input, writes an answer a page to standard output, and ends
when it is done or when its input ends: then nobody waits for it any more. ``storage.orders`` is what is said.
"""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import sys
import threading
from collections.abc import Iterable, Iterator
from typing import BinaryIO

NICER = 10
"""Of Unix's twenty steps of standing back."""
BELOW_NORMAL_PRIORITY_CLASS = 0x4000
"""What Windows calls it."""


def main() -> int:
    """Do one order."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches all processes of a terminal
    orders, answers = os.fdopen(os.dup(sys.stdin.fileno()), "rb"), os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    stand_back()
    _load()
    work(orders, answers)
    return 0


def stand_back() -> None:
    """Let the window go first where both want the processor; where that cannot be asked for, work on as it is."""
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            import ctypes

            kernel = ctypes.windll.kernel32
            kernel.SetPriorityClass(kernel.GetCurrentProcess(), BELOW_NORMAL_PRIORITY_CLASS)
        else:
            os.nice(NICER)


def _load() -> None:
    """While the window is still reading files."""
    from proofreader.storage.orders import decode_order  # noqa: F401  (with all that judging needs)
    from proofreader.text.lexicon import chinese
    from proofreader.text.weights import fitted

    chinese()
    fitted()


def work(orders: BinaryIO, answers: BinaryIO) -> None:
    """Answer the order that comes from ``orders``; without any, nothing is done."""
    from proofreader.storage.orders import decode_order, framed

    line = orders.readline()
    if not line:
        return
    order, wanted = decode_order(line)
    wishes: queue.SimpleQueue[int] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(orders, wishes), daemon=True).start()
    analyst = order.analyst()
    for page in in_turn(wanted, wishes):
        answers.write(framed(page, analyst.propose(page)))
        answers.flush()


def _listen(orders: BinaryIO, wishes: queue.SimpleQueue[int]) -> None:
    for line in orders:
        wishes.put(int(line))
    os._exit(0)


def in_turn(wanted: Iterable[int], wishes: queue.SimpleQueue[int]) -> Iterator[int]:
    """``wanted`` in its order, but what is wished for meanwhile comes before the others, the latest wish first."""
    left = dict.fromkeys(wanted)
    while left:
        page = next(iter(left))
        while not wishes.empty():
            wish = wishes.get()
            page = wish if wish in left else page
        del left[page]
        yield page


if __name__ == "__main__":
    sys.exit(main())
