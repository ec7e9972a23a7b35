"""Writes evening_0001.db, a file as revision 0001 left it: before proposals and vectors. Run once; it is kept as it is.

python tests/store/assets/build_0001.py
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import create_engine

from coach.store.migrate import upgrade

FILE = Path(__file__).parent / "evening_0001.db"
ROWS = """
INSERT INTO events VALUES ('e', 'March evening 三月', '2026-03-04', 'The Bookworm', '["en", "zh"]', 6, 8, 3.0);
INSERT INTO clocks VALUES ('e', 'mingling', 0, NULL, 12.5);
INSERT INTO people VALUES ('ann', 'Ann Quill', 'Baker', 'ann@example.com', 'suggested', 1, 0);
INSERT INTO people VALUES ('bo', 'Bo Nilsson', '', '', 'nobody', 0, 1);
INSERT INTO statements VALUES ('ann', 0, 'a diver in Cork'), ('ann', 1, '三个会计');
INSERT INTO attendances VALUES ('e', 'ann', 'here', 'I need a cook. Who do you know?', 1, 1, 'ticket 7');
INSERT INTO attendances VALUES ('e', 'bo', 'absent', '', 0, 2, '');
INSERT INTO keys VALUES ('5f', 'e', 'ann'), ('6a', 'e', NULL);
INSERT INTO versions VALUES (1, 'e', 'ann', 'I need a cook.', 79, '2026-03-04 17:00:00.000000');
INSERT INTO rounds VALUES ('e', 1, 1, 1);
INSERT INTO seats VALUES ('e', 1, 'ann', 0, 0), ('e', 1, 'bo', 0, 1);
INSERT INTO slips VALUES (1, 'e', 1, 'bo', 'ann', 1, 'my cousin cooks', '', 0, '2026-03-04 18:05:00.250000');
INSERT INTO introductions VALUES
  ('i', 'e', 'ann', 'bo', 'my cousin', 'a cook', 'made', '2026-03-04 19:00:00.000000', '2026-03-11 19:00:00.000000', '');
INSERT INTO favours VALUES ('f', 'i', 'e', 'bo', 'ann', '2026-03-04 19:00:00.000000', NULL, '');
"""


def main() -> None:
    FILE.unlink(missing_ok=True)
    engine = create_engine(f"sqlite:///{FILE}")
    with engine.begin() as connection:
        upgrade(connection, "0001")
    engine.dispose()
    with closing(sqlite3.connect(FILE)) as connection:
        connection.executescript(ROWS)
        connection.commit()


if __name__ == "__main__":
    main()
