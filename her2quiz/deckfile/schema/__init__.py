"""The language of decks as a JSON Schema, from which editors name the keys while one writes."""
