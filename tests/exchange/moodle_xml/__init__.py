"""Tests of Moodle XML."""
