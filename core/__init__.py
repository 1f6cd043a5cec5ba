"""The desk without a screen: facts, rules, arithmetic, letters and storage. Never imports Streamlit."""
