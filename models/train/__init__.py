"""Training: the tokenizer, batches, the optimiser, the run with its curve and card, and the LoRA recipe."""
