"""The HER2 lab as plain lines: fields in words, for screen readers, pipes and terminals without pictures."""
