"""The few rules of look that the theme cannot say. If one stops matching, the page still works."""

import streamlit as st

_CSS = """
html { font-variant-numeric: tabular-nums; line-break: strict; text-autospace: normal; text-spacing-trim: trim-start; }
:focus-visible { outline: 3px solid #B8631F !important; outline-offset: 2px !important; }
.st-key-lead { border-inline-start: 4px solid #2A8A7F; background: color-mix(in srgb, currentColor 3%, transparent); }
:has(> .st-key-said) { position: sticky; top: 4rem; z-index: 9; }
[data-testid="stPageLink"] a { padding-inline: 0; min-height: 2.6rem; }
[data-testid="stButtonGroup"] button { min-height: 2.6rem; }
[data-testid="stButtonGroup"] button[aria-checked="true"],
[data-testid="stButtonGroup"] button[aria-checked="true"] * { color: inherit !important; font-weight: 600; }
button[data-testid="stBaseButton-tertiary"]:is(:hover, :active, :focus) { color: inherit !important;
  text-decoration: underline; }
[data-testid="stTable"] th, [data-testid="stTable"] th * { white-space: nowrap !important; }
[data-testid="stFileUploaderDropzone"] button p { font-size: 0; }
[data-testid="stFileUploaderDropzone"] button p::after { content: "选文件"; font-size: 1rem; }
[data-testid="stFileUploaderDropzoneInstructions"] { display: none; }
.st-key-paper article { font-family: 'Songti SC','STSong','Noto Serif CJK SC','Source Han Serif SC','SimSun',serif;
  line-height: 1.9; overflow-wrap: anywhere; }
.st-key-paper article p { margin: 0 0 .5em; text-indent: 2em; }
.st-key-paper article p.flush { text-indent: 0; }
.st-key-paper article p.sign { text-align: right; text-indent: 0; }
.st-key-paper h2 { font-family: inherit; font-size: 1.15rem; text-align: center; padding: 0 0 .6em; margin: 0; }
.st-key-paper h3 { font-family: inherit; font-size: 1rem; padding: .6em 0 .3em; margin: 0; }
.st-key-paper table { width: 100%; border-collapse: collapse; margin: .4em 0 .8em;
  font-size: .88rem; line-height: 1.5; overflow-wrap: normal; }
.st-key-paper th, .st-key-paper td { border: 1px solid color-mix(in srgb, currentColor 30%, transparent);
  padding: .25em .5em; text-align: start; }
.st-key-paper .table, .st-key-paper .wide { overflow-x: auto; }
.st-key-paper .wide table { font-size: .78rem; }
.st-key-paper .wide:has(th:nth-child(5)) table { min-width: 34rem; }
.st-key-paper td.number, .st-key-paper th.number { text-align: end; white-space: nowrap; }
.st-key-paper mark { background: none; color: inherit; border-bottom: 2px solid #C98A3C; }
"""

_AFTER_THE_PAGE = """<script>
document.documentElement.lang = 'zh-CN';
for (const box of document.querySelectorAll('[role=dialog]'))
  if (box.textContent.startsWith('Page not found')) box.querySelector('button[aria-label=Close]')?.click();
</script>"""
"""Streamlit's page says lang="en", and a screen reader would read Chinese with an English voice.

On a fresh server's first visit by bookmark it also says "Page not found", because pages/ stands beside
app.py, and then shows the right page all the same: that box is closed.
"""


def wear() -> None:
    """Send the style, once, before the page."""
    st.html(f"<style>{_CSS}</style>")


def mend() -> None:
    """Mend, after the page is drawn, what Streamlit says in English about it."""
    st.html(_AFTER_THE_PAGE, unsafe_allow_javascript=True)
