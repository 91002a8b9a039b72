"""What is kept between two messages, on SQLite or PostgreSQL. Not for what is said, or how it is sent."""
