"""The forms of a report on a class: plain lines, a page of HTML, JSON."""
