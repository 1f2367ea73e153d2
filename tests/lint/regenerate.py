"""Update the expected diagnostics of the golden decks. The tests never run this: read the diff before you commit it.

Run from the top of the repository: `python -m tests.lint.regenerate`
"""

from tests.lint.goldens import FOLDER, decks, expected_file, said_about


def main() -> None:
    """Write every file and delete those whose deck is gone."""
    for deck in decks():
        expected_file(deck).write_bytes(said_about(deck).encode())
    for file in {*FOLDER.rglob("*.problems.txt")} - {expected_file(deck) for deck in decks()}:
        file.unlink()


if __name__ == "__main__":
    main()
