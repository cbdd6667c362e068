"""What the doors to Zalo keep: queue, people, sealed tokens."""
