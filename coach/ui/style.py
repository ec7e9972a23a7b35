"""The few rules of CSS that Streamlit has no option for. Half-transparent grounds: they read in light and in dark."""

CSS = """<style>
.stMainBlockContainer {padding-top: 1.5rem; padding-bottom: 3rem;}
[data-testid="stHeader"] {background: transparent; pointer-events: none;}
[data-testid="stHeader"] > * {pointer-events: auto;}
[data-testid="stElementContainer"]:has(> .stHtml > :is(style, script):only-child) {display: none;}
.st-key-menu {row-gap: 0; margin-bottom: .5rem;}
.st-key-menu a, .st-key-menu button {min-height: 2.75rem; padding: 0 .6rem;}
/* Streamlit's own is near black while it is open, in dark as well. */
.st-key-menu button {color: inherit !important;}
.st-key-foot {border-top: 1px solid rgba(128, 128, 128, .3); margin-top: 1.5rem; padding-top: 1rem;}
[data-testid="stBaseButton-primary"], [data-testid="stBaseButton-secondary"] {min-height: 2.75rem;}
[data-testid="stMetric"] {margin-right: 1rem;}
[data-testid="stMetricValue"] {font-size: 1.9rem;}
[class*="st-key-slip-"] button {min-height: 3.5rem;}
[data-testid="stDateInput"] [role="spinbutton"] {
  display: inline-flex; align-items: center; justify-content: center; min-width: 1.6rem; min-height: 1.6rem;
}
.pitch {font-size: 1.15rem; line-height: 2.1; white-space: pre-wrap; overflow-wrap: anywhere;}
.pitch mark {
  background: rgba(217, 119, 6, .22); color: inherit; border-bottom: 2px solid #d97706;
  border-radius: 3px; padding: .1em 1px .3em;
}
.pitch .need {text-decoration: underline double #0b8a9b 2px; text-underline-offset: .22em;}
.pitch .ask {text-decoration: underline dotted #0b8a9b 3px; text-underline-offset: .22em;}
.pitch sup {font-weight: 700; font-size: .7em; padding: 0 2px 0 1px; user-select: none;}
.legend {font-size: .9rem; line-height: 2.1;}
.legend span.item {margin-right: 1.4em; white-space: nowrap;}
[data-testid="stCaptionContainer"] {color: inherit !important; opacity: .8;}
button[data-selected="true"] {color: inherit !important; font-weight: 600;}
[data-testid="stElementContainer"]:has(> .stHtml > .offline) {position: fixed;}
.offline {
  visibility: hidden; position: fixed; inset: auto 0 0; z-index: 1000; padding: 1rem; text-align: center;
  background: #31333f; color: #fff;
}
[data-testid="stApp"]:not([data-test-connection-state="CONNECTED"]) .offline {
  animation: offline 0s 1.5s forwards;
}
@keyframes offline {to {visibility: visible;}}
body:has([data-testid="stApp"]:not([data-test-connection-state="CONNECTED"])) [data-testid="stDialog"] {display: none;}
@media (max-width: 480px) {
  .stMainBlockContainer {padding-top: 1rem;}
  .stMainBlockContainer h1 {font-size: 1.9rem; padding: .5rem 0;}
  .stMainBlockContainer h2 {font-size: 1.5rem;}
  .stMainBlockContainer h3 {font-size: 1.3rem;}
  .st-key-menu {flex-wrap: nowrap; justify-content: space-between;}
  .st-key-menu a, .st-key-menu button {padding: 0 .4rem;}
  .st-key-menu span:has(> [data-testid="stIconMaterial"]) {display: none;}
  [data-testid="stButtonGroup"] [role="radiogroup"] {gap: .35rem;}
  [data-testid="stButtonGroup"] [role="radiogroup"] button {
    border-radius: .5rem; margin: 0; min-height: 2.5rem; border: 1px solid rgba(128, 128, 128, .5) !important;
  }
  [data-testid="stButtonGroup"] [role="radiogroup"] button[data-selected="true"] {border-color: #0a7d8c !important;}
}
</style>"""
"""Need, ask and finding differ by the kind of line, not by colour alone. Streamlit's own captions and the letters of
what is chosen are under 4.5:1, and the parts of its dates under 24 pixels; its word for a lost connection is English
and lies over the page. On a phone a row of choices wraps into choices that stand alone, not into a torn bar."""

DESK = """<style>.stMainBlockContainer {max-width: 60rem;}</style>"""
"""For a facilitator's laptop: Streamlit's middle column is made for a phone."""
