"""One question: posed, answered, and what there is to say of it."""
