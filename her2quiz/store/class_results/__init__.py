"""Files of a class's results: lines of JSON, which a learner writes and an instructor reads."""
