"""How a loaded model answers: through `transformers`, or by the own loop for small Llamas."""
