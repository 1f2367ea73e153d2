"""Tests of what a log says of a learner."""
