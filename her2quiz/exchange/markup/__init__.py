"""Other markup as text of the deck language: HTML with its entities, and the formulas of other programs."""
