"""The database: tables, migrations, rows, confirmations; and downloads from official hosts."""
