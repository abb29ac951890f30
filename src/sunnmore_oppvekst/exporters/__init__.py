"""Parts to bytes: Markdown, Mermaid, CSV and JSON out of the box, and what plugins bring."""
