"""What people really type on the shipped cards is marked as a careful teacher would; see typed_variants.toml."""

import re
import tomllib
from functools import cache
from pathlib import Path
from random import Random

import pytest

from her2quiz.deckfile.deck.read import read_deck
from her2quiz.deckfile.toml.find_files import deck_files
from her2quiz.domain.kinds.calculated import Calculated
from her2quiz.domain.kinds.cloze import Cloze
from her2quiz.domain.kinds.name_all import NameAll, Named
from her2quiz.domain.kinds.number import Number
from her2quiz.domain.kinds.question import AnyKind
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.marking.answer import Entered
from her2quiz.domain.marking.mark import Verdict

DECKS = Path(__file__).parents[2] / "decks"
VARIANTS: dict[str, dict[str, list[str]]] = tomllib.loads(
    Path(__file__).with_name("typed_variants.toml").read_text(encoding="utf-8")
)
FEWEST = 10

FORM = "salts and dosage forms are no names; a deck that asks for them must tell them apart"
ARGUED = {
    "drug-names/perjeta-brand": {"Prejeta": ("wrong", "per- and pre- are opposites, in whatever word")},
    "drug-names/tykerb-generic": {"lapatinib ditosylate": ("wrong", FORM)},
    "drug-names/nerlynx-brand": {"Nerlynx tablets": ("wrong", FORM)},
    "drug-names/afinitor-generic": {
        "everolimous": ("wrong", "-us and -ous are told apart, as in mucus and mucous"),
        "everolimus tablets": ("wrong", FORM),
    },
    "drug-names/drug-fulvestrant/brand-to-drug": {"fulvestrant injection": ("wrong", FORM)},
    "drug-names/drug-imlunestrant/brand-to-drug": {"imlunestrant tablets": ("wrong", FORM)},
    "drug-names/drug-ribociclib/brand-to-drug": {"ribociclib succinate": ("wrong", FORM)},
    "drug-names/drug-talazoparib/brand-to-drug": {"talazoparib tosylate": ("wrong", FORM)},
    "drug-names/drug-olaparib/brand-to-drug": {"the drug olaparib": ("wrong", "a sentence is no name")},
    "ish/removed-answer": {"equivocol": ("wrong", "-al and -ol are told apart, as in retinal and retinol")},
    "what-is-her2/three-markers": {"ERs": ("wrong", "an s behind two capitals may be another acronym")},
    "what-is-her2/gene-chromosome": {
        "17p": ("again", "a letter behind a number is asked again; nothing is lost"),
        "chr13": ("again", "no number; nothing is lost"),
    },
}
"""Texts that are marked otherwise than a teacher would, how, and why that is left so."""

TYPED = (Typed, Number, NameAll, Cloze, Calculated)


@cache
def kinds() -> dict[str, AnyKind]:
    """Return what is typed in the shipped decks, each blank of several in a card of its own."""
    decks = [read_deck(path).deck for path in deck_files([DECKS])]
    cards = [card.drawn(Random(1)) for deck in decks if deck for card in deck.cards]
    asked = {card.key: card.kind.pose(Random(1)) for card in cards if isinstance(card.kind, TYPED)}
    return {name: kind for key, one in asked.items() for name, kind in _each(key, one)}


def _each(key: str, kind: AnyKind) -> list[tuple[str, AnyKind]]:
    if isinstance(kind, Cloze):
        return [(f"{key}#{place}", Typed(kind.prompt, blank)) for place, blank in enumerate(kind.blanks, 1)]
    return [(key, kind)]


def verdict(kind: AnyKind, variant: str) -> str:
    """Mark a text as it would be marked on a card."""
    if isinstance(kind, NameAll):
        parts = kind.mark_answer(Named(kind.take(variant).names)).parts
        found = {part.verdict.name.lower() for part in parts if part.verdict is not Verdict.MISSED}
        return " and ".join(sorted(found))
    assert isinstance(kind, Typed | Number)
    text = variant.replace("{}", re.sub(r"[^\d.]", "", kind.right_answer.split()[0]))
    if kind.why_not(text):
        return "again"
    return "right" if kind.mark_answer(Entered(text)).is_right else "wrong"


def test_every_typed_answer_is_tried() -> None:
    """With ten variants or more, some right and some wrong."""
    assert {*VARIANTS} == {*kinds()}
    assert [key for key, of_card in VARIANTS.items() if sum(map(len, of_card.values())) < FEWEST] == []
    assert [key for key, of_card in VARIANTS.items() if not (of_card["right"] and of_card["wrong"])] == []


@pytest.mark.parametrize("key", VARIANTS)
@pytest.mark.much_work
def test_what_people_type_is_marked_as_a_teacher_would(key: str) -> None:
    """What is right counts, what is wrong does not, and what lacks only its form is asked again."""
    kind = kinds()[key]
    wanted = {text: name for name, texts in VARIANTS[key].items() for text in texts}
    argued = {text: verdict_ for text, (verdict_, _) in ARGUED.get(key, {}).items()}
    assert {text: verdict(kind, text) for text in wanted} == wanted | argued


def test_nothing_is_argued_that_is_as_wanted() -> None:
    """The exceptions are few, and all of them are true."""
    argued = [(key, text, was) for key, texts in ARGUED.items() for text, (was, _) in texts.items()]
    assert [each for each in argued if each[1] in VARIANTS[each[0]][each[2]]] == []
    assert (
        len(argued)
        <= len([text for of_card in VARIANTS.values() for texts in of_card.values() for text in texts]) / 100
    )
