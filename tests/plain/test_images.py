"""Images in plain mode: what they show is said, and where they are on request."""

from pathlib import Path

from tests.plain.scripts import play
from tests.plain.test_help import one

BODY = """
image = "scan.png"
alt = "A strip without P waves"
why = "It is so."
why_image = "why.png"
why_alt = "The strip with distances"

[[card.option]]
text = "AF"
right = true
image = "a.png"
alt = "A wavy line"

[[card.option]]
text = "Flutter"
"""


def test_an_image_is_said(tmp_path: Path) -> None:
    """That of the card with the question, that of an option behind it, that of the reason after the answer."""
    said = play(one(tmp_path, f'question = "Which?"{BODY}'), "picture", "2")
    assert "Image: A strip without P waves" in said
    assert "  1. AF (Image: A wavy line)" in said or "  2. AF (Image: A wavy line)" in said
    assert said.index("Image: The strip with distances") > said.index("Why: It is so.")
    assert f"A strip without P waves The image is in {tmp_path / 'scan.png'}" in said
