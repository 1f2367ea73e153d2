"""Fields under a microscope as models: cells, membranes, nuclei and signals, drawn by chance from a seed.

A model is the truth that the answer rests on. `pictures` draws it, and knows no rule.
"""
