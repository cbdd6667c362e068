"""What people write in Zalo and what they read."""
