"""A person when one is needed: requests to the staff, and their answers. Not for announcements (announcing)."""
