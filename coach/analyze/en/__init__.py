"""English: its patterns and words. Another language is another folder like this one."""
