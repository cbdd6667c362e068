"""Steps from the tables of older versions to those of this one, for alembic; see corpus/storage/engine.py."""
