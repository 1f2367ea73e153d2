"""The screen on which all cards are searched: the list of what is found, one card of it, and the screen itself."""
