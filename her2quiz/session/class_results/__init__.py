"""A class's results: each learner writes a small file, and the instructor analyses all of them. Nothing is sent."""
