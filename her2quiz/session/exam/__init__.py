"""Exams: drawn from the decks, sat in one go or with interruptions, and reported. No date of the schedule moves."""
