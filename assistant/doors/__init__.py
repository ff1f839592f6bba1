"""The doors of the terminal: one file a subcommand of `retort`. They know the engine; no room knows them."""
