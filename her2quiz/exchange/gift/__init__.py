"""GIFT, Moodle's format of questions as text: read and written."""
