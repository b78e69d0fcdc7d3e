"""Amounts in a line: quantities, prices, terms, and the sums that are not ours."""
