"""The clock of a round, large enough for a projector. It ticks in the browser and is set anew at every look."""

import streamlit as st

from coach.say import say
from coach.verbs.clock import Face

LATE = 30
"""Seconds before the end from which it is called out: one more pitch fits in."""

_HTML = """<div class="clock" role="timer"><div class="face"></div><div class="word"></div></div>"""
_CSS = """
.clock {text-align: center; color: var(--st-text-color); font-family: var(--st-font);}
.face {font-weight: 700; line-height: 1; font-variant-numeric: tabular-nums;}
.word {font-weight: 600; line-height: 1.3;}
.room .face {font-size: clamp(5rem, min(22vw, 27vh), 30rem);}
.room .word {font-size: clamp(1.2rem, min(3vw, 4vh), 4.5rem);}
.desk .face {font-size: clamp(4rem, 16vw, 7rem);} .desk .word {font-size: 1.2rem;}
.late .face {text-decoration: underline; text-decoration-thickness: .05em; text-underline-offset: .08em;}
"""
"""Late differs by its line and by the word below, not by colour."""
_JS = """
export default function ({data, parentElement}) {
  const part = name => parentElement.querySelector(name);
  const end = performance.now() + data.seconds * 1000;
  const draw = () => {
    const left = data.running ? Math.max(0, (end - performance.now()) / 1000) : data.seconds;
    const shown = Math.ceil(left);
    part('.face').textContent = Math.floor(shown / 60) + ':' + String(shown % 60).padStart(2, '0');
    const late = data.running && left > 0 && left <= data.late;
    part('.clock').className = 'clock ' + data.size + (late ? ' late' : '');
    part('.word').textContent = left <= 0 ? data.over : late ? data.nearly : data.word;
  };
  draw();
  clearInterval(parentElement.ticking);  // what was drawn before this look at the server stops
  const timer = parentElement.ticking = setInterval(draw, 100);
  return () => clearInterval(timer);
}
"""
_clock = st.components.v2.component("coach_big_clock", html=_HTML, css=_CSS, js=_JS)


def big_clock(face: Face, key: str, for_the_room: bool = False) -> None:
    """Minutes and seconds left of the round. for_the_room: as large as the window lets it be."""
    _clock(
        key=key,
        data={
            "seconds": face.seconds_left,
            "running": face.motion == "running",
            "late": LATE,
            "size": "room" if for_the_room else "desk",
            "word": word(face),
            "nearly": say("Half a minute left: the last pitch, please."),
            "over": say("Time. Finish your slips, and move on."),
        },
    )


def word(face: Face) -> str:
    """What the round does, in words."""
    words = {
        "ready": say("Round {n} of {all} stands ready", n=face.round, all=face.rounds),
        "running": say("Round {n} of {all}", n=face.round, all=face.rounds),
        "paused": say("Round {n} of {all} is paused", n=face.round, all=face.rounds),
        "over": say("Round {n} of {all} is over", n=face.round, all=face.rounds),
    }
    return words[face.motion] if face.motion else ""
