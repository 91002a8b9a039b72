"""Parts of bench/review.py that need servers of their own."""
