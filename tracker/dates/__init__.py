"""Date phrases in the user's words, and dates in words for the user."""

from __future__ import annotations

from tracker.dates.describe import describe as describe
from tracker.dates.read import find_date as find_date
from tracker.dates.read import next_touch as next_touch
from tracker.dates.read import read_date as read_date
from tracker.dates.read import read_start as read_start
from tracker.dates.reading import Reading as Reading
