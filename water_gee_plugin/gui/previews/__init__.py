"""What is shown without a run: previews, estimates, histories."""
