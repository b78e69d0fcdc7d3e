"""What a captured text was read as, for those who see only the desk."""

from tracker.capture import Draft as Draft
