"""Lists of words and names that are real: drugs, brands, diseases, and those that are mistaken for each other."""
