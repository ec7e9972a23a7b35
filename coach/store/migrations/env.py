"""Run by Alembic; works on the connection that coach.store.migrate hands over, in its transaction."""

from alembic import context

from coach.store.schema import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, transactional_ddl=True)
context.run_migrations()
