"""Follow up with buyers abroad: who is waiting, what to ask next, and why a deal was won or lost."""

__version__ = "0.1.0"
