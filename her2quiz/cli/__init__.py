"""The command line: parses arguments, calls a use case and prints the result."""
