"""Names of the law, one table each: kinds of documents, issuers, laws, units."""
