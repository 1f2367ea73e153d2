"""Write the outcomes of the pasted decks. Never run by the tests: read the difference before you commit it.

Run from the top of the repository: `python -m tests.pasted.regenerate`
"""

from tests.pasted.outcomes import as_toml, decks, families, outcome_of


def main() -> None:
    """Write the outcomes of each family."""
    for family in families():
        found = {deck.stem: outcome_of(deck) for deck in decks(family)}
        (family / "outcomes.toml").write_text(as_toml(found), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
