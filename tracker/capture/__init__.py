"""Quick capture: one line of a trader's text, in English, Chinese or both, to a draft of a deal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.lazy import attributes

if TYPE_CHECKING:
    from tracker.capture.draft import Draft as Draft
    from tracker.capture.draft import draft_doc as draft_doc
    from tracker.capture.echo import echo_lines as echo_lines
    from tracker.capture.line import read_line as read_line
    from tracker.capture.mail import decode_input as decode_input
    from tracker.capture.mail import read_mail as read_mail

__getattr__ = attributes(
    __name__,
    {
        "Draft": "draft",
        "decode_input": "mail",
        "draft_doc": "draft",
        "echo_lines": "echo",
        "read_line": "line",
        "read_mail": "mail",
    },
)
