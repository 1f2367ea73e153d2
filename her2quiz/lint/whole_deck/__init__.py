"""Family K: flaws that only a whole deck shows."""

from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.lint.check import AnyCheck, DeckCheck
from her2quiz.lint.whole_deck import balance, similar, upkeep

_W, _I = Severity.WARNING, Severity.INFO

CHECKS: tuple[AnyCheck, ...] = (
    DeckCheck("K401", _W, similar.same_card_again, note="asking twice takes twice the time"),
    DeckCheck("K402", _I, similar.interference, note="Wozniak 11: learners confuse what is similar"),
    DeckCheck("K403", _I, balance.key_positions, note="Haladyna 20: vary the position of the right option"),
    DeckCheck("K404", _I, balance.many_negatives, note="NBME; Haladyna 17: negatives are easy to miss"),
    DeckCheck("K405", _I, balance.mostly_true, note="a learner who guesses says true"),
    DeckCheck(
        "K406", _W, balance.longest_is_right, note="NBME; Haladyna 24: the longest option is picked unread"
    ),
    DeckCheck("K407", _I, similar.hinged, note="NBME: one question answers another"),
    DeckCheck("K408", _W, upkeep.similar_tags),
    DeckCheck("K409", _I, upkeep.not_asked),
)
