"""Administration: sign-in, and what administrators see and do under /api/v1/admin."""
