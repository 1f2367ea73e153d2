"""Write the list of drug names anew. The tests never run this: read the diff before you commit it.

The names are facts of the DrugBank Open Data vocabulary, which its makers have dedicated to the public (CC0 1.0). They
are taken from the copy in the Python package drug-named-entity-recognition (2.0.9, MIT), which need not be installed:

    pip download --no-deps drug-named-entity-recognition==2.0.9
    unzip drug_named_entity_recognition-2.0.9-py3-none-any.whl
    python -m tests.domain.marking.regenerate_drug_names drug_named_entity_recognition/drug_ner_dictionary.pkl.bz2
"""

import bz2
import pickle
import re
import sys
import textwrap
from pathlib import Path
from typing import Any

from her2quiz.domain.marking.vocabulary import drug_names

ONE_WORD = re.compile(r"[a-z]{5,}")
LINE = 110


class OnlyData(pickle.Unpickler):
    """Reads what holds only texts, numbers, lists and dictionaries, and runs nothing."""

    def find_class(self, module_name: str, global_name: str, /) -> Any:
        """Refuse everything else."""
        raise pickle.UnpicklingError(f"{module_name}.{global_name}")


def names_of(file: Path) -> list[str]:
    """Return the names of one word of drugs that are on the market."""
    with bz2.open(file) as opened:
        drugs = OnlyData(opened).load()["drug_canonical_to_data"].values()
    on_the_market = (
        each for each in drugs if "drugbank_id" in each and {"medline_plus_id", "nhs_url"} & {*each}
    )
    names = {each.get("name", "").lower() for each in on_the_market}
    return sorted(name for name in names if ONE_WORD.fullmatch(name))


def main() -> None:
    """Write the names anew, and leave those that are kept by hand."""
    file = Path(drug_names.__file__)
    before, _, after = file.read_text(encoding="utf-8").partition(drug_names.NAMES)
    found = textwrap.fill(" ".join(names_of(Path(sys.argv[1]))), LINE)
    file.write_text(f"{before}\n{found}\n{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
