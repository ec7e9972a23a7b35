"""Which messages the code says: every literal given to say() or mark(), nested or not. An extractor for Babel."""

import ast
from collections.abc import Collection, Iterator
from typing import Any, BinaryIO

Message = tuple[int, str, str, list[str]]
"""Line, function, message, comments."""


def said(file: BinaryIO, keywords: Any, comment_tags: Collection[str], options: Any) -> Iterator[Message]:
    """The messages of one Python file, in Babel's form. Its own extractor misses a call within a call."""
    for node in ast.walk(ast.parse(file.read())):
        match node:
            case ast.Call(func=ast.Name(id="say" | "mark"), args=[ast.Constant(value=str(text)), *_]):
                yield node.lineno, "", text, []
