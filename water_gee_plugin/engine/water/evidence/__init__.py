"""What an image itself says for and against water, pixel by pixel: labels and maps are held to it.

`spectral_tests` and the QA bit are what is seen, `witnesses` who speaks, `rules` what overrules
whom, `mixtures` how mixed pixels are solved, `history` what other dates say, `evidence` what it
comes to. docs/method.md tells how it works, docs/evaluation.md what it is worth on real places.
"""
