"""Family S: where facts come from and how old they are, what must stay private, and who marks."""

from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.lint.check import AnyCheck, CardCheck, DeckCheck
from her2quiz.lint.sources import dates, facts, self_rated

_W, _I = Severity.WARNING, Severity.INFO

CHECKS: tuple[AnyCheck, ...] = (
    DeckCheck("S501", _I, facts.no_source, note="Wozniak 18: provide sources"),
    DeckCheck("S502", _W, facts.old_facts, note="Wozniak 19: date facts that change"),
    DeckCheck("S503", _W, facts.no_licence),
    DeckCheck("S504", _W, facts.unknown_licence),
    CardCheck(
        "S505", _W, facts.no_alt, needs="picture", note="a screen reader can read only the description"
    ),
    CardCheck(
        "S507",
        _W,
        facts.patient_identifier,
        note="a patient must not be identifiable",
        words=facts.WORDS_OF_IDENTIFIER,
    ),
    DeckCheck("S508", _I, facts.dose_without_source, note="a wrong number does harm"),
    CardCheck("S509", _I, facts.not_reviewed, needs="status"),
    DeckCheck("S511", _I, self_rated.self_rated, note="only with --profile exam"),
    DeckCheck("S512", _W, dates.impossible_dates),
)
