"""A worker: ``python -m proofreader.cli.batch.worker MEMORY`` reads tasks from standard input, one a line, and writes
the record of each to standard output.

It says ``ready`` when the dictionary is loaded, and ends when its input ends, be it in the middle of a task: then
nobody waits for the record.
"""

from __future__ import annotations

import os
import queue
import signal
import sys
import threading
from types import FrameType
from typing import BinaryIO

from proofreader.cli.batch.record import decode_task, encode
from proofreader.cli.batch.task import MEGABYTE, carry_out, ran_out_of_memory

READY = b"ready\n"


def main(memory: int) -> int:
    """Work until the input ends; ``memory`` is how many megabytes this process may take."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches all processes of a terminal; ours waits to be told
    signal.signal(signal.SIGTERM, _stop)
    orders, answers = os.fdopen(os.dup(sys.stdin.fileno()), "rb"), os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    bound_memory(memory)
    _load()
    answers.write(READY)
    answers.flush()
    tasks: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(orders, tasks), daemon=True).start()
    while line := tasks.get():
        record = carry_out(decode_task(line))
        answers.write(encode(record) + b"\n")
        answers.flush()
        if ran_out_of_memory(record):
            return 1
    return 0


def bound_memory(megabytes: int) -> None:
    """Let this process have no more memory than that, where the system can be told."""
    if sys.platform == "win32" or megabytes * MEGABYTE > sys.maxsize:
        return
    import resource

    # Linux counts what is really asked for under RLIMIT_DATA; the address space has room that nobody uses.
    kind = resource.RLIMIT_DATA if sys.platform == "linux" else resource.RLIMIT_AS
    _, hard = resource.getrlimit(kind)
    wanted = megabytes * MEGABYTE
    limit = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    resource.setrlimit(kind, (limit, hard))


def _load() -> None:
    from proofreader.text.lexicon import chinese
    from proofreader.text.weights import fitted

    chinese()
    fitted()


def _listen(orders: BinaryIO, tasks: queue.SimpleQueue[bytes]) -> None:
    for line in orders:
        tasks.put(line)
    tasks.put(b"")
    signal.raise_signal(signal.SIGTERM)


def _stop(_number: int, _frame: FrameType | None) -> None:
    """End where a file is being written too: what is half written is then removed on the way out."""
    raise SystemExit(0)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
