"""What the two formats of Moodle share: categories, shares of the credit, numbers with a tolerance."""
