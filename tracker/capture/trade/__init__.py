"""What is traded, how far the deal is and where it came from: the words for them."""
