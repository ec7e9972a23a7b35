"""The few rules of CSS that Streamlit has no option for. Half-transparent grounds: they read in light and in dark."""

CSS = """<style>
.stMainBlockContainer {padding-top: 3rem; padding-bottom: 4rem;}
.st-key-menu {row-gap: 0; margin-bottom: .5rem;}
.st-key-menu a, .st-key-menu button {min-height: 2.75rem; padding: 0 .6rem;}
@media (max-width: 480px) {.st-key-menu [data-testid="stIconMaterial"] {display: none;}}
[data-testid="stBaseButton-primary"], [data-testid="stBaseButton-secondary"] {min-height: 2.75rem;}
[class*="st-key-slip-"] button {min-height: 3.5rem;}
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
</style>"""
"""Need, ask and finding differ by the kind of line, not by colour alone. Streamlit's own captions and the
letters of what is chosen are under 4.5:1."""
