"""What the Zalo channels store: the queue, people, encryption, and the tables of all."""
