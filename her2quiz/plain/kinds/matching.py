"""Matching in plain lines."""

from attrs import frozen

from her2quiz.plain.prompts.pairs import PairsPrompt


@frozen
class MatchingPrompt(PairsPrompt):
    """Lists numbered items, and the lettered choices to match them with."""
