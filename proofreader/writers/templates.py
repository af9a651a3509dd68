"""The templates of HTML and EPUB: everything put into them is escaped, and what is missing is an error."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from proofreader.resources import resource


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(resource("templates"), encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        newline_sequence="\n",
    )


def fill(template: str, **values: object) -> Iterator[str]:
    """The text of ``template`` with ``values`` in place, in pieces."""
    return _environment().get_template(template).generate(**values)
