"""Matching on the screen."""

from her2quiz.tui.kinds.pairs import PairsView


class MatchingView(PairsView):
    """Lists the items, each with the choice it was given."""

    label = "Pair"
