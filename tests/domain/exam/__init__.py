"""Tests of exams as pure values."""
