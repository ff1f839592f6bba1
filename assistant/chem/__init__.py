"""Facts of chemistry: molecules, motifs, properties, alerts, names. Knows RDKit; knows no task, model or page."""
