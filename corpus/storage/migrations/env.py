"""Run by alembic, on the connection that corpus.storage.engine holds alone."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transaction_per_migration=False)
context.run_migrations()
