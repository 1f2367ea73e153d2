"""Writes anew what is said about each golden deck. Never run by the tests: read the difference before keeping it.

Run from the top of the repository: `python -m tests.deckfile.regenerate`
"""

from tests.deckfile.goldens import FOLDER, decks, expected_file, printed_for


def main() -> None:
    """Write every file that differs, and take away those whose deck is gone."""
    for deck in decks():
        expected_file(deck).write_bytes(printed_for(deck).encode())
    wanted = {expected_file(deck) for deck in decks()}
    for file in {*FOLDER.rglob("*.problems.txt")} - wanted:
        file.unlink()


if __name__ == "__main__":
    main()
