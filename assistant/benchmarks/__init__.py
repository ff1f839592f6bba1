"""Published benchmarks, asked through the public engine and scored with their official definitions, never `checks`."""
