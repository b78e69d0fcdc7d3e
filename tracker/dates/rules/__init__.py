"""The rules that read a day at a place in a text: English, Chinese, digits, lengths, feasts."""
