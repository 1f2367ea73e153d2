"""Words and names that are real, and so are never taken for a typo of another, whatever the deck holds.

A learner who types apatinib means apatinib, though it is one letter from lapatinib. Where the words come from is said
at the head of each list. The lists are loaded when the first typo is judged.
"""

from functools import cache


@cache
def real_words() -> frozenset[str]:
    """Return all of them, in lower case."""
    from her2quiz.domain.marking.vocabulary import confusables, drug_names, medical_words

    drugs = (drug_names.NAMES, drug_names.KEPT_BY_HAND)
    parts_and_diseases = (medical_words.ANATOMY, medical_words.DISEASES, medical_words.CELLS)
    others = (medical_words.CHEMISTRY, medical_words.TREATMENT, medical_words.DESCRIPTION)
    listed = (word for words in (*drugs, *parts_and_diseases, *others) for word in words.split())
    return frozenset((*listed, *confusables.made_words()))


@cache
def generic_names() -> frozenset[str]:
    """Return the generic names of drugs, in lower case, with some brands that are kept by hand among them."""
    from her2quiz.domain.marking.vocabulary import drug_names

    return frozenset((*drug_names.NAMES.split(), *drug_names.KEPT_BY_HAND.split()))


@cache
def only_drugs() -> frozenset[str]:
    """Return the generic names without what the body makes, too: two of those with a slash between are a ratio as often."""
    from her2quiz.domain.marking.vocabulary import drug_names

    return generic_names() - frozenset(drug_names.MADE_BY_THE_BODY.split())
