"""Exams: which questions are drawn, what is answered, and how that is reported."""
