"""Other ways to word a right answer: abbreviated, inverted at a comma, as a list, with a word that says what it is.

What was typed is reworded in the light of one right answer, and the two are then compared as any texts are, typos
included. Nothing is reworded that would not come nearer to that answer, and nothing of this is shown or stored.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, combinations

from her2quiz.domain.marking.numbers.amount import same_amount, same_dose
from her2quiz.domain.marking.reading import means_same, words
from her2quiz.domain.marking.vocabulary.genera import GENERA, NO_SPECIES, full_names
from her2quiz.domain.marking.vocabulary.real_words import only_drugs
from her2quiz.domain.marking.words.abbreviations import FULL_FORMS
from her2quiz.domain.marking.words.class_words import class_words
from her2quiz.domain.marking.words.opposites import are_opposed
from her2quiz.domain.marking.words.prescriptions import written_out
from her2quiz.domain.marking.words.statuses import in_order_of
from her2quiz.domain.marking.words.words_in_order import is_adjective, noun_last, side_in_place

LONGEST = 200
"""Characters of a text that is reworded."""

_KEPT = 1 << 10  # pairs of texts that are not reworded again
_WORDS = re.compile(r"[^\W\d_]+")
_GENUS_AND_REST = re.compile(r"([A-Za-z]+)(?:\.\s*|\s+)(\S.*)")
_INVERTED = re.compile(r"([^\W\d_][^,]*?)\s*,\s*([^\W\d_][^,]*)")
_SEPARATOR = re.compile(
    r"\s*[,;/&]\s*(?:and\b\s*|&\s*)?|\s+and\s+|\s+plus\s+|\s+\+\s+|(?<=[^\W\d_])\+(?=[^\W\d_])", re.IGNORECASE
)
_BETWEEN_DRUGS = re.compile(r"\s*[-/]\s*")
_HYPHENATED = re.compile(r"[^\W\d_]+-[^\W\d_]+")
_JOINED_BY_AND = re.compile(r"\s(?:and|&|\+|plus)\s", re.IGNORECASE)
_MOST_PARTS = 4
_SMALL_WORDS = frozenset(
    [
        "&",
        "and",
        "or",
        "not",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "with",
        "without",
        "for",
        "from",
        "than",
        "before",
        "after",
        "versus",
    ]
)
_MOST_OF_A_LIST, _PAIR = 6, 2
_SHORTEST_NAME = 3


@lru_cache(maxsize=_KEPT)
def wordings(typed: str, right: str) -> tuple[tuple[str, str], ...]:
    """Return pairs of a reworded text and a reworded right answer, which say the same if the typed text is right.

    Args:
        typed: the text.
        right: one right answer.
    """
    return () if max(len(typed), len(right)) > LONGEST else tuple(_wordings(typed, right))


def _wordings(typed: str, right: str) -> Iterator[tuple[str, str]]:
    full = full_names(right)
    given = _in_full(typed.strip().rstrip(".!"), full[0] if full else right)
    givens = dict.fromkeys((given, *_inverted(given, right), *noun_last(given)))
    wanted = dict.fromkeys((right, *full, *noun_last(right), *_uninverted(right)))
    pairs = ((one, other) for one in givens for other in wanted)
    yield from (pair for pair in pairs if pair != (typed, right))
    yield from _without_class_word(givens, right)
    yield from _as_list(given, right)
    yield from written_out(given, right)
    yield from filter(None, (in_order_of(typed, right), same_dose(given, right), side_in_place(given, right)))
    if "," in given and _is_index_entry(given, right):
        yield right, right


def reworded(typed: str, right: str) -> str:
    """Return the right answer if a typed text says it in other words; empty if it does not."""
    is_same = same_amount(typed, right) or any(means_same(*pair) for pair in wordings(typed, right))
    return right if is_same else ""


def _in_full(typed: str, right: str) -> str:
    """Write the abbreviations of a text in full, and Turners as Turner, where the right answer has those words."""
    typed = _with_genus(typed, right)
    parts = typed.split()
    if len(parts) == 1 or not _may_be_short(typed):
        return typed
    known, eponyms = _known_words(right), _eponyms(right)
    return " ".join(_full_form(part, known, eponyms) for part in parts)


@lru_cache(maxsize=_KEPT)
def _may_be_short(typed: str) -> bool:
    """Whether a text has words beside those that may be short forms, or may be names with an s."""
    if not any(len(word) >= _SHORTEST_NAME for word in _WORDS.findall(typed)):
        return False
    bare = (part.rstrip(".,").casefold() for part in typed.split())
    return any(word in FULL_FORMS or word.endswith("s") for word in bare)


@lru_cache(maxsize=_KEPT)
def _known_words(right: str) -> frozenset[str]:
    return frozenset(_WORDS.findall(right.casefold()))


def _with_genus(typed: str, right: str) -> str:
    """Write S. pyogenes with the genus of the right answer, if that begins so and is followed by a species."""
    genus, _, species = right.partition(" ")
    if genus.casefold() not in GENERA or len(species) < _SHORTEST_NAME or not species[0].islower():
        return typed
    found = _GENUS_AND_REST.fullmatch(typed)
    if found is None or not NO_SPECIES.isdisjoint(species.split()):
        return typed
    is_short = len(found[1]) < len(genus) and genus.casefold().startswith(found[1].casefold())
    return f"{genus} {found[2]}" if is_short else typed


def _full_form(part: str, known: frozenset[str], eponyms: frozenset[str]) -> str:
    bare, comma = part.rstrip(".,").casefold(), "," if part.endswith(",") else ""
    if bare in known:
        return part
    full = next(iter(sorted(FULL_FORMS.get(bare, frozenset()) & known)), "")
    name = bare[:-1] if bare.endswith("s") and any(_is_like_name(bare[:-1], each) for each in eponyms) else ""
    return f"{full or name}{comma}" if full or name else part


def _is_like_name(word: str, eponym: str) -> bool:
    """Whether a word may be a name, also a misspelled one; whether it is near enough is judged later."""
    is_long = len(word) > _SHORTEST_NAME and abs(len(word) - len(eponym)) <= 1 and not eponym.endswith("s")
    return word == eponym or (is_long and word[:2] == eponym[:2])


@lru_cache(maxsize=_KEPT)
def _eponyms(right: str) -> frozenset[str]:
    """Return the names in a right answer, by their capital, in small letters."""
    return frozenset(
        word.casefold() for word in _WORDS.findall(right) if word.istitle() and len(word) >= _SHORTEST_NAME
    )


def _inverted(typed: str, right: str) -> Iterator[str]:
    """Write coronary artery, right as right coronary artery, where the right answer has no comma of its own."""
    found = _INVERTED.fullmatch(typed)
    if found and _may_be_inverted(typed, right) and not _JOINED_BY_AND.search(right):
        yield f"{found[2]} {found[1]}"


def _may_be_inverted(typed: str, right: str) -> bool:
    """Whether a right answer has several words and no comma; CEP17, HER2 is not HER2/CEP17 the other way round."""
    return " " in right.strip() and "," not in right and typed.count("/") == right.count("/")


def _is_index_entry(typed: str, right: str) -> bool:
    """Whether a text has the words of a right answer as an index has them: carcinoma, thyroid, papillary.

    The noun stands first, alone or with words before it; within each part the words keep their order.
    """
    wanted = list(words(right))
    parts = [words(part) for part in typed.split(",")]
    is_index = 1 < len(parts) <= _MOST_PARTS and _SMALL_WORDS.isdisjoint(wanted)
    if (
        not (is_index and _may_be_inverted(typed, right))
        or not wanted
        or not parts[0]
        or parts[0][-1] != wanted[-1]
    ):
        return False
    is_same = sorted(wanted) == sorted(chain(*parts)) and all(_is_in_order(part, wanted) for part in parts)
    return is_same and not any(are_opposed(*pair) for pair in combinations(wanted, 2))


def _is_in_order(part: Sequence[str], wanted: Sequence[str]) -> bool:
    rest = iter(wanted)
    return all(word in rest for word in part)


def _uninverted(right: str) -> Iterator[str]:
    """Write a right answer such as carcinoma, squamous cell in the usual order; a list of two names is none."""
    found = _INVERTED.fullmatch(right)
    if found and is_adjective(found[2].split()[0]) and not is_adjective(found[1].split()[-1]):
        yield f"{found[2]} {found[1]}"


def _without_class_word(givens: dict[str, None], right: str) -> Iterator[tuple[str, str]]:
    """Leave out the muscle of supraspinatus muscle, on whichever side it stands."""
    name = _plain(right)
    first, _, last = name.rpartition(" ")
    said = class_words(name)
    if not said and last in class_words(first):
        said, name = class_words(first), first
    for given in givens if said else ():
        words = _plain(given).split()
        without = (
            words[1:] if words and words[0] in said else words[: -1 if words and words[-1] in said else None]
        )
        yield " ".join(without), name


def _plain(text: str) -> str:
    return " ".join(text.casefold().removeprefix("the ").split()).rstrip(".")


def _as_list(typed: str, right: str) -> Iterator[tuple[str, str]]:
    """Write a list as the right answer is written: febuxostat/allopurinol with "and"; commas keep the order."""
    given, wanted = (_SEPARATOR.split(text) for text in (typed, right))
    if len(wanted) == _PAIR and _JOINED_BY_AND.search(right) and _HYPHENATED.fullmatch(typed):
        given = typed.split("-")
    is_list = 1 < len(given) == len(wanted) <= _MOST_OF_A_LIST
    if _are_drugs(given, right):
        yield _sorted_drugs("-".join(given)), _sorted_drugs(right)
    if is_list and all(_WORDS.search(name) for name in (*given, *wanted)):
        between = " and " if _JOINED_BY_AND.search(right) else ", "
        yield between.join(given), between.join(wanted)


def _sorted_drugs(text: str) -> str:
    return "-".join(sorted(_BETWEEN_DRUGS.split(text.casefold())))


def _are_drugs(given: Sequence[str], right: str) -> bool:
    """Whether a right answer joins two drugs with a hyphen or a slash, and as many names were given with something between.

    Two substances that are also measured, such as estradiol/progesterone, may be a ratio, and keep their order.
    """
    wanted = _BETWEEN_DRUGS.split(right.casefold())
    given = [*chain(*(name.split("-") for name in given))]
    return len(wanted) == len(given) == _PAIR and only_drugs().issuperset(wanted)
