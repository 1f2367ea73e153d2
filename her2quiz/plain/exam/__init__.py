"""Exams as plain lines: the sitting, its report, and what is said about both."""
