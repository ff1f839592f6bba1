"""The process that holds the model, and how other processes talk to it."""
