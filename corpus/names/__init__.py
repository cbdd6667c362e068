"""Names of the law, one table each: kinds of documents, issuers, offices, laws, units; and how symbols are made of them."""
