"""Ground floor: decks, cards, answers, marking, memory, scheduling and statistics; no files, clock or screen."""
