"""Moodle XML, the fullest of the formats of questions that Moodle reads and writes."""
