"""Two versions of a deck, compared: what is said, where, and what should be looked at."""

from pathlib import Path

import pytest

from her2quiz.session.authoring.diff.compare_versions import compare_decks
from her2quiz.session.authoring.diff.comparison import Comparison
from her2quiz.session.authoring.diff.git_blob import NoVersionError

TOP = 'title = "Genes"\nid = "genes"\n'
GENE = '\n[[card]]\nid = "gene"\nquestion = "Which gene encodes HER2?"\nanswer = "ERBB2"\n'
ARM = '\n[[card]]\nid = "arm"\nquestion = "Where does it sit?"\nanswer = "17q"\n'


def between(folder: Path, old: str, new: str, top: str = TOP, new_top: str = "") -> Comparison:
    """Compare two texts of a deck."""
    files = folder / "old.toml", folder / "new.toml"
    files[0].write_text(top + old, encoding="utf-8")
    files[1].write_text((new_top or top) + new, encoding="utf-8")
    return compare_decks(*map(str, files))


def codes(compared: Comparison) -> list[tuple[str, str]]:
    """Return each card of which there is something to look at, with the code."""
    return [(each.change.card, each.diagnostic.code) for each in compared.cards if each.diagnostic]


def test_nothing_has_changed(tmp_path: Path) -> None:
    """The order of the cards, and what stands at the top, are nothing to a learner."""
    compared = between(tmp_path, GENE + ARM, ARM + GENE, new_top=f'{TOP}license = "CC0-1.0"\n')
    assert not compared.differs
    assert [*compared.lines(80)] == []
    assert compared.last_line() == "No cards changed; 2 cards unchanged."


def test_another_path_is_told(tmp_path: Path) -> None:
    """It changes what learners get first, and no progress."""
    compared = between(tmp_path, GENE, GENE, new_top=f"{TOP}path = {{ nurse = 2, advocate = 1 }}\n")
    assert compared.differs
    assert [*compared.lines(200)] == [
        "paths: were none; are now advocate 1, nurse 2. Learners on a path get its decks first; no progress changes."
    ]
    assert compared.as_dict()["paths"] == {"old": "", "new": "advocate 1, nurse 2"}


def test_a_card_that_vanished_is_d173(tmp_path: Path) -> None:
    """It is named with its line in the old version; another id with `was` or a retired card is none."""
    gone = between(tmp_path, GENE + ARM, ARM)
    assert codes(gone) == [("gene", "D174")]
    assert [each.line for each in gone.cards] == [4]
    assert "no longer asked" in gone.cards[0].learners
    renamed = GENE.replace('id = "gene"', 'id = "gene-name"\nwas = "gene"')
    assert codes(between(tmp_path, GENE + ARM, renamed + ARM)) == []
    assert codes(between(tmp_path, GENE + ARM, GENE + 'status = "retired"\n' + ARM)) == []


ASK = '[[card]]\nid = "story"\ncase = "A woman comes."\n[[card.ask]]\nid = "next"\n'
TABLE = '[[table]]\ncolumns = ["drug", "brand"]\nrows = """\na | b\nc | d\n"""\n[[table.ask]]\nid = "brand"\n'


@pytest.mark.parametrize(
    ("old", "id_"),
    [
        ('[[card]]\nid = "group"\ncloze = "Group 1 is HER2-{{positive}}, so to say."\n', "group"),
        (f'{ASK}question = "What?"\nanswer = "ISH"\n', "next"),
        (f'{ASK}cloze = "Then {{{{ISH}}}} is done at once."\n', "next"),
        (f'{TABLE}question = "Of {{drug}}?"\nanswer = "{{brand}}"\n', "brand"),
    ],
)
def test_the_id_to_write_is_the_one_that_the_author_wrote(tmp_path: Path, old: str, id_: str) -> None:
    """Not the name of a blank, under which nobody would find the card again."""
    new = old.replace(f'id = "{id_}"', 'id = "other"')
    compared = between(tmp_path, f"{GENE}\n{old}", f"{GENE}\n{new}")
    told = [each.diagnostic.help for each in compared.cards if each.diagnostic]
    assert told
    assert all(f'was = "{id_}"' in help_ for help_ in told)


ONE = '[[card]]\nid = "c"\ncloze = "One does {{immunohistochemsitry}} before anything else."\n'
TWO = '[[card]]\nid = "c"\ncloze = "One does {{immunohistochemsitry}} or {{in-situ hybridisation}}."\n'
STORY = f'{ASK}cloze = "Then {{{{immunohistochemsitry}}}} is done at once."\n'


@pytest.mark.parametrize(
    ("old", "now", "was"),
    [
        (ONE, "c/immunohistochemistry", "c/immunohistochemsitry"),
        (TWO, "c/immunohistochemistry", "c/immunohistochemsitry"),
        (STORY, "story/next/immunohistochemistry", "next/immunohistochemsitry"),
    ],
)
def test_a_typo_mended_in_a_blank_names_the_blank(tmp_path: Path, old: str, now: str, was: str) -> None:
    """What the help says is taken, and then nothing is lost; the answer has changed, if only by a letter."""
    new = old.replace("chemsitry", "chemistry")
    (diagnostic,) = [each.diagnostic for each in between(tmp_path, old, new).cards if each.diagnostic]
    assert diagnostic.help == f'if it is now {now}, write was = "{was}" on that card'
    fixed = new.replace("cloze =", f'was = "{was}"\ncloze =')
    compared = between(tmp_path, old, fixed)
    assert now in [each.change.card for each in compared.cards if each.change.former]
    assert codes(compared) == [(now, "D176")]


@pytest.mark.parametrize("words", ["PCR", "in-situ hybridization", "in-situ hybridisation 2"])
def test_a_blank_with_quite_other_words_is_named_with_an_arrow(tmp_path: Path, words: str) -> None:
    """What the help says is taken, and no other blank gets the progress."""
    old = TWO.replace("immunohistochemsitry", "in-situ hybridisation 1")
    new = old.replace("in-situ hybridisation 1", words)
    (diagnostic,) = [each.diagnostic for each in between(tmp_path, old, new).cards if each.diagnostic]
    was = diagnostic.help.partition('was = "')[2].partition('"')[0]
    compared = between(tmp_path, old, new.replace("cloze =", f'was = "{was}"\ncloze ='))
    (followed,) = [each.change.card for each in compared.cards if each.change.former]
    assert followed == f"c/{words.lower().replace(' ', '-')}"
    assert [code for _, code in codes(compared)] == ["D176"]


def test_a_blank_that_is_filled_for_good_is_gone(tmp_path: Path) -> None:
    """There is nothing that it could be now."""
    new = TWO.replace("{{immunohistochemsitry}}", "immunohistochemsitry")
    (diagnostic,) = [each.diagnostic for each in between(tmp_path, TWO, new).cards if each.diagnostic]
    assert diagnostic.help == "to keep asking it, put {{ and }} around its words again"


def test_a_former_id_that_is_dropped_is_told(tmp_path: Path) -> None:
    """With the card that had it, and what it does to those who know the card by it."""
    old = GENE.replace('id = "gene"', 'id = "gene"\nwas = "group3"')
    compared = between(tmp_path, old, GENE)
    assert codes(compared) == [("gene", "D174")]
    text = "\n".join(compared.lines(200)).replace(str(tmp_path), "…")
    assert text.startswith(
        "was removed: gene (was group3), …/new.toml:4 [D174]\n    Learners who still have group3 start over on this card."
    )
    assert compared.last_line() == "1 was removed; 0 cards unchanged."


def test_what_a_vanished_card_may_be_now_is_named(tmp_path: Path) -> None:
    """A new card that asks the same is offered, with what to write."""
    compared = between(tmp_path, GENE, GENE.replace('"gene"', '"gene-name"'))
    assert codes(compared) == [("gene", "D174")]
    diagnostic = compared.cards[0].diagnostic
    assert diagnostic is not None
    assert diagnostic.help.startswith('if it is now gene-name, write was = "gene" on that card')


def test_one_new_card_is_offered_to_one_that_vanished(tmp_path: Path) -> None:
    """Two could not both have become it."""
    twin = GENE.replace('"gene"', '"twin"')
    compared = between(tmp_path, GENE + twin, GENE.replace('"gene"', '"gene-name"'))
    helps = [each.diagnostic.help for each in compared.cards if each.diagnostic]
    assert [help_.startswith("if it is now gene-name") for help_ in helps] == [True, False]


def test_a_question_without_an_id_is_another_card_when_it_is_reworded(tmp_path: Path) -> None:
    """The id that was made of its words is what to write under `was`."""
    no_id = GENE.replace('id = "gene"\n', "")
    compared = between(tmp_path, no_id, no_id.replace("encodes HER2", "encodes the HER2"))
    (diagnostic,) = [each.diagnostic for each in compared.cards if each.diagnostic]
    assert 'write was = "which-gene-encodes-her2-' in diagnostic.help


def test_an_answer_that_changed_is_d174(tmp_path: Path) -> None:
    """Under the same id or a new one; one that is accepted besides is no change."""
    assert codes(between(tmp_path, GENE, GENE.replace("ERBB2", "ERBB3"))) == [("gene", "D176")]
    accepted = GENE + 'accept = ["HER2"]\n'
    assert codes(between(tmp_path, accepted, GENE + "typed = true\n")) == [("gene", "D176")]
    assert codes(between(tmp_path, GENE + "typed = true\n", accepted)) == []


def test_all_is_said_in_lines(tmp_path: Path) -> None:
    """In the order of the deck, each card with what it does to learners; the counts last."""
    old = GENE + ARM + ARM.replace('"arm"', '"old-arm"').replace("Where", "In which place")
    new = GENE.replace("ERBB2", "ERBB3") + 'why = "So."\n' + ARM.replace("Where", "On which arm")
    compared = between(tmp_path, old, new + ARM.replace('"arm"', '"new"').replace("Where", "Why"))
    text = "\n".join(compared.lines(72)).replace(str(tmp_path), "…")
    assert (
        text
        == """\
answer changed: gene, …/new.toml:4 [D176]
    Correct answer was: ERBB2
    Correct answer is now: ERBB3
    Changed: answer, why.
    It keeps its progress and comes back soon, marked as changed.
    help: if the card now asks something else, give it a new id; a
    correction needs no action
reworded: arm, …/new.toml:10
    Changed: question.
    It keeps its progress.
removed: old-arm, …/old.toml:14 [D174]
    It is no longer asked; learners' progress files keep its answers.
    help: if the card has a new id, write was = "…" on it; if it is no
    longer needed, keep it with status = "retired"
added: new, …/new.toml:15
    It is new to everyone."""
    )
    assert compared.last_line() == "1 added, 1 removed, 1 answer changed, 1 reworded; 0 cards unchanged."


def test_a_program_gets_the_same(tmp_path: Path) -> None:
    """Each change with its code, and the counts of all kinds."""
    data = between(tmp_path, GENE + ARM, GENE.replace("ERBB2", "ERBB3") + ARM).as_dict()
    assert data["deck"] == {"old": "genes", "new": "genes", "is_other": False}
    (change,) = data["changes"]
    assert {key: change[key] for key in ("card", "change", "line", "was", "now", "code")} == {
        "card": "gene",
        "change": "answer changed",
        "line": 4,
        "was": "ERBB2",
        "now": "ERBB3",
        "code": "D176",
    }
    assert (data["counts"]["answer changed"], data["counts"]["added"], data["unchanged"]) == (1, 0, 1)


def test_another_id_of_the_deck_loses_all(tmp_path: Path) -> None:
    """No card keeps its progress, even if nothing else was touched."""
    compared = between(tmp_path, GENE, GENE + ARM, new_top=TOP.replace('"genes"', '"her2"'))
    assert compared.differs
    assert next(compared.lines(200)).startswith(
        "The deck id changed from 'genes' to 'her2'. Learners start over."
    )
    assert "new to everyone" in compared.cards[0].learners


def test_the_names_of_two_files_are_no_ids(tmp_path: Path) -> None:
    """Copies of a deck without an id may be compared."""
    assert not between(tmp_path, GENE, GENE, top='title = "Genes"\n').differs


def test_cards_that_cannot_be_read_are_counted_apart(tmp_path: Path) -> None:
    """They are not lost; whose version it is, is said."""
    compared = between(tmp_path, GENE + ARM, GENE + "wyh = 1\n" + ARM)
    assert codes(compared) == []
    assert compared.unread == ((str(tmp_path / "new.toml"), 1),)
    assert compared.as_dict()["unread"] == [{"version": str(tmp_path / "new.toml"), "cards": 1}]


def test_no_escape_sequence_comes_through(tmp_path: Path) -> None:
    """Not even from what stands in a message about a broken file."""
    with pytest.raises(NoVersionError) as error:
        between(tmp_path, GENE, "\x1b[31m", new_top="\x1b")
    assert "\x1b" not in str(error.value)
