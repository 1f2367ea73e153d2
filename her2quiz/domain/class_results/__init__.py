"""A class's results: how difficult cards were, how well they tell learners apart, and which wrong options were taken."""
