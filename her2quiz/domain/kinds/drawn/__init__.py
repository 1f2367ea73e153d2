"""What a card draws anew at each showing: the finding, and its question and clause."""
