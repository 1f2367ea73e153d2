"""Scheduling: FSRS-6, intervals and the day's queue."""
