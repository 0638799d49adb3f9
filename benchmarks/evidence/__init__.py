"""Labels by evidence, and a network that learns from them: measured, and not yet the plugin's own.

What it does and how it was measured is in docs/notes-labels.md. Networks are trained by it with
`python -m tools.train_shipped_models`.
"""
