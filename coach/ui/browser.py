"""What a browser remembers for us between two visits, and who signed in with it."""

import json

import streamlit as st

COOKIE = "coach_key"
KEPT = 30 * 24 * 3600
"""Seconds that a browser remembers its key: the evening and the weeks of introductions after it. The link opens it
again for longer."""
SOON = 100
"""Milliseconds after leaving a box in which Streamlit has surely sent its words; it takes up to 30."""
_WORDS_FIRST = f"""<script>
window.coachWordsFirst ??= (() => {{
  let left = -Infinity;
  document.addEventListener("focusout", ({{target}}) => {{
    if (target.matches("textarea, input")) left = performance.now();
  }}, true);
  document.addEventListener("click", (event) => {{
    const link = event.target.closest("a");
    if (!link || performance.now() - left > {SOON}) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    setTimeout(() => link.click(), {SOON + 1});
  }}, true);
  return true;
}})();
</script>"""


def remembered() -> str:
    """The key this browser remembers, "" for none."""
    return st.context.cookies.get(COOKIE, "")


def remember(key: str | None) -> None:
    """Let this browser remember a key, or forget it where ""; where None, leave it as it is.

    Another site's page can neither read nor send it (SameSite); a script of ours cannot set HttpOnly.
    """
    if key is None:
        return
    age = KEPT if key else 0
    cookie = json.dumps(f"{COOKIE}={key}; path=/; max-age={age}; samesite=lax").replace("<", "\\u003c")
    st.html(
        f"<script>document.cookie = {cookie} + (location.protocol === 'https:' ? '; secure' : '')</script>",
        unsafe_allow_javascript=True,
    )


def send_words_first() -> None:
    """Let a tap on a link wait until the box that it leaves has sent its words.

    Streamlit otherwise follows the link, and then sends the words as of the page that was left: it stays there, and the
    tap is lost.
    """
    st.html(_WORDS_FIRST, unsafe_allow_javascript=True)


def address() -> str:
    """The address it comes from, "" for this machine itself."""
    return st.context.ip_address or ""


@st.cache_resource(show_spinner=False)
def can_sign_in() -> bool:
    """Whether .streamlit/secrets.toml configures OpenID Connect; read once."""
    return st.secrets.load_if_toml_exists() and "auth" in st.secrets


def signed_in() -> str:
    """The e-mail address of who signed in, in small letters; "" for nobody, or where its provider does not vouch for
    it."""
    if not can_sign_in() or not st.user.is_logged_in or st.user.get("email_verified") is not True:
        return ""
    return str(st.user.get("email", "")).casefold()
