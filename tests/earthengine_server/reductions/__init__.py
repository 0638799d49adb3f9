"""How reducers compute: sums, order statistics, moments, regressions, histograms."""
