"""Date phrases in other languages, brought into the words of our own rules."""
