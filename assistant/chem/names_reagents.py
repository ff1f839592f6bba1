"""Table."""

TEXT = r"""
"""
