"""`her2quiz progress`: looks after the progress file. One module for each command."""
