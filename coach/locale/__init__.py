"""The catalogues of messages, one folder a language, and how they are collected."""
