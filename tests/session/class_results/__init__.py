"""Tests of what learners export and instructors analyse."""
