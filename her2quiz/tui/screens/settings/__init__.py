"""The screen of the settings: the list, what is said of one of them, how a value is typed, and the screen itself."""
