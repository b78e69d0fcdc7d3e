"""Who buys: names of firms and persons in a line, and how to reach them."""
