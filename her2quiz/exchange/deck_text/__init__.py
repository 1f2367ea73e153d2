"""Items as the text of a deck that an author would like to edit; and a second import, which leaves hand-made edits alone."""
