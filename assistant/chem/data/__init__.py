"""Figures computed once from open lists, and the programs that made them."""
