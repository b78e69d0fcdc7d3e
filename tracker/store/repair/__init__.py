"""What is wrong with the data, and how it is mended without losing any of it."""
