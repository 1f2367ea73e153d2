"""The ground floor: decks, cards, marking, scheduling and statistics; pure, without files, clock or screen."""
