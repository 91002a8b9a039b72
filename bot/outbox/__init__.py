"""One announcement to many: the pace, the one dispatcher, and how each channel takes a delivery. Not for replies."""
