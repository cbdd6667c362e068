"""Answers in other forms: Word, Excel, calendar, Markdown, and the explanation of how one was made."""
