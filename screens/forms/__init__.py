"""Small input dialogs shared by the screens; each closes with what the desk said, or None."""

from __future__ import annotations

from screens.forms.answer import AnswerForm
from screens.forms.dates import SleepForm, SnoozeForm
from screens.forms.edit import EditForm, FieldForm
from screens.forms.touch import LogForm, MoveForm

__all__ = ["AnswerForm", "EditForm", "FieldForm", "LogForm", "MoveForm", "SleepForm", "SnoozeForm"]
