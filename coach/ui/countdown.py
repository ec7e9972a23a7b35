"""Two clocks that tick in the browser: the round's, set anew at every look at the server, and the speaker's own.

Neither sends anything while it ticks. The words they show come from Python, so that they are said in one language.
"""

import streamlit as st

from coach.say import say
from coach.types import Seconds

_FACE = """
.face {font: 700 4.2rem/1.1 var(--st-font); font-variant-numeric: tabular-nums; color: var(--st-text-color);}
.word {font: 600 1.05rem/1.4 var(--st-font); color: var(--st-text-color); min-height: 1.5rem;}
.track {height: .75rem; border-radius: .4rem; background: rgba(128, 128, 128, .3); overflow: hidden; margin: .3rem 0;}
.bar {height: 100%; width: 0; background: #0b8a9b;}
.late .bar {background: repeating-linear-gradient(45deg, #d97706 0 8px, #0b8a9b 8px 12px);}
"""
"""Late differs by its hatching and by the word below, not by colour alone."""

_ROUND_HTML = """<div class="clock" role="timer">
<div class="face"></div><div class="track" aria-hidden="true"><div class="bar"></div></div><div class="word"></div>
</div>"""
_ROUND_JS = """
export default function ({data, parentElement}) {
  const part = name => parentElement.querySelector(name);
  const end = performance.now() + data.seconds * 1000;
  const draw = () => {
    const left = data.running ? Math.max(0, (end - performance.now()) / 1000) : data.seconds;
    const shown = Math.ceil(left);
    part('.face').textContent = Math.floor(shown / 60) + ':' + String(shown % 60).padStart(2, '0');
    part('.bar').style.width = 100 * Math.min(1, left / data.length) + '%';
    const late = data.running && left <= data.late;
    part('.clock').classList.toggle('late', late);
    part('.word').textContent = left <= 0 ? data.over : late ? data.nearly : data.word;
  };
  draw();
  clearInterval(parentElement.ticking);  // what was drawn before this look at the server stops
  const timer = parentElement.ticking = setInterval(draw, 200);
  return () => clearInterval(timer);
}
"""
_OWN_HTML = """<div class="clock">
<div class="face" role="timer">0.0</div><div class="track" aria-hidden="true"><div class="bar"></div></div>
<div class="word" aria-live="polite"></div><button type="button"></button>
</div>"""
_OWN_CSS = (
    _FACE
    + """
button {font: 600 1.1rem var(--st-font); min-height: 3.25rem; width: 100%; margin-top: .5rem; cursor: pointer;
  border-radius: .6rem; border: 0; background: #0a7d8c; color: #fff;}
button:focus-visible {outline: 3px solid #d97706; outline-offset: 2px;}
"""
)
_OWN_JS = """
export default function ({data, parentElement, setStateValue}) {
  const part = name => parentElement.querySelector(name);
  const button = part('button');
  const clock = parentElement.clock ??= {since: null, took: 0};
  const draw = () => {
    const took = clock.since === null ? clock.took : (performance.now() - clock.since) / 1000;
    part('.face').textContent = took.toFixed(1);
    part('.bar').style.width = 100 * Math.min(1, took / data.limit) + '%';
    part('.clock').classList.toggle('late', took > data.limit);
    part('.word').textContent = took > data.limit ? data.over : clock.since === null ? data.idle : data.within;
    button.textContent = clock.since === null ? data.start : data.stop;
  };
  button.onclick = () => {
    if (clock.since === null) { clock.since = performance.now(); }
    else {
      clock.took = (performance.now() - clock.since) / 1000;
      clock.since = null;
      setStateValue('seconds', clock.took);
    }
    draw();
  };
  draw();
  clearInterval(parentElement.ticking);  // what was drawn before this look at the server stops
  const timer = parentElement.ticking = setInterval(draw, 100);
  return () => clearInterval(timer);
}
"""
LATE = 30.0
"""Seconds before the end of a round from which it is called out: one pitch still fits in."""

_round = st.components.v2.component("coach_round_clock", html=_ROUND_HTML, css=_FACE, js=_ROUND_JS)
_own = st.components.v2.component("coach_own_clock", html=_OWN_HTML, css=_OWN_CSS, js=_OWN_JS)


def round_clock(seconds: float, length: float, running: bool, word: str, key: str) -> None:
    """Count down from `seconds` of a round of `length`; it stands still where not `running`. word: said below it."""
    _round(
        key=key,
        data={
            "seconds": seconds,
            "length": length,
            "running": running,
            "late": LATE,
            "word": word,
            "nearly": say("Half a minute left: the last pitch, please."),
            "over": say("Time. Finish your slips, and move on."),
        },
    )


def own_clock(limit: Seconds, key: str) -> float | None:
    """A clock to speak against; the seconds between its start and its stop, None before the first stop."""
    result = _own(
        key=key,
        data={
            "limit": limit.limit,
            "start": say("Start speaking"),
            "stop": say("Stop"),
            "idle": say("Start, say your pitch aloud, and stop."),
            "within": say("Go on. You have {seconds:.0f} seconds.", seconds=limit.limit),
            "over": say("Over the limit of {seconds:.0f} seconds.", seconds=limit.limit),
        },
        on_seconds_change=lambda: None,
    )
    return float(result.seconds) if result.seconds else None
