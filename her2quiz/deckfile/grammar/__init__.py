"""The small languages inside a value: option lines, blanks, numbers with units."""
