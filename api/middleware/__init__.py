"""ASGI middleware around the routes; `api/app.py` adds them, the first to see a request last."""
