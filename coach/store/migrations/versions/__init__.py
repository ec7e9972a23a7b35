"""One step a module, in order; what was released is never changed."""
