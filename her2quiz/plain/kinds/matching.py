"""Matching in plain lines."""

from attrs import frozen

from her2quiz.plain.prompts.pairs import PairsPrompt


@frozen
class MatchingPrompt(PairsPrompt):
    """Numbered items, and the lettered choices with which they are matched."""
