"""FSRS-6, study days and the queue."""
