"""The progress file as a file: where it is, how it is opened and brought up to date, and its write-ahead log."""
