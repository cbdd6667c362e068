"""What a request passes before it reaches its route, outermost first: see `api/app.py`."""
