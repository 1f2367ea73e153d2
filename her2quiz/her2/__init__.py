"""The published rules of HER2 testing as pure functions: from staining and signals to score, group, status and class.

They follow ASCO/CAP 2018 (Wolff AC et al., J Clin Oncol 2018;36:2105), affirmed in 2023 (J Clin Oncol 2023;41:3867), by
the figures of its pocket guide. They are for teaching the criteria, and interpret nobody's result.
"""
