"""Limits: how much may be typed, written and read at most. Each is said here once, for all floors.

They are far above what a person needs, and low enough that no text can fill the memory or hold up the program. What
is longer is one diagnostic in a deck; what is typed is cut, or asked for again. decks/README.md lists those that an
author can meet.
"""

LONGEST_ANSWER = 500
"""Characters of a typed answer, or of one of its names or blanks, that are marked and kept."""

SHORTEST_FAR_LONGER, TIMES_AS_LONG = 100, 3
"""Characters, and times the longest answer of a card, above which a text cannot be one of its answers."""

LONGEST_LINE = 10_000
"""Characters of a line typed in plain mode; a longer one is asked for again."""

LONGEST_TEXT = 50_000
"""Characters of any text of a card, the rows of a table aside."""

MOST_TEXT_MARKS = 2_000
"""Marks of a text, such as stars and backticks, above which it is shown as it is written."""

LONGEST_NUMBER = 100
"""Characters above which nothing is taken for a number."""

LARGEST_POWER = 400
"""Power of ten above which nothing is taken for a number."""

LARGEST_NUMBER = 10**15
"""Whole number of a deck above which all figures are too many to read."""

LONGEST_UNIT = 40
"""Characters above which a text is not taken for a unit."""

LONGEST_FORMULA = 200
"""Characters of a formula."""

DEEPEST_FORMULA = 20
"""Brackets, signs and powers of a formula inside one another."""

MOST_COMBINATIONS = 10_000
"""Combinations of the values that a card may draw: each is checked."""

MOST_CHECKS = 5 * MOST_COMBINATIONS
"""Formulas in the texts of a card, each counted once per combination of drawn numbers."""

MOST_CALCULATIONS, CALCULATIONS_OF_A_CARD = 500_000, 2_000
"""Calculations to check all cards of a deck that draw numbers; and so many more for each that is written out."""

LONGEST_NOTE = 500
"""Characters of a note on a flagged card that are kept."""

LONGEST_TITLE = 200
"""Characters of the title of a new deck."""

LONGEST_NAME = 80
"""Characters above which a text is too long to be a name that a typo could be taken for."""

LONGEST_KEY = 20
"""Parts of a dotted key, and levels of lists and tables inside one another."""

MOST_ENTRIES = 500
"""Lines of a text or texts in a list: options, accepted answers, codes, tags, translations."""

MOST_NAMES = 100
"""Names of a question that asks for all of them, and blanks of a text."""

MOST_LISTED = 30
"""Members of a list to name in full."""

MOST_ORDERED = 30
"""Lines to put in order."""

MOST_MATCHED = 26
"""Lines to match."""

MOST_SORTED = 40
"""Members to sort into groups."""

MOST_QUESTIONS = 50
"""Questions below one card; each is shown with the whole story before it."""

MOST_ROWS = 5_000
"""Rows of a table."""

MOST_TABLE_CARDS = 5_000
"""Cards that all tables of a deck make together: a short table makes many. Cards that are written out may be more."""

MOST_SYNONYMS = 20_000
"""Names that mean the same, in all groups of a deck, above which they are refused."""

MOST_COMPARISONS = 5_000_000
"""Pairs of names of a deck up to which each typed answer is compared with every name; else with those that are alike."""

MOST_FORMER = 50
"""Ids that a card had before."""

MOST_FORMER_KEYS = 200_000
"""Former keys of all cards of a deck: a question below a case has one for each pair of former ids of the two."""

MOST_CARDS = 100_000
"""Entries of a deck that make cards, above which the rest is refused."""

CARDS_OF_SECONDS = 10_000
"""Cards that are written out which take some seconds to check."""

MOST_SHOWN_BLANKS = 80_000
"""Blanks of all texts of a deck, each counted once for every card that shows its text."""

MOST_ENTRIES_OF_DECK, ENTRIES_OF_A_CARD = 25_000, 8
"""Lines of texts and texts in lists, in all cards of a deck together; and so many more for each that is written out."""

MANY_ENTRIES = 250
"""Those of one card above which each counts as two: every option is compared with every other."""

MOST_ENTRIES_OF_TABLES, ENTRIES_OF_A_ROW = 18_000, 2
"""The same in all cards that tables make; and what each of these cards itself counts as."""

MOST_NAMES_OF_DECK, NAMES_OF_A_CARD = 6_000, 8
"""Right answers that are typed, in all cards of a deck, besides so many of each that is written out: all are compared."""

MOST_REJECTED_OF_DECK = 10_000
"""Rejected answers in all cards of a deck together: none may read like a right one, so each is marked once."""

MOST_BLANKED_TEXT = 1_000_000
"""Characters of a text with blanks, counted once for every blank: each is a card that shows the whole text."""

MOST_SHOWN_TEXT, SHOWN_TEXT_OF_A_CARD = 2_000_000, 3_000
"""Characters of texts that blanks and rows of tables show again, in all cards; and so many more for each written out."""

MOST_SHOWN_STORY = 5_000_000
"""Characters of the stories of all cases of a deck, each counted once for every question that shows it."""

MOST_PROBLEMS = 1_000
"""Problems of a deck after which no further card is read."""

MOST_VALUES, VALUES_OF_A_CARD = 300_000, 30
"""Values of a file besides its ordinary cards: texts, numbers, lists and tables; and those of an ordinary card."""

MOST_BRACES = 100_000
"""Tables in braces of a file; each takes as much memory as a card."""

LARGEST_FILE, BYTES_OF_A_CARD = 8 * 1024 * 1024, 500
"""Bytes of a deck file; or so many for each of its cards."""

MOST_LINES, LINES_OF_A_CARD = 200_000, 40
"""Lines of a deck file besides its ordinary cards; and those of an ordinary card."""


LONGEST_CARD = 2_000
"""Characters of an ordinary card."""


LONGEST_LINE_OF_FILE = 1_000_000
"""Characters of a line of a deck file."""

MOST_BITS = 1_024
"""Bits of a whole number; any number that a person writes has fewer."""

LARGEST_IMAGE = 10 * 1024 * 1024
"""Bytes of an image file."""

MOST_PIXELS = 20_000_000
"""Pixels of an image, which are all in memory while it is made smaller."""

LARGEST_SETTINGS = 64 * 1024
"""Bytes of the file of settings."""

LARGEST_IMPORTED_TEXT = 64 * 1024 * 1024
"""Bytes of a text file that is imported."""

LARGEST_WORKBOOK = 64 * 1024 * 1024
"""Bytes of a workbook that is imported."""

LARGEST_COLLECTION = 512 * 1024 * 1024
"""Bytes of the database in a package of Anki that is imported, unpacked."""

MOST_NOTES = 2 * MOST_CARDS
"""Notes of a package of Anki, in all its decks, above which it is refused."""

MOST_ANSWERS = 2_000_000
"""Answers of a package of Anki above which they are refused."""

LONGEST_BREAK = 92
"""Days of the longest break that can be planned."""

LARGEST_RESULTS = 32 * 1024 * 1024
"""Bytes of a file with a learner's results."""

LONGEST_RESULTS_LINE = 1024 * 1024
"""Bytes of one of its lines."""

MOST_RESULTS = 1_000_000
"""Answers of a class, in all its files, above which they are not analysed."""

MOST_VERSIONS = 26
"""Versions of an exam on paper, which are named by letters."""

MOST_PRINTED = 2_000
"""Questions on paper, in all versions together."""
