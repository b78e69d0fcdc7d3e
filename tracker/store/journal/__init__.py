"""The append-only journals: lines and their frames, records, marks, and what they tell of the past."""
