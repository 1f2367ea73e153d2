"""What is legal in a deck but unwise: one family of checks in each module or folder."""
