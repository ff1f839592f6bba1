"""The version of Retort."""

__version__ = "0.1.0"
