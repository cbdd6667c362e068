"""One file a step, in their order; a step that was released is never changed."""
