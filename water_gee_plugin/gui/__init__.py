"""What a user sees in QGIS Desktop: docks, the toolbar, the options page."""
