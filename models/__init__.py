"""Local language models arrive here: cards, quantised loading, generation, training. Nothing is loaded yet.

A model will be one proposer among others; it knows nothing of the rooms, and chemistry decides what of it is shown.
"""
