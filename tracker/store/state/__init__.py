"""The state that the journals add up to, in memory and as it is kept between starts."""
