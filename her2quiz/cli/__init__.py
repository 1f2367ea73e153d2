"""The command line: parses words, calls a use case, prints."""
