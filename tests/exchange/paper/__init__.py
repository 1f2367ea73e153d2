"""Tests of exams on paper."""
