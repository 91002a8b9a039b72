"""Where people write: each channel translates in and renders out, nothing else."""
