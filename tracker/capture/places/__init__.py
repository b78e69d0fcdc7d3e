"""Where the buyer is: countries, cities, regions, and places that are denied."""
