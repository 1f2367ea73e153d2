"""The HER2 lab: drawn fields to score, signals to count and cases to work up, without end and outside the schedule.

Nothing is written: a run lives as long as it is played. The same seed and answers give the same run on every machine.
"""
