"""Family M: flaws of questions with options, after NBME's guide and Haladyna's guidelines."""

from functools import partial

from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.domain.kinds.ordering import Ordering
from her2quiz.lint.check import AnyCheck, CardCheck, DeckCheck
from her2quiz.lint.multiple_choice import (
    asked_number,
    cues,
    deck,
    equal_options,
    lengths,
    numbers,
    orders,
    other_options,
    stem,
    wording,
)
from her2quiz.lint.multiple_choice.negatives import WORDS_OF_NEGATIVE
from her2quiz.lint.words import FIGURES

_W, _I = Severity.WARNING, Severity.INFO

_OptionsCheck = partial(CardCheck, needs_options=True)
"""A check that is made for each card with options."""

CHECKS: tuple[AnyCheck, ...] = (
    _OptionsCheck(
        "M201",
        _W,
        other_options.all_or_none,
        note="NBME; Haladyna 25, 26: all or none of the above",
        words=other_options.WORDS_OF_ALL_OR_NONE,
    ),
    _OptionsCheck(
        "M202",
        _W,
        other_options.combined_options,
        note="NBME: K-type options test logic, not knowledge",
        words=other_options.WORDS_OF_COMBINED,
    ),
    _OptionsCheck(
        "M203", _W, lengths.key_is_longest, note="NBME; Haladyna 24: the longest option is picked unread"
    ),
    _OptionsCheck(
        "M204",
        _W,
        wording.hidden_negative,
        note="NBME; Haladyna 17: negatives are easy to miss",
        words=WORDS_OF_NEGATIVE,
    ),
    _OptionsCheck(
        "M205",
        _W,
        wording.absolute_distractor,
        note="NBME; Haladyna 28a: absolute words give a wrong option away",
        words=wording.WORDS_OF_ABSOLUTE,
    ),
    _OptionsCheck(
        "M206",
        _I,
        wording.vague_option,
        note="NBME: people disagree about what 'often' means",
        words=wording.WORDS_OF_VAGUE,
    ),
    _OptionsCheck(
        "M207",
        _I,
        cues.word_repeated_in_key,
        note="NBME; Haladyna 28b: a word from the question points to the right option",
    ),
    _OptionsCheck(
        "M208",
        _W,
        cues.grammar_that_fits_some,
        note="NBME; Haladyna 28c: grammar gives the right option away",
    ),
    _OptionsCheck(
        "M209",
        _W,
        stem.unfocused_stem,
        note="NBME: the question must be answerable with the options covered",
    ),
    _OptionsCheck("M210", _I, numbers.few_options, note="Haladyna 18: 3 options work as well as 5"),
    _OptionsCheck("M211", _I, numbers.many_options, note="Haladyna 18: more options are seldom plausible"),
    _OptionsCheck(
        "M212",
        _I,
        cues.convergence,
        note="NBME; Haladyna 28e: the right option has most in common with the others",
    ),
    _OptionsCheck("M213", _I, lengths.uneven_length, note="Haladyna 24: keep options about equally long"),
    _OptionsCheck("M214", _I, numbers.unsorted_numbers, note="Haladyna 21: sorted numbers are found faster"),
    _OptionsCheck(
        "M215",
        _W,
        numbers.overlapping_ranges,
        note="Haladyna 22: two options can be right at once",
        words=FIGURES,
    ),
    _OptionsCheck("M216", _W, numbers.mixed_units, note="Haladyna 22: the odd one out is noticed first"),
    _OptionsCheck(
        "M217", _I, cues.shared_beginning, note="Haladyna: what all options share belongs in the question"
    ),
    CardCheck(
        "M218",
        _I,
        wording.gap_in_stem,
        note="Haladyna: a sentence with a gap inside has to be read twice",
        words=frozenset("_"),
    ),
    _OptionsCheck(
        "M219",
        _W,
        stem.which_is_true,
        note="NBME: 'which is true' asks several things at once",
        words=stem.WORDS_OF_TRUE,
    ),
    _OptionsCheck(
        "M220",
        _W,
        wording.double_negative,
        note="Haladyna 17, 27: a double negative tests reading",
        words=WORDS_OF_NEGATIVE,
    ),
    _OptionsCheck("M221", _I, stem.long_stem, note="NBME: a long story belongs in a case"),
    _OptionsCheck("M222", _W, wording.only_true_or_false),
    _OptionsCheck(
        "M223",
        _W,
        wording.letter_in_feedback,
        note="options are shuffled when they are shown",
        words=wording.WORDS_OF_LETTER,
    ),
    DeckCheck("M224", _I, deck.no_feedback),
    DeckCheck(
        "M226",
        _I,
        deck.unexplained_abbreviation,
        note="NBME: an abbreviation may mean something else elsewhere",
    ),
    CardCheck(
        "M227",
        _I,
        orders.numbers_give_order,
        kinds=(Ordering,),
        note="Haladyna: what gives the answer away tests nothing",
    ),
    _OptionsCheck(
        "M228",
        _W,
        asked_number.asked_number,
        note="NBME: learners must know how many options to choose",
        words=asked_number.WORDS_OF_NUMBER,
    ),
    _OptionsCheck(
        "M229", _W, asked_number.differ_in_signs, note="Haladyna: options must be clearly different"
    ),
    _OptionsCheck("M230", _W, equal_options.credit_without_meaning),
    _OptionsCheck(
        "M231", _W, equal_options.mean_the_same, note="Haladyna 22: two options can be right at once"
    ),
)
