"""Limits: how much may be typed, written and read at most. Each is said here once, for all floors.

They are far above what a person needs, and low enough that no text can fill the memory or hold up the program. What
is longer is one diagnostic in a deck; what is typed is cut, or asked for again.
"""

LONGEST_ANSWER = 500
"""Characters of a typed answer, or of one of its names or blanks, that are marked and kept."""

LONGEST_LINE = 10_000
"""Characters of a line typed in plain mode; a longer one is asked for again."""

LONGEST_TEXT = 50_000
"""Characters of any text of a card, the rows of a table aside."""

LONGEST_NAME = 80
"""Characters above which a text is too long to be a name that a typo could be taken for."""

LONGEST_KEY = 20
"""Parts of a dotted key, and levels of lists and tables inside one another."""

MOST_ENTRIES = 500
"""Lines of a text or texts in a list: options, accepted answers, codes, tags, translations."""

MOST_NAMES = 100
"""Names of a question that asks for all of them, and blanks of a text."""

MOST_CARDS = 25_000
"""Entries of a deck that make cards, above which the rest is refused."""

MOST_SHOWN_BLANKS = 100_000
"""Blanks of all texts of a deck, each counted once for every card that shows its text."""

MOST_PROBLEMS = 1_000
"""Problems of a deck after which no further card is read."""

MOST_VALUES = 300_000
"""Values of a file: texts, numbers, lists and tables."""

LARGEST_FILE = 8 * 1024 * 1024
"""Bytes of a deck file."""

MOST_BITS = 1_024
"""Bits of a whole number; any number that a person writes has fewer."""

LARGEST_SETTINGS = 64 * 1024
"""Bytes of the file of settings."""
