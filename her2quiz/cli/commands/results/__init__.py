"""`her2quiz results`: a class's results, one command a file."""
